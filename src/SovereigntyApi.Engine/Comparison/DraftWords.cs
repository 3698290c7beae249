using SovereigntyApi.Engine.Structure;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>
/// A draft's provisions as words and marks, without their own numbers: a provision that is only renumbered has the same words. White
/// space is no word, and quotes and dashes of all kinds are alike.
/// </summary>
internal sealed class DraftWords
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<int> _asWritten = [];
    private readonly List<bool> _marks = [];
    private readonly int[] _first;

    private DraftWords(int units) => _first = new int[units + 1];

    public int Units => _first.Length - 1;

    /// <summary>Index of a unit's first token.</summary>
    public int First(int unit) => _first[unit];

    /// <summary>Number of a unit's tokens.</summary>
    public int Count(int unit) => _first[unit + 1] - _first[unit];

    public TextSpan Span(int token) => _spans[token];

    /// <summary>The token's number as written, in the common numbering.</summary>
    public int AsWritten(int token) => _asWritten[token];

    /// <summary>The lower-case words of a unit, marks left out.</summary>
    public int[] Content(int unit, WordNumbers numbers)
    {
        List<int> content = new(Count(unit));
        for (int token = _first[unit]; token < _first[unit + 1]; token++)
        {
            if (!_marks[token])
            {
                content.Add(numbers.Folded(_asWritten[token]));
            }
        }

        return [.. content];
    }

    public static DraftWords Read(Draft draft, WordNumbers numbers)
    {
        DraftWords words = new(draft.Units.Length);
        for (int unit = 0; unit < draft.Units.Length; unit++)
        {
            words._first[unit] = words._spans.Count;
            words.Read(draft.Text, draft.Units[unit], numbers);
        }

        words._first[draft.Units.Length] = words._spans.Count;
        return words;
    }

    private void Read(string text, DraftUnit unit, WordNumbers numbers)
    {
        int at = AfterLabel(text, unit);
        Span<char> mark = stackalloc char[1];
        while (at < unit.Words.End)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u00AD' or '\u200B' or '\uFEFF')
            {
                at++;
                continue;
            }

            int end = at + 1;
            if (IsWordPart(c))
            {
                while (end < unit.Words.End && IsWordPart(text[end]))
                {
                    end++;
                }

                Add(at, end, numbers.Of(text.AsSpan(at, end - at)), mark: false);
            }
            else
            {
                mark[0] = Folding.Of(c);
                Add(at, end, numbers.Of(mark), mark: true);
            }

            at = end;
        }
    }

    private void Add(int start, int end, int number, bool mark)
    {
        _spans.Add(new TextSpan(start, end));
        _asWritten.Add(number);
        _marks.Add(mark);
    }

    // Halves of surrogate pairs count as letters, so that no span splits one.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Where a unit's words begin after its own number: 1., (1), 1), IV. or, by its eId, a bare 1.</summary>
    private static int AfterLabel(string text, DraftUnit unit)
    {
        int at = unit.Words.Start;
        int end = unit.Words.End;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int label = at < end && text[at] == '(' ? at + 1 : at;
        int stop = label;
        while (stop < end && char.IsAsciiLetterOrDigit(text[stop]))
        {
            stop++;
        }

        ReadOnlySpan<char> number = text.AsSpan(label, stop - label);
        bool digits = number.Length is > 0 and <= 3 && !number.ContainsAnyExceptInRange('0', '9');
        if (stop < end && text[stop] is '.' or ')' && (digits || number.Length == 1 || (number.Length <= 6 && RomanNumeral.Read(number, out _) > 0)))
        {
            return stop + 1;
        }

        return digits && label == at && unit.EId.EndsWith($"_{number}", StringComparison.Ordinal) ? stop : at;
    }
}
