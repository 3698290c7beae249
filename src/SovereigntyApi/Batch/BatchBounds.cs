using SovereigntyApi.Hosting;

namespace SovereigntyApi.Batch;

/// <summary>What one batch may take.</summary>
/// <param name="Items">Most items.</param>
/// <param name="EvaluationBytes">Most bytes of an item that is an evaluation request.</param>
/// <param name="TreatyBytes">Most bytes of an item that is a treaty's.</param>
/// <param name="Idle">Longest wait for the caller to send or to take something.</param>
internal sealed record BatchBounds(int Items, int EvaluationBytes, int TreatyBytes, TimeSpan Idle)
{
    public int MostBytes => Math.Max(EvaluationBytes, TreatyBytes);

    public static BatchBounds Of(ServiceLimits limits) =>
        new(limits.BatchItems, limits.EvaluationBodyBytes, limits.TreatyBodyBytes, TimeSpan.FromMilliseconds(limits.BatchIdleMilliseconds));
}
