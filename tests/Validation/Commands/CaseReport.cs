using SovereigntyApi.Engine;
using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Shows the cases behind the figures: what the readers saw, what the engine saw and how it read the clauses.</summary>
internal static class CaseReport
{
    private const int LongestText = 900;

    public static void WriteErrors(
        TextWriter to, TreatyEngine engine, IEnumerable<(GoldProvision Gold, Answer Got)> cases, int limit)
    {
        foreach (var (gold, got) in cases.Where(c => !c.Gold.Labels.Indicators.SetEquals(c.Got.Labels.Indicators)).Take(limit))
        {
            var missed = gold.Labels.Indicators.Except(got.Labels.Indicators).Order(StringComparer.Ordinal);
            var extra = got.Labels.Indicators.Except(gold.Labels.Indicators).Order(StringComparer.Ordinal);
            to.WriteLine();
            to.WriteLine($"{gold.Id} missed [{string.Join(", ", missed)}] extra [{string.Join(", ", extra)}]");
            WriteCase(to, engine, gold, got, missed.Concat(extra));
        }
    }

    /// <summary>The missed cases of an indicator, then the extra ones; all of them where the limit is 0.</summary>
    public static void WriteIndicator(
        TextWriter to, TreatyEngine engine, string indicator, IReadOnlyList<(GoldProvision Gold, Answer Got)> cases, int limit)
    {
        var missed = cases.Where(c => c.Gold.Labels.Indicators.Contains(indicator) && !c.Got.Labels.Indicators.Contains(indicator)).ToList();
        var extra = cases.Where(c => !c.Gold.Labels.Indicators.Contains(indicator) && c.Got.Labels.Indicators.Contains(indicator)).ToList();
        var count = IndicatorCount.Of(indicator, [.. cases.Select(c => (c.Gold.Labels, c.Got.Labels))]);
        foreach (var (title, list) in new[] { ("MISSED", missed), ("EXTRA", extra) })
        {
            foreach (var (gold, got) in limit > 0 ? list.Take(limit) : list)
            {
                to.WriteLine();
                to.WriteLine($"{title} {gold.Id} {gold.Treaty}{(gold.Sure ? "" : " (not sure)")}");
                WriteCase(to, engine, gold, got, [indicator]);
            }
        }

        to.WriteLine();
        to.WriteLine($"{indicator}: found {count.Both}, extra {count.Extra}, missed {count.Missed}, F1 {count.F1:0.00}");
        var rules = cases.SelectMany(c => c.Got.Evaluation.Findings
                .Where(f => f.Indicator == indicator)
                .SelectMany(f => f.AlsoMatched.Prepend(f.RuleId).Select(r => (Rule: r, Right: c.Gold.Labels.Indicators.Contains(indicator)))))
            .GroupBy(r => r.Rule, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            to.WriteLine($"  {rule.Key,-48} right {rule.Count(r => r.Right),4}  wrong {rule.Count(r => !r.Right),4}");
        }
    }

    private static void WriteCase(TextWriter to, TreatyEngine engine, GoldProvision gold, Answer got, IEnumerable<string> indicators)
    {
        to.WriteLine($"  kind {gold.Kind}, read as {got.Evaluation.Kind}{(got.Applicable ? "" : ", REFUSED as no treaty language")}");
        if (gold.Heading.Length > 0)
        {
            to.WriteLine($"  heading: {gold.Heading}");
        }

        to.WriteLine($"  text: {(gold.Text.Length > LongestText ? gold.Text[..LongestText] + "…" : gold.Text)}");
        foreach (var indicator in indicators)
        {
            if (gold.Spans?.GetValueOrDefault(indicator) is { } words)
            {
                to.WriteLine($"  gold {indicator}: “{words}”");
            }

            foreach (var finding in got.Evaluation.Findings.Where(f => f.Indicator == indicator))
            {
                EvaluationReport.WriteFinding(to, gold.Text, finding);
            }

            foreach (var defeated in got.Evaluation.Defeated.Where(d => d.Indicator == indicator))
            {
                EvaluationReport.WriteDefeated(to, gold.Text, defeated);
            }
        }

        var provision = new Provision(gold.Text, gold.Heading.Length == 0 ? null : gold.Heading);
        EvaluationReport.WriteClauses(to, gold.Text, engine.Evaluate(provision, new EvaluationOptions { IncludeClauses = true }));
    }
}
