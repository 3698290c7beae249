using System.Text.Json;

namespace SovereigntyApi.Benchmarks.Report;

/// <summary>The ratios that stand, in <c>tests/Benchmarks/ratios.json</c>: name to median. A later run may not double them.</summary>
internal static class RecordedRatios
{
    private const double Tolerance = 2;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string File => Path.Combine(Repository.Root, "tests", "Benchmarks", "ratios.json");

    public static void Write(IEnumerable<Ratio> ratios) =>
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(ratios.ToDictionary(r => r.Name, r => Math.Round(r.Value.Median, 2)), Indented) + "\n");

    /// <summary>
    /// The ratios more than twice as bad as recorded in every round, the best one too, each as a line to print: on a busy machine single
    /// rounds say anything. Those not recorded are not compared.
    /// </summary>
    public static List<string> Worse(IEnumerable<Ratio> ratios)
    {
        Dictionary<string, double> recorded = JsonSerializer.Deserialize<Dictionary<string, double>>(System.IO.File.ReadAllText(File))!;
        return
        [
            .. from ratio in ratios
               where recorded.ContainsKey(ratio.Name)
               let was = recorded[ratio.Name]
               let now = ratio.GreaterIsBetter ? ratio.Value.Greatest : ratio.Value.Least
               where ratio.GreaterIsBetter ? now * Tolerance < was : now > was * Tolerance
               select FormattableString.Invariant($"{ratio.Name}: {now:0.00} at best now, {was:0.00} recorded"),
        ];
    }
}
