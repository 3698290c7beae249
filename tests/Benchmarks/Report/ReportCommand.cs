using System.Globalization;
using System.Runtime.InteropServices;
using SovereigntyApi.Benchmarks.Http;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Benchmarks.Report;

/// <summary>Prints one table of ratios, each taken in one run.</summary>
internal static class ReportCommand
{
    private const int Failed = 1;
    private const int Usage = 2;

    /// <summary>
    /// Returns 0; with <c>--short</c> 1 where a ratio is more than twice as bad as the recorded one. Times decide nothing: they are
    /// the machine's as much as ours.
    /// </summary>
    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        if (options.FirstOrDefault(o => o is not ("--short" or "--record")) is { } unknown)
        {
            output.WriteLine($"'{unknown}' is not one of --short, --record");
            return Usage;
        }

        bool isShort = options.Contains("--short");
        List<Ratio> ratios = [.. new EngineRatios(RulebookSource.Read(Repository.Rules, "document"), isShort).All(), .. await HttpRatios.AllAsync(isShort)];
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
        output.WriteLine();
        output.WriteLine("| ratio | median [least-greatest] | beside |");
        output.WriteLine("| --- | --- | --- |");
        foreach (Ratio ratio in ratios)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {ratio.What} | {ratio.Value.Median:0.00} [{ratio.Value.Least:0.00}-{ratio.Value.Greatest:0.00}] | {ratio.Beside} |"));
        }

        if (options.Contains("--record"))
        {
            RecordedRatios.Write(ratios);
            return 0;
        }

        List<string> worse = RecordedRatios.Worse(ratios);
        foreach (string line in worse)
        {
            output.WriteLine("more than doubled: " + line);
        }

        return isShort && worse.Count > 0 ? Failed : 0;
    }
}
