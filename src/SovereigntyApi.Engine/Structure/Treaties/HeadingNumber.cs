namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>The number of an article, part or annex: figures, roman, a letter or a word, with what is appended to it.</summary>
/// <param name="End">Offset after it; 0 where there is none.</param>
/// <param name="Value">What it counts to, from 1; appended letters do not count.</param>
/// <param name="Appended">True for <c>5 bis</c> and <c>2A</c>.</param>
internal readonly record struct HeadingNumber(int End, int Value, bool Appended)
{
    private static readonly string[] Appendages = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies"];

    private static readonly string[] Cardinals =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    public bool Exists => End > 0;

    /// <summary>Reads a number at <paramref name="start"/> of a line that ends at <paramref name="end"/>.</summary>
    public static HeadingNumber Read(ReadOnlySpan<char> text, int start, int end)
    {
        int at = start;
        while (at < end && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        ReadOnlySpan<char> word = text[start..at];
        if (word.IsEmpty)
        {
            return default;
        }

        int value;
        bool appended = false;
        if (char.IsAsciiDigit(word[0]))
        {
            int digits = word.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? word.Length : digits;
            if (digits > 4 || (digits < word.Length && !IsAppendage(word[digits..])))
            {
                return default;
            }

            appended = digits < word.Length;
            value = int.Parse(word[..digits], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            at = Decimals(text, at, end);
        }
        else
        {
            value = Roman(word);
            if (value == 0)
            {
                value = word.Length == 1 && char.IsAsciiLetterUpper(word[0]) ? word[0] - 'A' + 1 : Word(word);
            }

            // IIA and XVbis: letters appended to a roman number.
            for (int cut = word.Length - 1; value == 0 && cut > 0; cut--)
            {
                if (IsAppendage(word[cut..]) && Roman(word[..cut]) is var front and > 0)
                {
                    value = front;
                    appended = true;
                }
            }

            if (value == 0)
            {
                return default;
            }
        }

        int after = AfterAppendage(text, at, end);
        return new HeadingNumber(after, value, appended || after > at);
    }

    /// <summary>The number as an eId has it: letters and figures, <c>5bis</c>, <c>V</c>, <c>1-2</c>.</summary>
    public static string ForEId(ReadOnlySpan<char> written)
    {
        Span<char> name = stackalloc char[Math.Min(written.Length, 40)];
        int length = 0;
        foreach (char c in written)
        {
            if (length < name.Length && (char.IsAsciiLetterOrDigit(c) || (c == '.' && length > 0)))
            {
                name[length++] = c == '.' ? '-' : c;
            }
        }

        while (length > 0 && name[length - 1] == '-')
        {
            length--;
        }

        // BIS and Bis are bis; a roman number and a letter stay as they are.
        for (int i = 1; i < length; i++)
        {
            foreach (string appendage in Appendages)
            {
                if (name[i..length].Equals(appendage, StringComparison.OrdinalIgnoreCase))
                {
                    return string.Concat(name[..i], appendage);
                }
            }
        }

        return name[..length].ToString();
    }

    /// <summary>Value of a roman number of one case, 0 where it is none.</summary>
    public static int Roman(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 10)
        {
            return 0;
        }

        bool upper = char.IsAsciiLetterUpper(word[0]);
        int value = 0;
        int largest = int.MaxValue;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiLetterUpper(word[i]) != upper)
            {
                return 0;
            }

            int digit = Digit(word[i]);
            int next = i + 1 < word.Length ? Digit(word[i + 1]) : 0;
            if (digit == 0 || digit > largest)
            {
                return 0;
            }

            if (digit < next)
            {
                value -= digit;
                largest = next;
            }
            else
            {
                value += digit;
                largest = digit;
            }
        }

        return Math.Max(value, 0);
    }

    private static int Digit(char c) => char.ToUpperInvariant(c) switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => 0,
    };

    private static int Word(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Cardinals.Length; i++)
        {
            if (word.Equals(Cardinals[i], StringComparison.OrdinalIgnoreCase) || word.Equals(Ordinals[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>After 4 in 4.1.2; a full stop that no figure follows is left.</summary>
    private static int Decimals(ReadOnlySpan<char> text, int at, int end)
    {
        while (at + 1 < end && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < end && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>After what is appended with a space, a hyphen or in parentheses; <paramref name="at"/> where nothing is.</summary>
    private static int AfterAppendage(ReadOnlySpan<char> text, int at, int end)
    {
        int from = at;
        while (from < end && (text[from] is ' ' or '\u00A0' or '-' or '\t' or '.'))
        {
            from++;
        }

        bool open = from < end && text[from] == '(';
        from += open ? 1 : 0;
        int to = from;
        while (to < end && char.IsAsciiLetter(text[to]))
        {
            to++;
        }

        if (to == from)
        {
            return at;
        }

        bool closed = open && to < end && text[to] == ')';
        int after = to + (closed ? 1 : 0);
        ReadOnlySpan<char> word = text[from..to];
        if (IsLatin(word) && open == closed)
        {
            return after;
        }

        // PART IV (A), ANNEX V A: a letter with nothing after it.
        return word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && after == end && open == closed ? after : at;
    }

    private static bool IsAppendage(ReadOnlySpan<char> letters) =>
        IsLatin(letters) || (letters.Length == 1 && char.IsAsciiLetter(letters[0]));

    private static bool IsLatin(ReadOnlySpan<char> word)
    {
        foreach (string appendage in Appendages)
        {
            if (word.Equals(appendage, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
