using System.Text;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>Comma-separated values, one row a finding; a provision without any has one row with empty cells for it.</summary>
/// <remarks>It begins with a byte order mark, without which common spreadsheets misread quotation marks; the tidy one has none.</remarks>
public sealed class CsvReport : ReportFormat
{
    private static readonly string[] Columns =
    [
        "evaluation", "rulebook", "treaty", "provision", "heading", "kind", "verdict", "levels", "finding", "indicator", "indicator_name", "polarity", "effects",
        "rule", "basis", "paragraphs", "start", "end", "offset_unit", "occurrences", "words", "explanation", "opposing_reading", "remedies", "viewpoint",
        "citation", "disclaimer",
    ];

    /// <inheritdoc/>
    public override string MediaType => "text/csv";

    /// <inheritdoc/>
    public override string ContentType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc/>
    public override string Extension => "csv";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        var rows = new CsvRows();
        foreach (var column in Columns)
        {
            rows.Text(column);
        }

        rows.End();
        foreach (var reading in report.Readings)
        {
            var names = reading.Indicators.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
            foreach (var provision in reading.Provisions)
            {
                if (provision.Findings.Count == 0)
                {
                    Row(rows, report.Subject, reading, provision, null, names);
                }

                foreach (var finding in provision.Findings)
                {
                    Row(rows, report.Subject, reading, provision, finding, names);
                }
            }
        }

        return [.. Encoding.UTF8.Preamble, .. rows.ToBytes()];
    }

    private static void Row(CsvRows rows, ReportSubject subject, ReportReading reading, ReportProvision provision, ReportFinding? finding, Dictionary<string, string> names)
    {
        rows.Text(reading.Citation.EvaluationId).Text(reading.Rulebook.Reference).Text(subject.Treaty).Text(provision.EId ?? subject.Article)
            .Text(provision.Heading ?? subject.Heading).Text(provision.Kind).Text(provision.Verdict)
            .Text(string.Join("; ", provision.Levels.Where(l => l.Level is not null).Select(l => $"{l.Criterion} {ReportWords.Signed(l.Level!.Value)}")))
            .Text(finding?.Id).Text(finding?.Indicator).Text(finding is null ? null : names.GetValueOrDefault(finding.Indicator, finding.Indicator))
            .Text(finding is null ? null : ReportWords.Name(finding.Polarity))
            .Text(finding is null ? null : string.Join("; ", finding.Effects.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {ReportWords.Signed(e.Value)}")))
            .Text(finding?.RuleId).Text(finding?.Basis).Text(finding is null ? null : string.Join(' ', finding.Paragraphs))
            .Number(finding?.Evidence[0].Start).Number(finding?.Evidence[0].End).Text(finding is null ? null : subject.OffsetUnit).Number(finding?.Evidence.Count)
            .Text(finding is null ? null : string.Join(" | ", finding.Evidence.Select(e => e.Exact))).Text(finding?.Explanation).Text(finding?.OpposingReading)
            .Text(finding is null ? null : string.Join("; ", finding.Remedies.Select(r => $"{r.Name} ({r.Availability})")))
            .Text(reading.Rulebook.Viewpoint).Text(ReportWords.Citation(reading)).Text(reading.Disclaimer).End();
    }
}
