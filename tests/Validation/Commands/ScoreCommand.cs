using System.Globalization;
using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Prints the figures of the gold's scorer without a service in between.</summary>
internal static class ScoreCommand
{
    public static int Run(CommandLine line)
    {
        var folds = ReadFolds(line.Text("folds", "0,1,2,3"));
        var errors = line.Number("errors", 0);
        var indicator = line.OptionalText("indicator");
        var labels = line.OptionalText("labels");
        var gold = line.OptionalText("gold");
        var pairs = line.OptionalText("pairs");
        var bench = Workbench.Open(line);
        line.Close();
        if ((errors > 0 || indicator is not null || labels is not null) && folds.Contains(GoldProvision.ClosedFold))
        {
            throw new UsageException($"fold {GoldProvision.ClosedFold} only measures: its cases are not shown");
        }

        var cases = GoldProvision.ReadAll(gold ?? bench.GoldFile)
            .Where(g => folds.Contains(g.Fold))
            .Select(g => (Gold: g, Got: Answer.Of(bench.Engine, g.Text, g.Heading)))
            .ToList();
        if (labels is not null)
        {
            LabelFile.Write(labels, cases.Select(c => (c.Gold.Id, c.Got.Labels)));
        }

        if (indicator is not null)
        {
            CaseReport.WriteIndicator(Console.Out, bench.Engine, indicator, cases, errors);
            return 0;
        }

        var agreement = AgreementOf(cases);
        Write($"folds {string.Join(',', folds.Order())}", [.. agreement.Figures, .. EvidenceFigures.Of(cases)]);
        var random = cases.Where(c => c.Gold.Sample == "random").ToList();
        if (random.Count > 0)
        {
            Write("random sample only", AgreementOf(random).Figures);
        }

        WriteTable(agreement);
        CaseReport.WriteErrors(Console.Out, bench.Engine, cases, errors);
        WritePairs(bench, pairs);
        return cases.Any(c => c.Got.WrongSpans > 0) ? 2 : 0;
    }

    private static Agreement AgreementOf(List<(GoldProvision Gold, Answer Got)> cases) =>
        new([.. cases.Select(c => (c.Gold.Labels, c.Got.Labels))]);

    private static HashSet<int> ReadFolds(string folds) => [.. folds.Split(',').Select(f =>
        int.TryParse(f, NumberStyles.None, CultureInfo.InvariantCulture, out var fold)
            ? fold
            : throw new UsageException("--folds needs numbers with commas between them"))];

    private static void Write(string title, IEnumerable<(string Name, double? Value)> figures)
    {
        Console.WriteLine(title);
        foreach (var (name, value) in figures)
        {
            Console.WriteLine($"  {name,-36} {Show(value)}");
        }
    }

    private static string Show(double? value) => value switch
    {
        null => "-",
        { } whole when whole == Math.Floor(whole) && whole > 1 => whole.ToString("0", CultureInfo.InvariantCulture),
        { } share => share.ToString("0.000", CultureInfo.InvariantCulture),
    };

    private static void WriteTable(Agreement agreement)
    {
        Console.WriteLine("indicator                         found  extra missed    F1");
        foreach (var row in agreement.Table.OrderByDescending(t => t.Extra + t.Missed))
        {
            Console.WriteLine($"{row.Indicator,-32} {row.Both,6} {row.Extra,6} {row.Missed,6}   {row.F1:0.00}");
        }
    }

    private static void WritePairs(Workbench bench, string? file)
    {
        var pairs = GoldPair.ReadAll(file ?? bench.PairsFile);
        var failing = pairs.Select(p => (Pair: p, Faults: PairCheck.Faults(bench.Engine, p))).Where(p => p.Faults.Count > 0).ToList();
        var held = pairs.Count - failing.Count;
        Console.WriteLine("contrast pairs");
        Console.WriteLine($"  held                                 {held} of {pairs.Count} = {held / (double)Math.Max(1, pairs.Count):0.000}");
        foreach (var (pair, faults) in failing)
        {
            Console.WriteLine($"   {pair.Id} {pair.Kind}: {string.Join("; ", faults)}");
        }
    }
}
