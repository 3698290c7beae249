using SovereigntyApi.Engine;
using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Shows how one text is read: clauses, matches, what was set aside, and the levels.</summary>
internal static class ReadCommand
{
    public static int Run(CommandLine line)
    {
        var id = line.OptionalText("id");
        var text = line.OptionalText("text");
        var heading = line.OptionalText("heading");
        var bench = Workbench.Open(line);
        line.Close();
        if ((id is null) == (text is null))
        {
            throw new UsageException("read needs --text or --id");
        }

        if (id is not null)
        {
            var gold = GoldProvision.ReadAll(bench.GoldFile).FirstOrDefault(g => g.Id == id && g.Fold != GoldProvision.ClosedFold)
                ?? throw new UsageException($"no open provision {id}");
            (text, heading) = (gold.Text, gold.Heading.Length == 0 ? null : gold.Heading);
            Console.WriteLine($"gold: {gold.Kind} [{string.Join(", ", gold.Indicators)}] {string.Join(' ', Labels.Criteria.Select(c => $"{c} {gold.Labels.Levels[c]}"))}");
            Console.WriteLine($"heading: {heading}");
            Console.WriteLine($"text: {text}");
        }

        Write(bench.Engine, text!, heading);
        return 0;
    }

    private static void Write(TreatyEngine engine, string text, string? heading)
    {
        var evaluation = engine.Evaluate(new Provision(text, heading), new EvaluationOptions { IncludeClauses = true });
        Console.WriteLine($"{evaluation.Applicability.Status} [{string.Join(", ", evaluation.Applicability.Reasons)}], {evaluation.Kind}, {evaluation.Verdict}");
        EvaluationReport.WriteClauses(Console.Out, text, evaluation);
        foreach (var finding in evaluation.Findings)
        {
            EvaluationReport.WriteFinding(Console.Out, text, finding);
            Console.WriteLine($"      {finding.Explanation}");
            Console.WriteLine($"      {string.Join(", ", finding.Effects.Select(e => $"{e.Key} {e.Value:+0;-0;0}"))}");
        }

        foreach (var defeated in evaluation.Defeated)
        {
            EvaluationReport.WriteDefeated(Console.Out, text, defeated);
        }

        foreach (var criterion in evaluation.Criteria)
        {
            Console.WriteLine($"  {criterion.Id} {criterion.Level?.ToString("+0;-0;0", null) ?? "-"}: {criterion.Arithmetic.Statement}");
        }
    }
}
