namespace SovereigntyApi.Reports.Formats;

/// <summary>
/// Comma-separated values for statistics: one row a provision and indicator of the rulebook, found or not, so that what was not found
/// is data too. Criteria have a column each for the provision's level and for the indicator's effect. The viewpoint, the citation and the
/// disclaimer stand in the first row of each rulebook alone: a treaty has many thousand rows. No byte order mark.
/// </summary>
public sealed class TidyCsvReport : ReportFormat
{
    /// <inheritdoc/>
    public override string MediaType => "text/csv";

    /// <inheritdoc/>
    public override string? Profile => "tidy";

    /// <inheritdoc/>
    public override string ContentType => "text/csv; charset=utf-8; header=present; profile=tidy";

    /// <inheritdoc/>
    public override string Extension => "tidy.csv";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        // Rulebooks side by side have columns for the criteria of each.
        string[] criteria = [.. report.Readings.SelectMany(r => r.Criteria.Select(c => c.Id)).Distinct(StringComparer.Ordinal)];
        var rows = new CsvRows();
        string[] columns =
        [
            "evaluation", "rulebook", "provision", "kind", "verdict", .. criteria.Select(c => $"level_{c}"), "indicator", "polarity", "basis", "found",
            "occurrences", "rule", .. criteria.Select(c => $"effect_{c}"), "viewpoint", "citation", "disclaimer",
        ];
        foreach (var column in columns)
        {
            rows.Text(column);
        }

        rows.End();
        foreach (var reading in report.Readings)
        {
            var isFirst = true;
            foreach (var provision in reading.Provisions)
            {
                var levels = provision.Levels.ToDictionary(l => l.Criterion, l => l.Level, StringComparer.Ordinal);
                var found = provision.Findings.ToLookup(f => f.Indicator, StringComparer.Ordinal);
                foreach (var indicator in reading.Indicators)
                {
                    var finding = found[indicator.Id].FirstOrDefault();
                    rows.Text(reading.Citation.EvaluationId).Text(reading.Rulebook.Reference).Text(provision.EId ?? report.Subject.Article)
                        .Text(provision.Kind).Text(provision.Verdict);
                    foreach (var criterion in criteria)
                    {
                        rows.Number(levels.GetValueOrDefault(criterion));
                    }

                    rows.Text(indicator.Id).Text(Composition.ReportWords.Name(indicator.Polarity)).Text(finding?.Basis ?? indicator.Basis).Number(finding is null ? 0 : 1)
                        .Number(finding?.Evidence.Count ?? 0).Text(finding?.RuleId);
                    foreach (var criterion in criteria)
                    {
                        rows.Number(!levels.ContainsKey(criterion) ? null : finding is not null && finding.Effects.TryGetValue(criterion, out var effect) ? effect : 0);
                    }

                    rows.Text(isFirst ? reading.Rulebook.Viewpoint : null).Text(isFirst ? Composition.ReportWords.Citation(reading) : null)
                        .Text(isFirst ? reading.Disclaimer : null).End();
                    isFirst = false;
                }
            }
        }

        return rows.ToBytes();
    }
}
