using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Shows parts of an evaluation as lines for somebody who writes rules.</summary>
internal static class EvaluationReport
{
    public static void WriteFinding(TextWriter to, string text, Finding finding)
    {
        var also = finding.AlsoMatched.IsDefaultOrEmpty ? "" : $" (also {string.Join(", ", finding.AlsoMatched)})";
        var quotes = string.Join(" … ", finding.Evidence.Select(e => $"“{Quote(text, e)}”"));
        to.WriteLine($"  found {finding.Indicator} by {finding.RuleId}{also}: {quotes}");
    }

    public static void WriteDefeated(TextWriter to, string text, DefeatedReading reading)
    {
        var by = reading.ByEvidence is { } evidence ? $" at “{Quote(text, evidence)}”" : "";
        to.WriteLine($"  set aside {reading.Indicator} of {reading.RuleId}: “{Quote(text, reading.Evidence)}”, by {reading.By}{by}");
    }

    public static void WriteClauses(TextWriter to, string text, Evaluation evaluation)
    {
        foreach (var clause in evaluation.Clauses)
        {
            var bearer = clause.BearerSpan is { } b ? $"“{Quote(text, b)}”" : "-";
            var modal = clause.ModalSpan is { Length: > 0 } m ? $"“{Quote(text, m)}”" : "-";
            to.WriteLine(
                $"  clause {clause.Modality}{(clause.Negated ? " negated" : "")} {clause.Voice} by {clause.Bearer} {bearer}"
                + $" modal {modal} verb {clause.Verb ?? "-"} | {Shorten(Quote(text, clause.Span))}");
        }
    }

    private static string Quote(string text, TextSpan span) => text[span.Start..span.End];

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..60] + " … " + text[^36..];
}
