using System.Collections.Immutable;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Validation.Learning;

/// <summary>What learning an indicator's gate showed: F1 without and with it, both on folds it was not fitted to.</summary>
internal sealed record LearnedGate(string Indicator, int Positives, int Candidates, double PlainF1, double GatedF1, GateDefinition? Gate);

/// <summary>Learns which readings count, by folds: every figure comes from treaties that the weights were not fitted to.</summary>
internal sealed class GateLearner(FeatureSpace space)
{
    /// <summary>A gate is kept only where it gains at least this much F1 on folds it has not seen.</summary>
    private const double LeastGain = 0.01;

    private const int FewestSamples = 25;
    private const int FewestOccurrences = 4;

    private static readonly double[] Thresholds = [-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5];

    /// <param name="indicator">The indicator whose readings are weighed.</param>
    /// <param name="samples">Provisions in which it has its words.</param>
    /// <param name="positives">Provisions that carry it by the labels, with words found or not.</param>
    /// <param name="penalty">L2 penalty.</param>
    public LearnedGate Learn(string indicator, IReadOnlyList<Sample> samples, int positives, double penalty)
    {
        var plain = F1(samples.Count(s => s.Label), samples.Count(s => !s.Label), positives);
        var none = new LearnedGate(indicator, positives, samples.Count, plain, plain, null);
        if (samples.Count < FewestSamples || samples.Count(s => !s.Label) < 5)
        {
            return none;
        }

        var kept = Frequent(samples);
        var scored = samples.Select(s => s.Fold).Distinct().Order()
            .SelectMany(fold => Held(samples, kept, fold, penalty))
            .ToList();
        var best = Thresholds
            .Select(t => (Threshold: t, F1: F1(scored.Count(s => s.Label && s.Score >= t), scored.Count(s => !s.Label && s.Score >= t), positives)))
            .OrderByDescending(t => t.F1).ThenBy(t => Math.Abs(t.Threshold))
            .First();
        if (best.F1 < plain + LeastGain)
        {
            return none with { GatedF1 = best.F1 };
        }

        var model = LogisticRegression.Fit(Restrict(samples, kept), kept.Length, penalty);
        return none with { GatedF1 = best.F1, Gate = Gate(indicator, model, kept, best.Threshold) };
    }

    private static IEnumerable<(double Score, bool Label)> Held(IReadOnlyList<Sample> samples, int[] kept, int fold, double penalty)
    {
        var model = LogisticRegression.Fit(Restrict([.. samples.Where(s => s.Fold != fold)], kept), kept.Length, penalty);
        return Restrict([.. samples.Where(s => s.Fold == fold)], kept).Select(s => (model.Score(s.Features), s.Label));
    }

    private static int[] Frequent(IReadOnlyList<Sample> samples) =>
        [.. samples.SelectMany(s => s.Features).GroupBy(f => f)
            .Where(g => g.Count() >= FewestOccurrences && g.Count() < samples.Count)
            .Select(g => g.Key).Order()];

    private static List<Sample> Restrict(IReadOnlyList<Sample> samples, int[] kept) =>
        [.. samples.Select(s => s with { Features = [.. s.Features.Select(f => Array.BinarySearch(kept, f)).Where(i => i >= 0).Order()] })];

    private GateDefinition Gate(string indicator, LogisticRegression model, int[] kept, double threshold)
    {
        var weights = ImmutableArray.CreateBuilder<GateWeight>();
        for (var i = 0; i < kept.Length; i++)
        {
            var weight = (int)Math.Round(100 * model.Weights[i]);
            if (Math.Abs(weight) >= 3)
            {
                weights.Add(new GateWeight(space.Name(kept[i]), weight));
            }
        }

        return new GateDefinition(indicator, (int)Math.Round(100 * (model.Bias - threshold)), [.. weights.OrderBy(w => w.Feature, StringComparer.Ordinal)]);
    }

    private static double F1(int found, int extra, int positives) => found == 0 ? 0 : 2.0 * found / (found + extra + positives);
}
