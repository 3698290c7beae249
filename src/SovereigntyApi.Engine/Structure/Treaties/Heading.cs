namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>The opening of a line that may be a heading: a keyword and a number, or an annex's keyword alone.</summary>
/// <param name="Kind">What it heads.</param>
/// <param name="NumberStart">Offset of its number; equal to <paramref name="NumberEnd"/> where it has none.</param>
/// <param name="NumberEnd">Offset after its number.</param>
/// <param name="Value">What the number counts to; 0 where there is none.</param>
/// <param name="Appended">True for <c>5 bis</c>.</param>
/// <param name="Rest">Offset of what follows on the line, without the marks between.</param>
/// <param name="Separated">True where a full stop, colon or dash stands between the number and what follows.</param>
internal readonly record struct Heading(
    DivisionKind Kind, int NumberStart, int NumberEnd, int Value, bool Appended, int Rest, bool Separated)
{
    /// <summary>A longer line is a sentence.</summary>
    private const int LongestAttachment = 250;

    private static readonly (string Word, DivisionKind Kind)[] Keywords =
    [
        ("article", DivisionKind.Article), ("art", DivisionKind.Article),
        ("rule", DivisionKind.Rule), ("regulation", DivisionKind.Regulation), ("clause", DivisionKind.Clause),
        ("section", DivisionKind.Section), ("sect", DivisionKind.Section), ("sec", DivisionKind.Section),
        ("subsection", DivisionKind.Subsection), ("part", DivisionKind.Part), ("subpart", DivisionKind.Subpart),
        ("chapter", DivisionKind.Chapter), ("subchapter", DivisionKind.Subchapter), ("title", DivisionKind.Title),
        ("book", DivisionKind.Book), ("division", DivisionKind.Division), ("preamble", DivisionKind.Preamble),
        ("annex", DivisionKind.Attachment), ("annexe", DivisionKind.Attachment), ("appendix", DivisionKind.Attachment),
        ("schedule", DivisionKind.Attachment), ("attachment", DivisionKind.Attachment), ("exhibit", DivisionKind.Attachment),
        ("addendum", DivisionKind.Attachment), ("protocol", DivisionKind.Attachment),
    ];

    /// <summary>Reads a line; false where it does not open like a heading.</summary>
    public static bool TryRead(string text, TextLine line, out Heading heading)
    {
        heading = default;
        ReadOnlySpan<char> span = text.AsSpan(0, line.End);
        int at = SkipMarkup(span, line.Start);
        if (at < line.End && span[at] == '§')
        {
            return TryNumbered(span, line, DivisionKind.Section, at + 1, out heading);
        }

        int word = at;
        while (at < line.End && char.IsAsciiLetter(span[at]))
        {
            at++;
        }

        if (at == word || !char.IsAsciiLetterUpper(span[word]) || !TryKeyword(span[word..at], out DivisionKind kind))
        {
            return false;
        }

        if (kind == DivisionKind.Preamble)
        {
            heading = new Heading(kind, at, at, 0, false, SkipMarks(span, at, line.End, out bool marked), marked);
            return heading.Rest == line.End;
        }

        // Art. 5, Sec. 3
        if (at < line.End && span[at] == '.' && at - word <= 4)
        {
            at++;
        }

        if (TryNumbered(span, line, kind, at, out heading))
        {
            return kind != DivisionKind.Attachment || FitsAttachment(text, line, heading);
        }

        if (kind != DivisionKind.Attachment || line.Length > LongestAttachment)
        {
            return false;
        }

        int rest = SkipMarks(span, at, line.End, out bool separated);
        heading = new Heading(kind, at, at, 0, false, rest, separated);
        return rest == line.End || (Titles.EndsLikeTitle(span[rest..line.End]) && FollowsAnnex(span[rest..line.End]));
    }

    private static bool TryKeyword(ReadOnlySpan<char> word, out DivisionKind kind)
    {
        foreach ((string keyword, DivisionKind found) in Keywords)
        {
            if (word.Equals(keyword, StringComparison.OrdinalIgnoreCase))
            {
                kind = found;
                return true;
            }
        }

        kind = default;
        return false;
    }

    private static bool TryNumbered(ReadOnlySpan<char> span, TextLine line, DivisionKind kind, int at, out Heading heading)
    {
        heading = default;
        int start = at;
        while (start < line.End && (char.IsWhiteSpace(span[start]) || (start == at && span[start] is '-' or '.')))
        {
            start++;
        }

        // No. 5, No 5
        if (start + 2 < line.End && span[start] == 'N' && span[start + 1] == 'o' && (span[start + 2] is '.' or ' ' or '\u00A0'))
        {
            start += 3;
            while (start < line.End && char.IsWhiteSpace(span[start]))
            {
                start++;
            }
        }

        if (start == at && kind != DivisionKind.Section)
        {
            return false;
        }

        HeadingNumber number = HeadingNumber.Read(span, start, line.End);
        if (!number.Exists)
        {
            return false;
        }

        int rest = SkipMarks(span, number.End, line.End, out bool separated);
        if (rest < line.End)
        {
            char next = span[rest];
            bool spaced = char.IsWhiteSpace(span[number.End]);

            // Article 25 (1) requires, Article 5, paragraph 2, Article 60 applies
            if (!(separated || spaced) || next is ',' or ';' or '/' || char.IsAsciiLetterLower(next) || OpensReference(span[rest..line.End]))
            {
                return false;
            }
        }

        heading = new Heading(kind, start, number.End, number.Value, number.Appended, rest, separated);
        return true;
    }

    /// <summary>True for (1), (a), "and": a paragraph is cited, or another number follows.</summary>
    private static bool OpensReference(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '(')
        {
            return false;
        }

        int close = rest.IndexOf(')');
        return close is > 0 and <= 5 && rest[(close + 1)..].TrimStart() is { IsEmpty: false } after && char.IsAsciiLetterLower(after[0]);
    }

    /// <summary>An annex's line is short, and what follows its number is a title or says to what it is one.</summary>
    private static bool FitsAttachment(string text, TextLine line, in Heading heading)
    {
        if (line.Length > LongestAttachment)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(heading.Rest, line.End - heading.Rest);
        return rest.IsEmpty || Titles.EndsLikeTitle(rest);
    }

    private static bool FollowsAnnex(ReadOnlySpan<char> rest) =>
        rest.StartsWith("to ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("on ", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("for ", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("concerning ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("relating ", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("regarding ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("governing ", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("additional ", StringComparison.OrdinalIgnoreCase) || rest[0] == '(';

    private static int SkipMarkup(ReadOnlySpan<char> span, int at)
    {
        while (at < span.Length && (span[at] is '#' or '*' or '>' or '_' or ' ' or '[' or '«' or '"' or '“'))
        {
            at++;
        }

        return at;
    }

    private static int SkipMarks(ReadOnlySpan<char> span, int at, int end, out bool separated)
    {
        separated = false;
        while (at < end && (char.IsWhiteSpace(span[at]) || span[at] is '.' or ':' or '-' or '–' or '—' or ')' or '*' or '_' or ']' or '»' or '"' or '”'))
        {
            separated |= !char.IsWhiteSpace(span[at]);
            at++;
        }

        return at;
    }
}
