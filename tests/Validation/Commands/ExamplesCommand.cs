using SovereigntyApi.RuleStore.Checks;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Runs every rule's examples and near misses and lists those that do not come out as written.</summary>
internal static class ExamplesCommand
{
    public static int Run(CommandLine line)
    {
        var only = line.OptionalText("rule");
        var bench = Workbench.Open(line);
        line.Close();
        var examples = new RuleExamples(bench.Engine);
        var rules = bench.Engine.Definition.Rules.Where(r => only is null || r.Id == only).ToList();
        if (rules.Count == 0)
        {
            throw new UsageException(only is null ? "the rulebook has no rules" : $"no rule {only}");
        }

        var failures = rules.SelectMany(r => examples.Check(r)).ToList();
        foreach (var failure in failures)
        {
            Console.WriteLine(failure);
        }

        var texts = rules.Sum(r => r.Examples.Length + r.NearMisses.Length);
        Console.WriteLine($"{rules.Count} rules, {texts} examples and near misses, {failures.Count} failures");
        return failures.Count == 0 ? 0 : 1;
    }
}
