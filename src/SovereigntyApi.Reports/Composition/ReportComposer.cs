namespace SovereigntyApi.Reports.Composition;

/// <summary>Puts a report together for people to read, the same for every format that has headings, tables and notes.</summary>
internal static class ReportComposer
{
    /// <summary>Blocks in order of reading; the first is the title.</summary>
    public static IReadOnlyList<Block> Compose(Report report)
    {
        var blocks = new List<Block> { new HeadingBlock(1, ReportWords.Title(report.Subject)) };
        foreach (var (reading, index) in report.Readings.Select((r, i) => (r, i)))
        {
            if (report.Readings.Count > 1)
            {
                blocks.Add(new HeadingBlock(2, $"Under the rulebook {reading.Rulebook.Id} {reading.Rulebook.Version}"));
            }

            new ReadingComposer(report, reading, index + 1, report.Readings.Count > 1 ? 3 : 2, blocks).Compose();
        }

        return blocks;
    }
}
