using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Scoring;

/// <summary>How well the evidence meets the words the readers marked, and how long it is.</summary>
internal static class EvidenceFigures
{
    public static IEnumerable<(string Name, double? Value)> Of(IReadOnlyList<(GoldProvision Gold, Answer Got)> cases)
    {
        var marked = cases.SelectMany(c => (c.Gold.Spans ?? []).Select(s => Overlap(c.Gold, c.Got, s.Key, s.Value))).OfType<bool>().ToList();
        var lengths = cases.SelectMany(c => c.Got.Spans.SelectMany(s => s)).Select(s => s.Length).Order().ToList();
        var kinds = cases.Where(c => c.Gold.Kind is not null).ToList();
        yield return ("same kind", kinds.Count(c => c.Gold.Kind == c.Got.Evaluation.Kind) / (double)Math.Max(1, kinds.Count));
        yield return ("refused as no treaty language", cases.Count(c => !c.Got.Applicable) / (double)Math.Max(1, cases.Count));
        yield return ("evidence overlaps the labelled words", marked.Count(m => m) / (double)Math.Max(1, marked.Count));
        yield return ("evidence, median characters", lengths.Count == 0 ? null : Median(lengths));
        yield return ("wrong spans", cases.Sum(c => c.Got.WrongSpans));
    }

    /// <summary>Whether any evidence of the indicator touches the marked words; null where there is nothing to compare.</summary>
    private static bool? Overlap(GoldProvision gold, Answer got, string indicator, string words)
    {
        var at = gold.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 || !got.Spans.Contains(indicator)
            ? null
            : got.Spans[indicator].Any(s => s.Start < at + words.Length && at < s.End);
    }

    private static double Median(List<int> sorted) => sorted.Count % 2 == 1
        ? sorted[sorted.Count / 2]
        : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2.0;
}
