using System.Collections.Immutable;
using System.Globalization;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>
/// Cuts the paragraphs under one heading into provisions: each numbered or unnumbered paragraph is one, with its items and the words
/// that continue it. Items that hang on opening words stay with them.
/// </summary>
internal sealed class BodyReader(string text, EIdNames names)
{
    /// <summary>Lists and tables without sentences are cut when they have grown to this.</summary>
    private const int LongestUnit = 12_000;

    /// <summary>A missing number (a deleted paragraph) does not end a count.</summary>
    private const int WidestGap = 3;

    private readonly List<Unit> _units = [];
    private readonly List<Level> _levels = [];

    /// <summary>Unnumbered paragraphs so far under each heading: a heading's text can come in pieces.</summary>
    private readonly Dictionary<string, int> _unnumbered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private ItemLabel[] _next = [];

    /// <summary>A provision in the making.</summary>
    private sealed class Unit
    {
        public required Block First { get; init; }

        public required string? Number { get; init; }

        public int End { get; set; }

        public List<(int Start, string Path)> Points { get; } = [];
    }

    /// <summary>
    /// An open level of a count: its style, how far it has counted, the path of what its items stand in and of the last of them
    /// (within the provision), and whether its items are paragraphs.
    /// </summary>
    private readonly record struct Level(byte Style, int Value, string Path, string Last, bool OfParagraphs);

    /// <summary>Reads text blocks; the provisions are added to <paramref name="into"/>.</summary>
    /// <param name="blocks">The blocks, all text.</param>
    /// <param name="context">EId of what holds them; empty at the top.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="division">Index of what holds them.</param>
    /// <param name="heading">Title of their article.</param>
    /// <param name="headingStart">Offset of the article's heading, which belongs to the first provision; -1 where there is none.</param>
    /// <param name="into">Provisions read so far.</param>
    public void Read(
        ReadOnlySpan<Block> blocks, string context, ProvisionPlace place, int division, string? heading, int headingStart, List<TreatyProvision> into)
    {
        _units.Clear();
        _levels.Clear();
        FindNextLabels(blocks);
        Block? before = null;
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = blocks[i];
            if (block.Label.Exists)
            {
                AddLabelled(block, before, _next[i]);
            }
            else
            {
                AddUnlabelled(block, before);
            }

            _units[^1].End = block.End;
            before = block;
        }

        Name(context, place, division, heading, headingStart, into);
    }

    /// <summary>Says that a provision already bears the name of what holds it.</summary>
    public void Claim(string context) => _named.Add(context);

    private void FindNextLabels(ReadOnlySpan<Block> blocks)
    {
        if (_next.Length < blocks.Length)
        {
            _next = new ItemLabel[Math.Max(blocks.Length, 2 * _next.Length)];
        }

        ItemLabel next = default;
        for (int i = blocks.Length - 1; i >= 0; i--)
        {
            _next[i] = next;
            next = blocks[i].Label.Exists ? blocks[i].Label : next;
        }
    }

    private void AddLabelled(Block block, Block? before, ItemLabel next)
    {
        LabelCandidate candidate = block.Label.Candidate;
        string number = text[block.Label.Start..block.Label.NumberEnd];
        bool bullet = candidate.First.Numbering == LabelNumbering.Bullet;
        int level = FindLevel(candidate, next, bullet);
        if (level >= 0)
        {
            Level found = _levels[level];
            _levels.RemoveRange(level + 1, _levels.Count - level - 1);
            int value = bullet ? found.Value + 1 : candidate.In(found.Style).Value;
            Add(block, level, found with { Value = value }, Numbered(number, bullet, value));
            return;
        }

        LabelReading reading = bullet || !candidate.Opening.Exists ? candidate.First : candidate.Opening;

        // Under opening words, or under a paragraph, a first label opens items; elsewhere it opens paragraphs.
        bool hangs = before is not null && _units.Count > 0 && Hangs(before);
        bool nested = _levels.Count > 0 ? hangs || reading.Value == 1 || !SameAsParagraphs(reading) : hangs || (bullet && _units.Count > 0);
        if (_levels.Count > 0 && !nested)
        {
            _levels.Clear();
        }

        string path = nested && _levels.Count > 0 ? _levels[^1].Last : string.Empty;
        _levels.Add(default);
        Add(block, _levels.Count - 1, new Level(reading.Style, reading.Value, path, string.Empty, !nested), Numbered(number, bullet, reading.Value));
    }

    private bool SameAsParagraphs(LabelReading reading) => _levels[0].OfParagraphs && _levels[0].Style == reading.Style;

    private static string Numbered(string number, bool bullet, int value) =>
        bullet ? value.ToString(CultureInfo.InvariantCulture) : number.Replace('.', '-');

    private void Add(Block block, int index, Level level, string number)
    {
        level = level with { Last = level.OfParagraphs ? string.Empty : EIdNames.Join(level.Path, "point", number) };
        _levels[index] = level;
        if (level.OfParagraphs)
        {
            _units.Add(new Unit { First = block, Number = number });
        }
        else
        {
            _units[^1].Points.Add((block.Start, level.Last));
        }

        // (e) (i): two labels in one line, or the second in the line below.
        if (block.Label.End < block.End && ItemLabel.Read(text, block.Label.End, block.End) is { Exists: true } second
            && second.Candidate.Opening is { Exists: true } opening && opening.Numbering != LabelNumbering.Bullet && opening.Style != level.Style)
        {
            string last = EIdNames.Join(level.Last, "point", text[second.Start..second.NumberEnd]);
            _levels.Add(new Level(opening.Style, 1, level.Last, last, false));
            _units[^1].Points.Add((block.Label.End, last));
        }
    }

    /// <summary>The innermost open level that the label continues; -1 where there is none.</summary>
    private int FindLevel(in LabelCandidate candidate, ItemLabel next, bool bullet)
    {
        LabelReading opening = candidate.Opening;
        for (int i = _levels.Count - 1; i >= 0; i--)
        {
            Level level = _levels[i];
            LabelReading reading = candidate.In(level.Style);
            if (!reading.Exists)
            {
                continue;
            }

            if (bullet)
            {
                return i;
            }

            // After (h) comes the ninth letter, unless (ii) says that it is the first roman number.
            if (opening.Exists && opening.Style != level.Style && next.Exists && next.Candidate.In(opening.Style).Value == 2)
            {
                continue;
            }

            int step = reading.Value - level.Value;
            if (step is >= 1 and <= WidestGap)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Hangs(Block before)
    {
        ReadOnlySpan<char> words = before.In(text).TrimEnd();
        char last = words[^1];
        if (before.Label.Exists && before.Label.End >= before.End)
        {
            // A number alone in its line.
            return true;
        }

        return last is ':' or ',' or '-' or '–' or '—' || (!Titles.EndsSentence(words) && last is not ('"' or '”') && !Titles.IsTitle(words));
    }

    private void AddUnlabelled(Block block, Block? before)
    {
        if (_units.Count == 0 || before is null)
        {
            _units.Add(new Unit { First = block, Number = null });
            return;
        }

        Unit unit = _units[^1];
        ReadOnlySpan<char> ended = before.In(text);
        bool loneNumber = before.Label.Exists && before.Label.End >= before.End;
        bool goesOn = loneNumber || !Titles.EndsSentence(ended) || ended.TrimEnd()[^1] == ';' || char.IsAsciiLetterLower(text[block.Start]);
        bool ofNumbered = unit.Number is not null;
        if ((ofNumbered || goesOn) && block.End - unit.First.Start <= LongestUnit)
        {
            return;
        }

        if (ofNumbered && goesOn && block.End - unit.First.Start <= 2 * LongestUnit)
        {
            return;
        }

        int paragraphs = _levels.Count > 0 && _levels[0].OfParagraphs ? 1 : 0;
        _levels.RemoveRange(paragraphs, _levels.Count - paragraphs);
        _units.Add(new Unit { First = block, Number = null });
    }

    private void Name(string context, ProvisionPlace place, int division, string? heading, int headingStart, List<TreatyProvision> into)
    {
        bool numbered = _units.Exists(u => u.Number is not null);
        bool first = _named.Add(context);
        bool alone = _units.Count == 1 && !numbered && context.Length > 0 && first;
        int unnumbered = _unnumbered.GetValueOrDefault(context);
        bool seenNumber = false;
        for (int i = 0; i < _units.Count; i++)
        {
            Unit unit = _units[i];
            seenNumber |= unit.Number is not null;
            unnumbered += unit.Number is null ? 1 : 0;
            string eId = alone ? context
                : unit.Number is { } number ? EIdNames.Join(context, "para", number)
                : !numbered ? EIdNames.Join(context, "para", unnumbered.ToString(CultureInfo.InvariantCulture))
                : !seenNumber ? EIdNames.Join(context, "intro", unnumbered == 1 ? string.Empty : unnumbered.ToString(CultureInfo.InvariantCulture))
                : EIdNames.Join(context, "subpara", unnumbered.ToString(CultureInfo.InvariantCulture));

            // The article's own name is its division's too.
            eId = alone ? eId : names.Take(eId);
            TextSpan words = new(unit.First.Start, unit.End);
            int start = i == 0 && headingStart >= 0 ? headingStart : words.Start;
            into.Add(new TreatyProvision(eId, place, division, heading, new TextSpan(start, words.End), words, Points(unit, eId)));
        }

        _unnumbered[context] = unnumbered;
    }

    private ImmutableArray<TreatyPoint> Points(Unit unit, string eId)
    {
        if (unit.Points.Count == 0)
        {
            return [];
        }

        var points = ImmutableArray.CreateBuilder<TreatyPoint>(unit.Points.Count);
        for (int p = 0; p < unit.Points.Count; p++)
        {
            (int start, string path) = unit.Points[p];
            int end = p + 1 < unit.Points.Count ? unit.Points[p + 1].Start : unit.End;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            points.Add(new TreatyPoint(names.Take(eId + "__" + path), new TextSpan(start, end)));
        }

        return points.MoveToImmutable();
    }
}
