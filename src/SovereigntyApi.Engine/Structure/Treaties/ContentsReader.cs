namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>Finds a table of contents: headings of articles with hardly a word between, whose numbers come again.</summary>
internal static class ContentsReader
{
    private const int FewestEntries = 3;

    /// <summary>Text between two entries; an article has more.</summary>
    private const int MostWordsBetween = 160;

    /// <summary>Sets the table aside where there is one.</summary>
    public static void Mark(string text, List<Block> blocks)
    {
        int first = blocks.FindIndex(b => b.Heading is { } h && DivisionKinds.IsArticle(h.Kind));
        if (first < 0 || blocks[first].Heading!.Value.Value != 1)
        {
            return;
        }

        int again = blocks.FindIndex(first + 1, b => b.Heading is { Value: 1 } h && h.Kind == blocks[first].Heading!.Value.Kind);
        if (again < 0)
        {
            return;
        }

        int entries = 0;
        int between = 0;
        for (int i = first; i < again; i++)
        {
            Block block = blocks[i];
            if (block.Heading is { } heading)
            {
                if (heading.Kind == DivisionKind.Preamble)
                {
                    again = i;
                    break;
                }

                entries += DivisionKinds.IsArticle(heading.Kind) ? 1 : 0;
                between = 0;
                continue;
            }

            between += block.End - block.Start;
            if (between > MostWordsBetween)
            {
                again = PreambleAt(text, blocks, i, again);
                break;
            }
        }

        if (entries < FewestEntries || again <= first)
        {
            return;
        }

        // The headings of parts that open the text itself are no entries.
        int end = again;
        while (end > first && blocks[end - 1].Heading is { } opening && !DivisionKinds.IsArticle(opening.Kind) && opening.Value == 1)
        {
            end--;
        }

        int start = first;
        while (start > 0 && (blocks[start - 1].Heading is not null || IsContentsTitle(blocks[start - 1].In(text))))
        {
            start--;
        }

        for (int i = start; i < end; i++)
        {
            blocks[i].Aside = UnplacedReason.Contents;
        }
    }

    /// <summary>Words after the last entry are the preamble's where nothing else is between them and the first article.</summary>
    private static int PreambleAt(string text, List<Block> blocks, int from, int again)
    {
        int heading = from;
        while (heading > 0 && blocks[heading - 1].Heading is null)
        {
            heading--;
        }

        // Entries may be followed by the rest of the last one; what ends like a sentence or a recital is the text.
        for (int i = heading; i < again; i++)
        {
            ReadOnlySpan<char> words = blocks[i].In(text);
            if (words.Length > 60 || words[^1] == ',')
            {
                return i;
            }
        }

        return from;
    }

    private static bool IsContentsTitle(ReadOnlySpan<char> words) =>
        words.Length <= 40 && words.Contains("contents", StringComparison.OrdinalIgnoreCase);
}
