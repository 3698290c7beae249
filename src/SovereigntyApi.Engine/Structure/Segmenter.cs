using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Structure;

/// <summary>
/// Decides which candidates are labels of items, and cuts the tokens into segments: sentences, and items with the opening words
/// they inherit. One pass over the tokens; the stack of open levels holds each style once, so a step costs no more in a long text.
/// </summary>
internal ref struct Segmenter
{
    /// <summary>A missing letter (a deleted item) does not end an enumeration after clear punctuation.</summary>
    private const int WidestGap = 3;

    /// <summary>A larger number is a year or a quantity, unless the one before it was counted.</summary>
    private const int LargestFirst = 999;

    private const Break Punctuation = Break.Colon | Break.Semicolon | Break.Stop | Break.Dash;

    /// <summary>Never added to: without candidates no level is opened.</summary>
    private static readonly List<Enumeration> NoLevels = [];

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<RawToken> _raw;
    private readonly Span<LabelCandidate> _candidates;
    private readonly TokenRoom _room;
    private readonly Token[] _tokens;
    private readonly List<Enumeration> _levels;
    private Segment[] _segments;
    private int _segmentCount;
    private int _count;

    private int _first;
    private int _opening = -1;
    private int _sentence;
    private int _sentences = 1;

    /// <summary>The highest number of a sentence that got words.</summary>
    private int _lastSentence = -1;

    /// <summary>True where the token before was the label of an item.</summary>
    private bool _afterLabel;

    /// <param name="text">The normalised text.</param>
    /// <param name="raw">Its tokens as scanned.</param>
    /// <param name="candidates">Candidates for labels among them.</param>
    /// <param name="room">Takes tokens and segments; grown where it is too small.</param>
    public Segmenter(ReadOnlySpan<char> text, Span<RawToken> raw, Span<LabelCandidate> candidates, TokenRoom room)
    {
        _text = text;
        _raw = raw;
        _candidates = candidates;
        _room = room;
        _tokens = room.For(raw.Length);
        _segments = room.Segments;
        _levels = candidates.IsEmpty ? NoLevels : new List<Enumeration>(4);
    }

    public readonly Memory<Token> Tokens => _tokens.AsMemory(0, _count);

    public readonly Memory<Segment> Segments => _segments.AsMemory(0, _segmentCount);

    public void Read()
    {
        if (!_candidates.IsEmpty)
        {
            new LabelContext(_text, _raw, _candidates).Sort();
        }

        Break carried = Break.None;
        bool emptyLine = false;
        for (int i = 0; i < _raw.Length; i++)
        {
            ref RawToken raw = ref _raw[i];
            Break before = raw.Before | carried;
            carried = Break.None;
            emptyLine |= (raw.Flags & RawTokenFlags.EmptyLine) != 0;
            if (raw.Candidate >= 0)
            {
                if (StartsItem(i, before, emptyLine, out bool inherits))
                {
                    if ((raw.Flags & RawTokenFlags.Parenthesised) != 0)
                    {
                        before &= ~Break.Open;
                    }

                    carried = before | Break.ItemLabel;
                    if (emptyLine && !inherits)
                    {
                        carried |= Break.Stop;
                    }

                    emptyLine = false;
                    _afterLabel = true;
                    continue;
                }

                if ((raw.Flags & RawTokenFlags.Bullet) != 0)
                {
                    carried = before | Break.Dash;
                    continue;
                }
            }

            if (_afterLabel)
            {
                before = AfterLabel(i, before);
            }
            else if (emptyLine || (before & Break.Stop) != 0)
            {
                before = StartSentence(before);
            }

            Emit(ref raw, before);
            emptyLine = false;
            _afterLabel = false;
            if (raw.Candidate >= 0 && (raw.Flags & RawTokenFlags.FullStop) != 0 && EndsSentence(i))
            {
                carried = Break.Stop;
            }
        }

        CloseSegment();
    }

    /// <summary>Before the first word of an item: the label's own marks are gone.</summary>
    private readonly Break AfterLabel(int index, Break before)
    {
        RawToken label = _raw[index - 1];
        if ((label.Flags & RawTokenFlags.Parenthesised) != 0)
        {
            before &= ~Break.Close;
        }

        return _count == 0 ? before & ~Break.Stop : before;
    }

    private Break StartSentence(Break before)
    {
        if (_count == 0)
        {
            // Nothing has been said yet that could have ended.
            return before & ~Break.Stop;
        }

        CloseSegment();
        Open(-1, NewSentence());
        return before | Break.Stop;
    }

    private void Emit(ref RawToken raw, Break before)
    {
        TokenTraits traits = raw.Traits;
        if (raw.Candidate >= 0 && (traits & TokenTraits.Number) == 0)
        {
            traits |= TokenTraits.Label;
        }

        _tokens[_count++] = new Token(raw.Start, raw.End, raw.Word, before, traits);
    }

    /// <summary>A number with a full stop that is no label ends a sentence before a capital; an initial does not.</summary>
    private readonly bool EndsSentence(int index) =>
        index + 1 < _raw.Length
        && (_raw[index + 1].Traits & TokenTraits.Capitalised) != 0
        && (_raw[index].Traits & TokenTraits.Capitalised) == 0;

    /// <summary>Decides whether the candidate is the label of an item, and opens the item's segment where it is.</summary>
    private bool StartsItem(int index, Break before, bool emptyLine, out bool inherits)
    {
        inherits = false;
        if ((_raw[index].Flags & RawTokenFlags.Reference) != 0)
        {
            return false;
        }

        LabelCandidate candidate = _candidates[_raw[index].Candidate];
        bool bullet = (_raw[index].Flags & RawTokenFlags.Bullet) != 0;
        bool first = index == 0 || (_count == 0 && _afterLabel);
        bool clear = first || _afterLabel || emptyLine || (before & Punctuation) != 0;
        bool line = (before & Break.LineEnd) != 0;
        int level = FindLevel(candidate, clear, before, bullet);
        if (level >= 0)
        {
            Continue(level, candidate, bullet);
            inherits = _opening >= 0;
            return true;
        }

        LabelReading opening = bullet ? candidate.First : candidate.Opening;
        if (opening.Exists)
        {
            bool sets = bullet
                ? line || first || emptyLine || (before & (Break.Colon | Break.Stop)) != 0 || _text[_raw[index].Start] == Folding.Bullet
                : clear || candidate.HasNext;
            if (!sets)
            {
                return false;
            }

            OpenLevel(opening, before, emptyLine);
            inherits = _opening >= 0;
            return true;
        }

        // A provision may begin in the middle of a count; so may a line after punctuation, or a sentence.
        bool sibling = index > 0 && FollowsUnlabelledItem(index, before);
        bool anywhere = sibling
            || first
            || (clear && (line || emptyLine))
            || (before & Break.Colon) != 0
            || ((before & Break.Stop) != 0 && LabelsSentence(index, candidate));
        if (anywhere && candidate.First.Value <= LargestFirst)
        {
            OpenLevel(candidate.First, before, emptyLine, sibling);
            inherits = _opening >= 0;
            return true;
        }

        return false;
    }

    /// <summary>True for (d) or 4. before a capital or a quotation; A. may be the initial of a name.</summary>
    private readonly bool LabelsSentence(int index, in LabelCandidate candidate) =>
        index + 1 < _raw.Length
        && ((_raw[index + 1].Traits & TokenTraits.Capitalised) != 0 || (_raw[index + 1].Before & Break.Quote) != 0)
        && ((_raw[index].Flags & RawTokenFlags.FullStop) == 0 || candidate.First.Numbering is LabelNumbering.Figure or LabelNumbering.Decimal);

    /// <summary>True after a semicolon, with "and" or "or": the items before were cut off, or have no labels.</summary>
    private readonly bool FollowsUnlabelledItem(int index, Break before)
    {
        if ((before & Break.Semicolon) != 0)
        {
            return true;
        }

        RawToken previous = _raw[index - 1];
        return (previous.Before & Break.Semicolon) != 0 && _text[previous.Start..previous.End] is "and" or "or";
    }

    /// <summary>The innermost open level that the candidate continues; -1 where there is none.</summary>
    private readonly int FindLevel(in LabelCandidate candidate, bool clear, Break before, bool bullet)
    {
        for (int i = _levels.Count - 1; i >= 0; i--)
        {
            Enumeration level = _levels[i];
            LabelReading reading = candidate.In(level.Style);
            if (!reading.Exists)
            {
                continue;
            }

            if (bullet)
            {
                // After a colon new bullets belong to new opening words.
                return (before & Break.Colon) == 0 ? i : -1;
            }

            // After (h) comes the ninth letter, unless (ii) or a colon says that it is the first roman number.
            LabelReading opening = candidate.Opening;
            if (opening.Exists && opening.Style != level.Style && (candidate.HasNext || (before & Break.Colon) != 0))
            {
                continue;
            }

            int step = reading.Value - level.Value;
            if (step == 1 || (step > 1 && step <= WidestGap && clear))
            {
                return i;
            }
        }

        return -1;
    }

    private void Continue(int index, in LabelCandidate candidate, bool bullet)
    {
        Enumeration level = _levels[index];
        _levels.RemoveRange(index + 1, _levels.Count - index - 1);
        _levels[index] = level with { Value = bullet ? 1 : candidate.In(level.Style).Value };
        CloseSegment();
        Open(level.Opening, level.Opening >= 0 ? level.Sentence : NewSentence());
    }

    /// <summary>Opens a level under the words before the label, or under those that an item without words of its own inherits.</summary>
    private void OpenLevel(LabelReading reading, Break before, bool emptyLine, bool sibling = false)
    {
        // A level of this style that is open already has come to its end, and those within it.
        for (int i = 0; i < _levels.Count; i++)
        {
            if (_levels[i].Style == reading.Style)
            {
                _levels.RemoveRange(i, _levels.Count - i);
                break;
            }
        }

        bool empty = _count == _first;
        bool ended = (before & Break.Stop) != 0 || (emptyLine && (before & (Break.Colon | Break.Semicolon | Break.Comma | Break.Dash)) == 0);
        int opening = empty || sibling ? _opening : ended ? -1 : _segmentCount;
        int sentence = _sentence;
        CloseSegment();
        _levels.Add(new Enumeration(reading.Style, reading.Value, opening, sentence));
        Open(opening, opening >= 0 ? sentence : NewSentence());
    }

    /// <summary>A number for a sentence; that of the one before where it got no words.</summary>
    private int NewSentence()
    {
        bool unused = _sentence == _sentences - 1 && _sentence != _lastSentence;
        return unused ? _sentence : _sentences++;
    }

    private void Open(int opening, int sentence)
    {
        _first = _count;
        _opening = opening;
        _sentence = sentence;
    }

    private void CloseSegment()
    {
        if (_count == _first)
        {
            return;
        }

        if (_segmentCount == _segments.Length)
        {
            Array.Resize(ref _segments, _segmentCount * 2);
            _room.Segments = _segments;
        }

        _segments[_segmentCount++] = new Segment(_first, _count, _opening, _sentence);
        _lastSentence = Math.Max(_lastSentence, _sentence);
        _first = _count;
    }
}
