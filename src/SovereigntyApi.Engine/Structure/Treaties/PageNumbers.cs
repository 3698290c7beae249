namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>Tells the numbers of pages from those of paragraphs where both stand alone on their lines.</summary>
internal static class PageNumbers
{
    private const int Fewest = 3;

    /// <summary>Sets them aside where there are any.</summary>
    public static void Mark(string text, List<Block> blocks)
    {
        List<int> alone = [];
        int last = 0;
        int interrupting = 0;
        for (int i = 1; i < blocks.Count; i++)
        {
            if (!IsAlone(text, blocks[i], out int number, out bool marked) || (number <= last && !marked))
            {
                continue;
            }

            last = number;
            alone.Add(i);
            bool breaks = i + 1 < blocks.Count && blocks[i - 1].IsText && !Titles.EndsSentence(blocks[i - 1].In(text)) && blocks[i - 1].In(text)[^1] is not (':' or ',')
                && char.IsAsciiLetterLower(text[blocks[i + 1].Start]);
            interrupting += breaks || marked ? 1 : 0;
        }

        if (alone.Count < Fewest || interrupting * 5 < alone.Count)
        {
            return;
        }

        foreach (int index in alone)
        {
            blocks[index].Aside = UnplacedReason.PageNumber;
        }
    }

    private static bool IsAlone(string text, Block block, out int number, out bool marked)
    {
        number = 0;
        marked = false;
        if (!block.IsText || block.End - block.Start > 16)
        {
            return false;
        }

        ReadOnlySpan<char> words = block.In(text);
        ReadOnlySpan<char> inner = words.Trim("-–— []|").Trim();
        marked = inner.Length < words.Length;
        if (inner.StartsWith("Page ", StringComparison.OrdinalIgnoreCase))
        {
            inner = inner[5..];
            marked = true;
        }

        int slash = inner.IndexOfAny('/', ' ');
        if (slash > 0)
        {
            inner = inner[..slash];
        }

        return inner.Length is > 0 and <= 4 && int.TryParse(inner, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
    }
}
