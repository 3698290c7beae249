namespace SovereigntyApi.Engine.Structure;

/// <summary>Roman numerals up to 89: those that number articles, annexes and items.</summary>
internal static class RomanNumeral
{
    public const int Longest = 8;

    /// <summary>Its value, or 0 where <paramref name="text"/> is no roman numeral of one case.</summary>
    public static int Read(ReadOnlySpan<char> text, out bool upper)
    {
        upper = !text.IsEmpty && char.IsAsciiLetterUpper(text[0]);
        if (text.Length is 0 or > Longest)
        {
            return 0;
        }

        int value = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = Digit(text[i], upper);
            int next = i + 1 < text.Length ? Digit(text[i + 1], upper) : 0;
            if (digit == 0)
            {
                return 0;
            }

            value += digit < next ? -digit : digit;
        }

        // Only the usual way to write it counts: IIX and VV are words or mistakes.
        Span<char> canonical = stackalloc char[Longest + 4];
        int length = Write(value, upper, canonical);
        return length > 0 && text.SequenceEqual(canonical[..length]) ? value : 0;
    }

    private static int Digit(char c, bool upper) => (upper ? c : c - 32) switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        _ => 0,
    };

    private static int Write(int value, bool upper, Span<char> target)
    {
        if (value is <= 0 or > 89)
        {
            return 0;
        }

        ReadOnlySpan<string> tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];
        ReadOnlySpan<string> ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        string ten = tens[value / 10];
        string one = ones[value % 10];
        int length = 0;
        foreach (char c in ten)
        {
            target[length++] = upper ? c : (char)(c + 32);
        }

        foreach (char c in one)
        {
            target[length++] = upper ? c : (char)(c + 32);
        }

        return length;
    }
}
