using System.Globalization;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Learning;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Learns gates from the open folds and writes them as reviewed data of the rulebook.</summary>
internal static class GatesCommand
{
    public static int Run(CommandLine line)
    {
        var output = line.OptionalText("output");
        var penalty = double.Parse(line.Text("penalty", "2"), CultureInfo.InvariantCulture);
        var extra = line.OptionalText("extra");
        var (book, bench) = Workbench.OpenWithoutGates(line);
        line.Close();
        var reader = new CandidateReader(book);
        var gold = GoldProvision.ReadAll(bench.GoldFile).Where(g => g.Fold != GoldProvision.ClosedFold).ToList();
        foreach (var file in extra?.Split(',') ?? [])
        {
            gold.AddRange(GoldProvision.ReadAll(file).Select((g, i) => g with { Fold = i % GoldProvision.ClosedFold }));
        }

        var samples = book.Definition.Indicators.ToDictionary(i => i.Id, _ => new List<Sample>(), StringComparer.Ordinal);
        foreach (var provision in gold)
        {
            foreach (var candidate in reader.Read(provision.Text, provision.Heading))
            {
                samples[candidate.Indicator].Add(new Sample(candidate.Features, provision.Indicators.Contains(candidate.Indicator), provision.Fold));
            }
        }

        var learner = new GateLearner(reader.Space);
        var learned = book.Definition.Indicators
            .Select(i => learner.Learn(i.Id, samples[i.Id], gold.Count(g => g.Indicators.Contains(i.Id)), penalty))
            .ToList();
        Print(learned, samples);
        if (output is not null)
        {
            File.WriteAllText(output, GateFile.Write(learned));
        }

        return 0;
    }

    private static void Print(List<LearnedGate> learned, Dictionary<string, List<Sample>> samples)
    {
        Console.WriteLine($"{"indicator",-32} gold  words  of them right  recall  F1 plain  F1 gated");
        foreach (var gate in learned)
        {
            var right = samples[gate.Indicator].Count(s => s.Label);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{gate.Indicator,-32} {gate.Positives,4} {gate.Candidates,6} {right,14} {(double)right / Math.Max(1, gate.Positives),7:F2} {gate.PlainF1,9:F2} {gate.GatedF1,9:F2}{(gate.Gate is null ? "" : " *")}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"mean {learned.Average(g => g.PlainF1):F3} {learned.Average(g => g.Gate is null ? g.PlainF1 : g.GatedF1):F3}"));
    }
}
