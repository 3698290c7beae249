using System.Collections.Immutable;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>A report as lines for a console: what is worth a second look in a rulebook without mistakes.</summary>
internal static class CandidateLines
{
    public static IEnumerable<string> Advice(CandidateReport report) =>
    [
        .. report.Coverage.Shadowed.Select(s => FormattableString.Invariant($"  {s.Rule} never speaks without {s.By} (seen on {s.Texts} texts)")),
        .. List("speak on no text but their own examples", report.Coverage.NeverFire),
        .. List("speak on nine of ten texts or more", report.Coverage.AlwaysFire),
        .. report.Cost is { } cost ? [Line("reading", cost)] : ImmutableArray<string>.Empty,
        .. report.CurrentCost is { } current && report.Against is { } against ? [Line($"under {against}", current)] : ImmutableArray<string>.Empty,
        .. report.Differences.SelectMany(Lines),
    ];

    private static ImmutableArray<string> List(string what, ImmutableArray<string> rules) =>
        rules.IsEmpty ? [] : [$"  {what}: {string.Join(", ", rules)}"];

    private static string Line(string what, RulebookCost cost) => FormattableString.Invariant(
        $"  {what}: {cost.Concepts} concepts, {cost.Phrases} lines of phrases, {cost.Patterns} patterns, {cost.StepsPerThousandWords} steps for a thousand words");

    private static IEnumerable<string> Lines(ReadingDifference difference)
    {
        var text = FormattableString.Invariant($"  text {difference.Text + 1}: ");
        foreach (var (criterion, before, after) in difference.Levels)
        {
            yield return FormattableString.Invariant($"{text}{criterion} {before?.ToString("+0;-0;0", System.Globalization.CultureInfo.InvariantCulture) ?? "none"} to {after?.ToString("+0;-0;0", System.Globalization.CultureInfo.InvariantCulture) ?? "none"}");
        }

        foreach (var found in difference.Added)
        {
            yield return $"{text}found {found.Indicator} by {found.RuleId}";
        }

        foreach (var found in difference.Removed)
        {
            yield return $"{text}no more {found.Indicator} by {found.RuleId}";
        }
    }
}
