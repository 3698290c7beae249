namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>Tells titles from sentences by how they begin and end.</summary>
internal static class Titles
{
    private const int Longest = 250;

    private static readonly string[] Verbs = [" shall ", " must ", " undertakes ", " undertake ", " agree ", " may ", " will "];

    private static readonly string[] Unfinished = ["the", "of", "to", "and", "or", "that", "in", "by", "for", "which", "with", "a", "an", "on", "from", "at", "as", "is", "are"];

    /// <summary>True for a line that is whole and no sentence.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 2 or > Longest || char.IsAsciiLetterLower(line[0]) || !EndsLikeTitle(line))
        {
            return false;
        }

        foreach (string verb in Verbs)
        {
            if (line.Contains(verb, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where nothing at the end says that a sentence ends or goes on.</summary>
    public static bool EndsLikeTitle(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (line.IsEmpty || line[^1] is ';' or ':' or ',' or '-' or '–')
        {
            return false;
        }

        if (line[^1] == '.')
        {
            return IsUpper(line) && line.Length < 80;
        }

        ReadOnlySpan<char> last = line[(line.LastIndexOf(' ') + 1)..];
        foreach (string word in Unfinished)
        {
            if (last.SequenceEqual(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where every letter is a capital.</summary>
    public static bool IsUpper(ReadOnlySpan<char> line)
    {
        bool any = false;
        foreach (char c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            any |= char.IsUpper(c);
        }

        return any;
    }

    /// <summary>True where a sentence, or an item of one, ends here.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (!text.IsEmpty && (text[^1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»'))
        {
            text = text[..^1];
        }

        return !text.IsEmpty && text[^1] is '.' or ';' or '!' or '?';
    }
}
