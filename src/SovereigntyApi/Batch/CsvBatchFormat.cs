using System.Globalization;
using System.Text;
using SovereigntyApi.Contracts;
using SovereigntyApi.Rendering;
using SovereigntyApi.Reports.Formats;

namespace SovereigntyApi.Batch;

/// <summary>
/// Comma-separated values by RFC 4180: one row a finding, one row for an evaluation without any and for a problem. A cell that a spreadsheet
/// would read as a formula begins with an apostrophe.
/// </summary>
internal sealed class CsvBatchFormat : BatchFormat
{
    private static readonly string[] Columns =
    [
        "index", "clientReference", "problem", "evaluationId", "rulebook", "applicability", "eId", "kind", "verdict", "levels", "finding", "indicator",
        "polarity", "ruleId", "basis", "paragraphs", "effects", "start", "end", "exact", "explanation",
    ];

    private static readonly byte[] Header = Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n");

    public override string MediaType => "text/csv";

    public override string ContentType => "text/csv; charset=utf-8; header=present";

    public override ReadOnlyMemory<byte> Begin => Header;

    public override byte[] Render(BatchResult result)
    {
        var rows = new StringBuilder();
        if (result.Problem is not null)
        {
            Row(rows, [Number(result.Index), result.Reference, result.Problem.Type.Code]);
        }

        foreach (var evaluation in result.Evaluations)
        {
            string?[] head =
            [
                Number(result.Index), result.Reference, null, evaluation.EvaluationId, $"{evaluation.Rulebook.Id}@{evaluation.Rulebook.Version}",
                Wire.Name(evaluation.Applicability.Status), evaluation.Source?.EId, evaluation.Kind, Wire.Name(evaluation.Verdict), Levels(evaluation.Criteria.Select(c => (c.Id, c.Level))),
            ];
            if (evaluation.Findings.Count == 0)
            {
                Row(rows, head);
            }

            foreach (var finding in evaluation.Findings)
            {
                var evidence = finding.Evidence[0];
                Row(rows,
                [
                    .. head, finding.Id, finding.Indicator, Wire.Name(finding.Polarity), finding.RuleId, Wire.Name(finding.Basis),
                    string.Join(' ', finding.Paragraphs), Effects(finding.Effects), Number(evidence.Start), Number(evidence.End), evidence.Exact, finding.Explanation,
                ]);
            }
        }

        foreach (var treaty in result.Treaties)
        {
            foreach (var provision in treaty.Provisions)
            {
                Rows(rows, result, treaty, provision);
            }
        }

        return Encoding.UTF8.GetBytes(rows.ToString());
    }

    private static void Rows(StringBuilder rows, BatchResult result, TreatyResponse treaty, TreatyProvisionAnswer provision)
    {
        string?[] head =
        [
            Number(result.Index), result.Reference, null, treaty.EvaluationId, $"{treaty.Rulebook.Id}@{treaty.Rulebook.Version}",
            Wire.Name(treaty.Applicability.Status), provision.EId, provision.Kind, Wire.Name(provision.Verdict), Levels(provision.Criteria.Select(c => (c.Id, c.Level))),
        ];
        if (provision.Findings is not { Count: > 0 })
        {
            Row(rows, head);
            return;
        }

        foreach (var finding in provision.Findings)
        {
            var evidence = finding.Evidence[0];
            Row(rows,
            [
                .. head, finding.Id, finding.Indicator, null, finding.RuleId, Wire.Name(finding.Basis), null, Effects(finding.Effects),
                Number(evidence.Start), Number(evidence.End), evidence.Exact, treaty.Messages[finding.Message],
            ]);
        }
    }

    private static string Levels(IEnumerable<(string Id, int? Level)> criteria) =>
        string.Join("; ", criteria.Where(c => c.Level is not null).Select(c => $"{c.Id} {Signed(c.Level!.Value)}"));

    private static string Effects(IReadOnlyDictionary<string, int> effects) =>
        string.Join("; ", effects.Select(e => $"{e.Key} {Signed(e.Value)}"));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Signed(int value) => value.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder rows, ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            rows.Append(i == 0 ? "" : ",").Append(Cell(i < cells.Length ? cells[i] : null));
        }

        rows.Append("\r\n");
    }

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = CsvRows.Harmless(value);
        return safe.AsSpan().ContainsAny(",\"\r\n") || safe != value ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
