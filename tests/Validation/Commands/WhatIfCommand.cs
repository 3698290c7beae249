using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Counts the provisions at concern or fails for which a change of wording raises a level, and checks each by evaluating it.</summary>
internal static class WhatIfCommand
{
    public static int Run(CommandLine line)
    {
        var show = line.Number("n", 0);
        var bench = Workbench.Open(line);
        line.Close();
        var options = new EvaluationOptions { IncludeRewordings = true };
        int adverse = 0;
        int answered = 0;
        int wrong = 0;
        var byId = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var gold in GoldProvision.ReadAll(bench.GoldFile).Where(g => g.Fold != GoldProvision.ClosedFold))
        {
            var heading = gold.Heading.Length == 0 ? null : gold.Heading;
            var evaluation = bench.Engine.Evaluate(new Provision(gold.Text, heading), options);
            if (evaluation.Verdict is not (Verdict.Concern or Verdict.Fails))
            {
                continue;
            }

            adverse++;
            answered += evaluation.Rewordings.IsEmpty ? 0 : 1;
            foreach (var rewording in evaluation.Rewordings)
            {
                byId[rewording.Id] = byId.GetValueOrDefault(rewording.Id) + 1;
                var changed = Apply(gold.Text, rewording);
                var after = bench.Engine.Evaluate(new Provision(changed, heading), EvaluationOptions.Default);
                wrong += after.Verdict == rewording.Verdict && after.Criteria.Select(c => c.Level ?? 0).SequenceEqual(rewording.Levels.Select(l => l.After)) ? 0 : 1;
            }

            if (show > 0 && adverse <= show)
            {
                Console.WriteLine($"{gold.Id} {evaluation.Verdict} [{string.Join(", ", evaluation.Findings.Select(f => f.Indicator))}]");
                foreach (var rewording in evaluation.Rewordings)
                {
                    Console.WriteLine($"    {rewording.Id} for {rewording.Finding}: {string.Join(" ", rewording.Levels.Select(l => $"{l.Before}>{l.After}"))} {string.Join("; ", rewording.Changes.Select(c => $"“{gold.Text[c.Span.Start..c.Span.End]}” to “{c.Words}”"))}");
                }
            }
        }

        Console.WriteLine($"at concern or fails                    {adverse}");
        Console.WriteLine($"with a change that raises a level      {answered} = {answered / (double)Math.Max(1, adverse):0.000}");
        Console.WriteLine($"changes that evaluate otherwise        {wrong}");
        foreach (var (id, count) in byId.OrderByDescending(p => p.Value))
        {
            Console.WriteLine($"  {id,-40} {count,5}");
        }

        return wrong == 0 ? 0 : 1;
    }

    private static string Apply(string text, Rewording rewording)
    {
        foreach (var change in rewording.Changes.Reverse())
        {
            text = string.Concat(text.AsSpan(0, change.Span.Start), change.Words, text.AsSpan(change.Span.End));
        }

        return text;
    }
}
