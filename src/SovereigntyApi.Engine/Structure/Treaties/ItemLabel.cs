namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>The label a block begins with.</summary>
/// <param name="Candidate">Every way to read it.</param>
/// <param name="Start">Offset of its letter or number.</param>
/// <param name="NumberEnd">Offset after its letter or number.</param>
/// <param name="End">Offset of the words after it.</param>
internal readonly record struct ItemLabel(LabelCandidate Candidate, int Start, int NumberEnd, int End)
{
    private const int LongestNumber = 7;

    public bool Exists => Candidate.Exists;

    /// <summary>Reads (a), a), a., 1., (1), 1), 1.1, a bullet, or a number alone in its block.</summary>
    public static ItemLabel Read(string text, int start, int end)
    {
        int at = start;
        if (at < end && (text[at] is '•' or '–' or '—' or '·' or '-' or '*' or '▪' or '●' or '○' or '◦') && at + 1 < end && !char.IsAsciiDigit(text[at + 1]) && text[at + 1] != text[at])
        {
            return new ItemLabel(LabelCandidate.Bullet(0), at, at + 1, SkipSpace(text, at + 1, end));
        }

        bool section = text[at] == '§';
        at = section ? SkipSpace(text, at + 1, end) : at;
        bool open = at < end && text[at] is '(' or '[';
        at += open ? 1 : 0;
        int number = at;
        while (at < end && at - number <= LongestNumber && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] == '.' && at > number && at + 1 < end && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        if (at == number || at - number > LongestNumber)
        {
            return default;
        }

        int numberEnd = at;
        LabelMarks marks;
        if (at < end && (text[at] is ')' or ']'))
        {
            at++;
            marks = open ? LabelMarks.Parentheses : LabelMarks.Parenthesis;

            // (a) . and (1).
            int stop = SkipSpace(text, at, end);
            if (stop < end && text[stop] == '.')
            {
                at = stop + 1;
            }
        }
        else if (open)
        {
            return default;
        }
        else if (at < end && text[at] == '.')
        {
            at++;
            marks = LabelMarks.FullStop;
        }
        else if (at == end || section)
        {
            marks = LabelMarks.None;
        }
        else if (char.IsAsciiDigit(text[number]) && (text[at] is ' ' or '\t' or '\u00A0') && SkipSpace(text, at, end) is var word && word < end && char.IsUpper(text[word]))
        {
            marks = LabelMarks.None;
        }
        else
        {
            return default;
        }

        // 2.5 million, U.S. forces: no number and no initial follows a label.
        if (marks == LabelMarks.FullStop && at < end && (char.IsAsciiDigit(text[at]) || (at + 1 < end && text[at + 1] == '.' && char.IsAsciiLetterUpper(text[at]))))
        {
            return default;
        }

        LabelCandidate candidate = LabelCandidate.Read(text.AsSpan(number, numberEnd - number), marks);
        return candidate.Exists ? new ItemLabel(candidate, number, numberEnd, SkipSpace(text, at, end)) : default;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
