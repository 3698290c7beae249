namespace SovereigntyApi.Engine.Structure;

/// <summary>
/// Letters, numbers or a bullet that may be the label of an item, with every way to read it: (i) is the ninth letter or the
/// first roman number, (cc) a hundred and more, the 29th letter or the third doubled one.
/// </summary>
internal struct LabelCandidate
{
    public int Token;
    public LabelReading First;
    public LabelReading Second;
    public LabelReading Third;

    /// <summary>True for a label of value 1 that the second of its style follows, in the same sentence or clearly as an item.</summary>
    public bool HasNext;

    public readonly bool Exists => First.Exists;

    /// <summary>True where both can be read in the same style.</summary>
    public readonly bool SharesStyle(in LabelCandidate other) => other.Has(First.Style) || other.Has(Second.Style) || other.Has(Third.Style);

    /// <summary>The reading of value 1, which opens an enumeration; none where there is none.</summary>
    public readonly LabelReading Opening =>
        First is { Exists: true, Value: 1 } ? First : Second is { Exists: true, Value: 1 } ? Second : Third is { Exists: true, Value: 1 } ? Third : default;

    /// <summary>The reading in the style given; none where it cannot be read so.</summary>
    public readonly LabelReading In(byte style) =>
        First.Style == style ? First : Second.Style == style ? Second : Third.Style == style ? Third : default;

    public static LabelCandidate Bullet(int token) =>
        new() { Token = token, First = new LabelReading(LabelNumbering.Bullet, LabelMarks.None, 1) };

    /// <summary>Every way to read <paramref name="text"/> as a label; none where it is too long or no label.</summary>
    public static LabelCandidate Read(ReadOnlySpan<char> text, LabelMarks marks)
    {
        LabelCandidate candidate = default;
        if (text.Length is 0 or > 6)
        {
            return candidate;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            candidate.First = ReadFigures(text, marks);
            return candidate;
        }

        int roman = RomanNumeral.Read(text, out bool upper);
        if (text.Length == 1 && char.IsAsciiLetter(text[0]))
        {
            upper = char.IsAsciiLetterUpper(text[0]);
            candidate.First = new LabelReading(upper ? LabelNumbering.UpperLetter : LabelNumbering.LowerLetter, marks, (text[0] | 0x20) - 'a' + 1);
            if (roman > 0)
            {
                candidate.Second = new LabelReading(upper ? LabelNumbering.UpperRoman : LabelNumbering.LowerRoman, marks, roman);
            }
        }
        else
        {
            if (roman > 0)
            {
                candidate.First = new LabelReading(upper ? LabelNumbering.UpperRoman : LabelNumbering.LowerRoman, marks, roman);
            }

            if (text.Length == 2 && text[0] == text[1] && char.IsAsciiLetterLower(text[0]))
            {
                int letter = text[0] - 'a' + 1;
                LabelReading doubled = new(LabelNumbering.DoubledLetter, marks, letter);
                LabelReading beyond = new(LabelNumbering.LowerLetter, marks, 26 + letter);
                if (roman > 0)
                {
                    candidate.Second = doubled;
                    candidate.Third = beyond;
                }
                else
                {
                    candidate.First = doubled;
                    candidate.Second = beyond;
                }
            }
        }

        return candidate;
    }

    private static LabelReading ReadFigures(ReadOnlySpan<char> text, LabelMarks marks)
    {
        int value = 0;
        int i = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        if (i == text.Length)
        {
            return text.Length <= 5 ? new LabelReading(LabelNumbering.Figure, marks, value) : default;
        }

        if (text[i] != '.' || i + 1 == text.Length)
        {
            return default;
        }

        int part = 0;
        for (i++; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return default;
            }

            part = (part * 10) + (text[i] - '0');
        }

        // 1.1 and 1.2 follow each other; so do 1.9 and 2.1, as a gap.
        return new LabelReading(LabelNumbering.Decimal, marks, (value * 100) + part);
    }

    private readonly bool Has(byte style) =>
        style >> 2 != 0 && (First.Style == style || Second.Style == style || Third.Style == style);
}
