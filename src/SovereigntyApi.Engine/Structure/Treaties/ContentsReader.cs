namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>Finds a table of contents: headings of articles with hardly a word between, whose numbers come again.</summary>
internal static class ContentsReader
{
    private const int FewestEntries = 3;

    /// <summary>A longer paragraph is no title of an entry.</summary>
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
        for (int i = first; i < again; i++)
        {
            Block block = blocks[i];
            if (block.Heading is { } heading && heading.Kind != DivisionKind.Preamble)
            {
                entries += DivisionKinds.IsArticle(heading.Kind) ? 1 : 0;
            }
            else if (block.Heading is not null || IsOfTheTreaty(block.In(text)))
            {
                again = i;
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

    /// <summary>Ends like a recital, or is too long for a title: the treaty itself has begun.</summary>
    private static bool IsOfTheTreaty(ReadOnlySpan<char> words) => words.Length > MostWordsBetween || words[^1] is ',' or ':' or ';';

    private static bool IsContentsTitle(ReadOnlySpan<char> words) =>
        words.Length <= 40 && words.Contains("contents", StringComparison.OrdinalIgnoreCase);
}
