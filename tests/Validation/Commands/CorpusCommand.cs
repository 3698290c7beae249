using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Validation.Commands;

/// <summary>
/// Runs the rulebook over the reference texts, line by line: a count for every indicator and rule, or hits to read. Treaties of the
/// fold that only measures are left out.
/// </summary>
internal static class CorpusCommand
{
    private const int ShortestParagraph = 20;

    public static int Run(CommandLine line)
    {
        var indicator = line.OptionalText("indicator");
        var rule = line.OptionalText("rule");
        var shown = line.Number("n", 20);
        var bench = Workbench.Open(line);
        line.Close();
        var hits = Paragraphs(bench)
            .Select(p => (p.Treaty, p.Text, Got: Answer.Of(bench.Engine, p.Text)))
            .ToList();
        if (indicator is null && rule is null)
        {
            WriteCounts(bench, [.. hits.Select(h => h.Got.Evaluation)]);
            return 0;
        }

        var found = hits
            .SelectMany(h => h.Got.Evaluation.Findings.Select(f => (h.Treaty, h.Text, Finding: f)))
            .Where(h => (indicator is null || h.Finding.Indicator == indicator) && (rule is null || Fired(h.Finding, rule)))
            .ToList();
        // Evenly over the treaties, so that one long text does not fill the list.
        var step = Math.Max(1, found.Count / Math.Max(1, shown));
        foreach (var (treaty, text, finding) in found.Where((_, i) => i % step == 0).Take(shown))
        {
            Console.WriteLine();
            Console.WriteLine($"{treaty}: {text}");
            EvaluationReport.WriteFinding(Console.Out, text, finding);
        }

        Console.WriteLine();
        Console.WriteLine($"{found.Count} of {hits.Count} paragraphs");
        return 0;
    }

    private static bool Fired(Finding finding, string rule) => finding.RuleId == rule || finding.AlsoMatched.Contains(rule);

    private static IEnumerable<(string Treaty, string Text)> Paragraphs(Workbench bench)
    {
        var closed = GoldProvision.ReadAll(bench.GoldFile)
            .Where(g => g.Fold == GoldProvision.ClosedFold)
            .Select(g => g.Treaty)
            .ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(bench.CorpusFolder, "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(f => (Treaty: Path.GetFileNameWithoutExtension(f), File: f))
            .Where(f => !closed.Contains(f.Treaty))
            .SelectMany(f => File.ReadLines(f.File).Select(l => (f.Treaty, Text: l.Trim())))
            .Where(p => p.Text.Length >= ShortestParagraph);
    }

    private static void WriteCounts(Workbench bench, List<Evaluation> evaluations)
    {
        Console.WriteLine($"{evaluations.Count} paragraphs, {evaluations.Count(e => e.Applicability.Status != ApplicabilityStatus.Treaty)} refused");
        foreach (var kind in evaluations.CountBy(e => e.Kind).OrderByDescending(k => k.Value))
        {
            Console.WriteLine($"  {kind.Key,-48} {kind.Value,6}");
        }

        var findings = evaluations.SelectMany(e => e.Findings).ToList();
        foreach (var indicator in bench.Engine.Definition.Indicators)
        {
            Console.WriteLine($"{indicator.Id,-50} {findings.Count(f => f.Indicator == indicator.Id),6}");
            foreach (var rule in bench.Engine.Definition.Rules.Where(r => r.Indicator == indicator.Id))
            {
                Console.WriteLine($"  {rule.Id,-48} {findings.Count(f => Fired(f, rule.Id)),6}");
            }
        }
    }
}
