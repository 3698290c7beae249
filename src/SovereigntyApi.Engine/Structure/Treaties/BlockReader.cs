namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>
/// Joins lines to blocks: a heading with its title, or a paragraph. Lines of a text that was set to a width are joined again; in
/// one that was not, each line is a paragraph.
/// </summary>
internal sealed class BlockReader
{
    /// <summary>Longest title on a line of its own.</summary>
    private const int LongestTitle = 200;

    /// <summary>Longest piece before a full stop that titles an article whose text follows on the same line.</summary>
    private const int LongestInlineTitle = 90;

    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly bool _wrapped;
    private readonly int _width;
    private readonly List<Block> _blocks = [];

    /// <summary>Numbers of the last article and of the last section in it.</summary>
    private int _article;
    private int _section;

    private BlockReader(string text)
    {
        _text = text;
        _lines = TextLine.ReadAll(text);
        (_wrapped, _width) = Measure();
    }

    public static List<Block> Read(string text)
    {
        BlockReader reader = new(text);
        reader.Read();
        return reader._blocks;
    }

    /// <summary>Whether lines end because they are full, and how wide they are.</summary>
    private (bool Wrapped, int Width) Measure()
    {
        int pairs = 0;
        int runsOn = 0;
        int[] lengths = new int[161];
        int longer = 0;
        for (int i = 0; i + 1 < _lines.Count; i++)
        {
            int length = _lines[i].Length;
            if (length >= lengths.Length)
            {
                longer++;
                continue;
            }

            lengths[length]++;
            if (_lines[i + 1].Gap || length < 30)
            {
                continue;
            }

            pairs++;
            char next = _text[_lines[i + 1].Start];
            runsOn += char.IsAsciiLetterLower(next) && !Titles.EndsSentence(Span(_lines[i])) ? 1 : 0;
        }

        bool wrapped = pairs >= 4 && runsOn * 3 >= pairs && longer * 5 < _lines.Count;
        int counted = 0;
        int width = lengths.Length - 1;
        for (; width > 0 && counted * 20 < _lines.Count; width--)
        {
            counted += lengths[width];
        }

        return (wrapped, width);
    }

    private ReadOnlySpan<char> Span(TextLine line) => _text.AsSpan(line.Start, line.Length);

    private void Read()
    {
        for (int i = 0; i < _lines.Count;)
        {
            if (ReadHeading(i, _article + 1, out Heading heading))
            {
                Count(heading);
                i = AddHeading(i, heading);
                continue;
            }

            i = AddText(_lines[i].Start, i);
        }
    }

    /// <summary>True where the line opens a heading and is no sentence that begins with a reference.</summary>
    private bool ReadHeading(int index, int expected, out Heading heading)
    {
        TextLine line = _lines[index];
        if (!Heading.TryRead(_text, line, out heading))
        {
            return false;
        }

        ReadOnlySpan<char> rest = _text.AsSpan(heading.Rest, line.End - heading.Rest);
        bool next = heading.Value == expected || (heading.Appended && heading.Value == expected - 1) || heading.Value == 1;
        if (!line.Gap && index > 0)
        {
            TextLine before = _lines[index - 1];
            bool midSentence = _wrapped && !Titles.EndsSentence(Span(before)) && before.Length > _width / 2;
            if (midSentence && !(rest.IsEmpty && next && DivisionKinds.IsArticle(heading.Kind) && !RunsOn(index)))
            {
                return false;
            }
        }

        if (heading.Kind == DivisionKind.Attachment)
        {
            return line.Gap || index == 0 || Titles.EndsSentence(Span(_lines[index - 1])) || rest.IsEmpty;
        }

        if (rest.IsEmpty || heading.Separated || Titles.IsTitle(rest))
        {
            return true;
        }

        // Article 7 The Parties shall: text on the heading's line, believed where the count says so.
        return DivisionKinds.IsArticle(heading.Kind) && next && heading.Value > 0;
    }

    private bool RunsOn(int index) =>
        index + 1 < _lines.Count && !_lines[index + 1].Gap && char.IsAsciiLetterLower(_text[_lines[index + 1].Start]);

    /// <summary>Adds a heading with its title and gives the index of the line after it.</summary>
    private int AddHeading(int index, Heading heading)
    {
        TextLine line = _lines[index];
        int titleStart = heading.Rest;
        int titleEnd = line.End;
        int textStart = -1;
        int after = index + 1;
        ReadOnlySpan<char> rest = _text.AsSpan(titleStart, titleEnd - titleStart);
        if (rest.IsEmpty)
        {
            after = ReadTitle(index + 1, heading.Kind, out titleStart, out titleEnd);
        }
        else if (heading.Kind != DivisionKind.Attachment && !IsWholeTitle(index, rest, out int inline))
        {
            textStart = inline > 0 ? SkipSpace(titleStart + inline + 1, line.End) : titleStart;
            titleEnd = titleStart + inline;
        }
        else if (_wrapped && RunsOn(index))
        {
            titleEnd = _lines[index + 1].End;
            after = index + 2;
        }

        _blocks.Add(new Block
        {
            Start = line.Start,
            End = titleEnd > titleStart ? titleEnd : Math.Max(heading.NumberEnd, textStart >= 0 ? 0 : line.End),
            Gap = line.Gap,
            Heading = heading,
            TitleStart = titleStart,
            TitleEnd = titleEnd,
        });

        return textStart >= 0 ? AddText(textStart, index) : after;
    }

    /// <summary>
    /// True where the rest of a heading's line is its title. Where it is text, <paramref name="inline"/> is the length of a title
    /// before its first full stop, or 0.
    /// </summary>
    private bool IsWholeTitle(int index, ReadOnlySpan<char> rest, out int inline)
    {
        inline = 0;
        bool goesOn = _wrapped && RunsOn(index) && rest.Length > _width / 2 && !IsTitleCase(rest);
        if (Titles.IsTitle(rest) && !goesOn)
        {
            return true;
        }

        int stop = rest.IndexOf('.');
        if (stop is > 1 and < LongestInlineTitle && Titles.IsTitle(rest[..stop]) && !rest[..stop].Contains('(') && !HasVerb(rest[..stop]))
        {
            if (stop + 1 == rest.Length)
            {
                // Article 3. Membership.
                return true;
            }

            inline = char.IsWhiteSpace(rest[stop + 1]) || rest[stop + 1] is '-' or '–' or '—' ? stop : 0;
        }

        return false;
    }

    private static bool HasVerb(ReadOnlySpan<char> words) =>
        words.Contains(" is ", StringComparison.Ordinal) || words.Contains(" are ", StringComparison.Ordinal)
        || words.Contains(" may ", StringComparison.Ordinal) || words.Contains(" will ", StringComparison.Ordinal)
        || words.Contains(" has ", StringComparison.Ordinal) || words.Contains(" have ", StringComparison.Ordinal);

    private static bool IsTitleCase(ReadOnlySpan<char> words)
    {
        int capitals = 0;
        int others = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (i == 0 || words[i - 1] == ' ')
            {
                capitals += char.IsUpper(words[i]) ? 1 : 0;
                others += char.IsLower(words[i]) ? 1 : 0;
            }
        }

        return capitals > others;
    }

    /// <summary>Reads the title in the lines after a heading; an empty span where there is none.</summary>
    private int ReadTitle(int index, DivisionKind kind, out int start, out int end)
    {
        start = end = index < _lines.Count ? _lines[index].Start : _text.Length;
        if (kind == DivisionKind.Preamble || index >= _lines.Count || !CanTitle(index))
        {
            return index;
        }

        int last = index;
        while (_wrapped && last + 1 < _lines.Count && !_lines[last + 1].Gap && last - index < 3
            && !Heading.TryRead(_text, _lines[last + 1], out _) && !ItemLabel.Read(_text, _lines[last + 1].Start, _lines[last + 1].End).Exists)
        {
            last++;
        }

        ReadOnlySpan<char> title = _text.AsSpan(_lines[index].Start, _lines[last].End - _lines[index].Start);
        bool ofAnnex = kind == DivisionKind.Attachment && (title.StartsWith("on ", StringComparison.Ordinal) || title.StartsWith("to ", StringComparison.Ordinal));

        // An article whose only words look like a title has no title.
        bool nothingElse = last + 1 == _lines.Count
            || (DivisionKinds.IsArticle(kind) && Heading.TryRead(_text, _lines[last + 1], out Heading next) && next.Kind is not (DivisionKind.Section or DivisionKind.Subsection));
        if (!(ofAnnex ? Titles.EndsLikeTitle(title) : Titles.IsTitle(title)) || title.Length > LongestTitle || nothingElse)
        {
            return index;
        }

        // After an empty line, a line that is followed by its own continuation is text.
        if (_lines[index].Gap && last + 1 < _lines.Count && !_lines[last + 1].Gap && !_wrapped && char.IsAsciiLetterLower(_text[_lines[last + 1].Start]))
        {
            return index;
        }

        start = _lines[index].Start;
        end = _lines[last].End;
        return last + 1;
    }

    private bool CanTitle(int index)
    {
        TextLine line = _lines[index];
        if (Heading.TryRead(_text, line, out _))
        {
            return false;
        }

        ItemLabel label = ItemLabel.Read(_text, line.Start, line.End);
        return !label.Exists || label.Candidate.First.Numbering == LabelNumbering.Bullet;
    }

    /// <summary>Adds a paragraph from <paramref name="start"/> and gives the index of the line after it.</summary>
    private int AddText(int start, int index)
    {
        int last = index;
        while (last + 1 < _lines.Count && Continues(last))
        {
            last++;
        }

        int end = _lines[last].End;
        bool gap = _lines[index].Gap || start > _lines[index].Start;
        while (true)
        {
            int cut = InlineHeading(start, end);
            AddParagraphs(start, cut, gap);
            if (cut == end)
            {
                return last + 1;
            }

            // A heading at once after a heading is left to the next turn.
            _ = Heading.TryRead(_text, new TextLine(cut, end, false), out Heading heading);
            Count(heading);
            int next = InlineHeading(heading.Rest, end);
            ReadOnlySpan<char> rest = _text.AsSpan(heading.Rest, next - heading.Rest).TrimEnd();
            bool whole = IsWholeTitle(last, rest, out int inline);
            inline = whole ? rest.Length : inline;
            _blocks.Add(new Block
            {
                Start = cut,
                End = inline > 0 ? heading.Rest + inline : heading.NumberEnd,
                Gap = false,
                Heading = heading,
                TitleStart = heading.Rest,
                TitleEnd = heading.Rest + inline,
            });
            start = whole ? next : inline > 0 ? SkipSpace(heading.Rest + inline + 1, end) : heading.Rest;
            gap = false;
            if (start >= end)
            {
                return last + 1;
            }
        }
    }

    /// <summary>Where the next article or section begins within a paragraph that lost its line ends; <paramref name="end"/> where none does.</summary>
    private int InlineHeading(int start, int end)
    {
        for (int from = start; from < end;)
        {
            int found = _text.AsSpan(from, end - from).IndexOfAny(InlineKeywords);
            if (found < 0)
            {
                return end;
            }

            int at = from + found;
            from = at + 1;
            if (at > start && char.IsWhiteSpace(_text[at - 1]) && Titles.EndsSentence(_text.AsSpan(start, at - start))
                && Heading.TryRead(_text, new TextLine(at, end, false), out Heading heading) && heading.Rest < end
                && heading.Value == (heading.Kind == DivisionKind.Section ? _section : DivisionKinds.IsArticle(heading.Kind) ? _article : 0) + 1)
            {
                return at;
            }
        }

        return end;
    }

    private static readonly System.Buffers.SearchValues<string> InlineKeywords =
        System.Buffers.SearchValues.Create(["Article ", "ARTICLE ", "Section ", "SECTION "], StringComparison.Ordinal);

    /// <summary>Adds a paragraph, cut before items that stand on the line of the one before: (a) ... . (b) ...</summary>
    private void AddParagraphs(int start, int end, bool gap)
    {
        end = start + _text.AsSpan(start, end - start).TrimEnd().Length;
        ItemLabel label = ItemLabel.Read(_text, start, end);
        while (label.Exists && _text[label.Start - 1 >= start ? label.Start - 1 : start] == '(')
        {
            int cut = NextItem(label, end, out ItemLabel next);
            if (cut < 0)
            {
                break;
            }

            int pieceEnd = start + _text.AsSpan(start, cut - start).TrimEnd().Length;
            _blocks.Add(new Block { Start = start, End = pieceEnd, Gap = gap, Label = label });
            start = cut;
            label = next;
            gap = false;
        }

        if (start < end)
        {
            _blocks.Add(new Block { Start = start, End = end, Gap = gap, Label = label });
        }
    }

    /// <summary>Where the label that follows this one stands after the end of a sentence; -1 where it does not.</summary>
    private int NextItem(in ItemLabel label, int end, out ItemLabel next)
    {
        next = default;
        LabelReading reading = label.Candidate.First;
        for (int from = label.End; from < end;)
        {
            int found = _text.AsSpan(from, end - from).IndexOf('(');
            if (found < 0)
            {
                return -1;
            }

            int at = from + found;
            from = at + 1;
            if (at > label.End && (char.IsWhiteSpace(_text[at - 1]) || _text[at - 1] is '.' or ';') && ItemLabel.Read(_text, at, Math.Min(end, at + 12)) is { Exists: true } item
                && item.End < end && item.Candidate.In(reading.Style).Value == reading.Value + 1
                && Titles.EndsSentence(_text.AsSpan(label.End, at - label.End)) && (char.IsUpper(_text[item.End]) || _text[at - 1] == ';' || _text[at - 2] == ';'))
            {
                next = ItemLabel.Read(_text, at, end);
                return at;
            }
        }

        return -1;
    }

    private void Count(in Heading heading)
    {
        if (heading.Kind == DivisionKind.Section)
        {
            _section = heading.Value;
        }
        else if (DivisionKinds.IsArticle(heading.Kind))
        {
            _article = heading.Value;
            _section = 0;
        }
        else
        {
            _section = 0;
        }
    }

    private bool Continues(int line)
    {
        TextLine next = _lines[line + 1];
        if (!_wrapped || next.Gap)
        {
            return false;
        }

        TextLine current = _lines[line];
        char first = _text[next.Start];
        if (char.IsAsciiLetterLower(first))
        {
            // a) and (a) begin items; "a treaty" goes on.
            return !ItemLabel.Read(_text, next.Start, next.End).Exists;
        }

        if (ItemLabel.Read(_text, next.Start, next.End) is { Exists: true } label && StartsItem(label, current))
        {
            return false;
        }

        if (Heading.TryRead(_text, next, out Heading heading) && ReadHeading(line + 1, heading.Value, out _))
        {
            return false;
        }

        // A line that ends early ends a paragraph.
        return current.Length > _width * 3 / 4 || !Titles.EndsSentence(Span(current));
    }

    /// <summary>A label at the start of a line sets an item, unless it is a number in the middle of a sentence.</summary>
    private bool StartsItem(ItemLabel label, TextLine before)
    {
        if (label.Candidate.First.Numbering is LabelNumbering.Figure or LabelNumbering.Decimal && label.End < _text.Length)
        {
            ReadOnlySpan<char> ended = Span(before);
            return Titles.EndsSentence(ended) || ended[^1] is ':' or ',' || ended.EndsWith(" and") || ended.EndsWith(" or");
        }

        return true;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(_text[at]) || _text[at] is '-' or '–' or '—'))
        {
            at++;
        }

        return at;
    }
}
