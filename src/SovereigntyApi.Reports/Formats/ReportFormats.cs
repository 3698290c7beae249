namespace SovereigntyApi.Reports.Formats;

/// <summary>Every format of reports.</summary>
public static class ReportFormats
{
    /// <summary>In the order in which a caller without a preference would be served.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
        [new HtmlReport(), new MarkdownReport(), new CsvReport(), new TidyCsvReport(), new SarifReport(), new JsonLinesReport(), new WordReport(), new AkomaNtosoReport()];

    /// <summary>The formats that a report of a subject can have.</summary>
    public static IReadOnlyList<ReportFormat> For(SubjectKind subject) => [.. All.Where(f => f.Covers(subject))];
}
