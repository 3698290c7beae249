using SovereigntyApi.Contracts;
using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>What became of one item.</summary>
/// <param name="Index">Place in the batch, from 0.</param>
/// <param name="Reference">The request's own reference, where it could be read.</param>
internal sealed record BatchResult(long Index, string? Reference)
{
    /// <summary>The answer as the request would get it by itself; null where there is a problem.</summary>
    public object? Answer { get; init; }

    /// <summary>A provision's evaluations, one a rulebook.</summary>
    public IReadOnlyList<EvaluationResponse> Evaluations { get; init; } = [];

    /// <summary>A treaty's evaluations, one a rulebook.</summary>
    public IReadOnlyList<TreatyResponse> Treaties { get; init; } = [];

    /// <summary>Why there is no answer, or null.</summary>
    public Problem? Problem { get; init; }

    /// <summary>True where the batch was not read to its end: the array broke off, was too long, or came too slowly.</summary>
    public bool EndsBatch { get; init; }
}
