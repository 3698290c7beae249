namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>The set words at the beginning and the end of treaties.</summary>
internal static class FormalWords
{
    /// <summary>How far into a paragraph its set words may begin: some texts lack the line end before them.</summary>
    private const int Reach = 80;

    private static readonly string[] Witness = ["in witness whereof", "in faith whereof", "in testimony whereof", "in witness thereof", "en foi de quoi"];

    private static readonly string[] Done = ["done at ", "done in ", "done this ", "done, ", "signed at ", "given at "];

    private static readonly string[] Agreed =
        ["as follows", "have agreed", "agree as follows", "hereby agree", "have agreed on", "agree to this", "following articles", "following provisions"];

    /// <summary>True for the testimonium and the words of place and date.</summary>
    public static bool AreClosing(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, Reach)];
        foreach (string words in Witness)
        {
            if (head.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (string words in Done)
        {
            if (head.StartsWith(words, StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterUpper(head[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a paragraph that ends the preamble: have agreed as follows.</summary>
    public static bool ArePromulgating(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<char> tail = text[Math.Max(0, text.Length - Reach)..];
        if (text[^1] is not (':' or '.' or ',' or '-' or '—' or '–') && text.Length > Reach)
        {
            return false;
        }

        foreach (string words in Agreed)
        {
            if (tail.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a short paragraph of a preamble that gives no reason: the parties, or that they have agreed.</summary>
    public static bool AreFormula(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length > 1_500)
        {
            return false;
        }

        if (text.Length <= Reach && ArePromulgating(text))
        {
            return true;
        }

        bool opens = StartsWithAny(text, ["The ", "We, ", "His ", "Her "])
            && (text.Contains("Part", StringComparison.Ordinal) || text.Contains("State", StringComparison.Ordinal)
                || text.Contains("Government", StringComparison.Ordinal) || text.Contains("Member", StringComparison.Ordinal)
                || text.Contains("Republic", StringComparison.Ordinal) || text.Contains("Kingdom", StringComparison.Ordinal));
        return opens && (text[^1] is ',' or ':' || char.IsLetter(text[^1]) || text[^1] == ')') && !text.Contains("ing ", StringComparison.Ordinal);
    }

    /// <summary>True for the opening of a note or letter that belongs to the treaty.</summary>
    public static bool OpenLetter(ReadOnlySpan<char> text) =>
        StartsWithAny(text, ["Excellency", "Your Excellency", "Note No", "Sir,", "I have the honor", "I have the honour", "Dear "]);

    private static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
