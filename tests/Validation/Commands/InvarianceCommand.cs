using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Invariance;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Writes provisions otherwise in ways that must not matter, and shows where a reading changes all the same.</summary>
internal static class InvarianceCommand
{
    public static int Run(CommandLine line)
    {
        var only = line.OptionalText("variation");
        var count = line.Number("n", 10);
        var gold = line.OptionalText("gold");
        var bench = Workbench.Open(line);
        line.Close();
        var provisions = GoldProvision.ReadAll(gold ?? bench.GoldFile).Where(g => g.Fold != GoldProvision.ClosedFold)
            .Select(g => (Gold: g, Answer: Answer.Of(bench.Engine, g.Text, g.Heading))).ToList();
        Console.WriteLine("variation                              varied  changed   rate");
        foreach (var variation in Variation.All.Where(v => only is null || v.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            var varied = provisions.Select(p => Change.Of(bench.Engine, variation, p.Gold, p.Answer)).OfType<Change>().ToList();
            var changed = varied.Where(c => !c.Stands).ToList();
            Console.WriteLine($"{variation.Name,-38} {varied.Count,6} {changed.Count,8}  {changed.Count / (double)Math.Max(1, varied.Count):0.0000}");
            foreach (var change in changed.Take(count))
            {
                Console.WriteLine($"    {change}");
                if (only is not null)
                {
                    Console.WriteLine($"        {change.Text}");
                }
            }
        }

        return 0;
    }
}
