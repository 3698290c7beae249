namespace SovereigntyApi.Benchmarks.Subjects;

/// <summary>The least anybody could do with a text: find its words and lower-case them. What else is done is measured against it.</summary>
internal static class PlainLoop
{
    public static int Words(string text)
    {
        Span<char> word = stackalloc char[64];
        int length = 0;
        int words = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length < word.Length)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
            }
            else if (length > 0)
            {
                words += word[0] == ' ' ? 0 : 1;
                length = 0;
            }
        }

        return words + (length > 0 ? 1 : 0);
    }
}
