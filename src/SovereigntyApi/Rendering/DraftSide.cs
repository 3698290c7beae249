using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Rendering;

/// <summary>One draft of a comparison, and what its answer echoes.</summary>
internal sealed record DraftSide(
    Draft Draft, ProvisionSource? Source, string? ClientReference, OffsetUnit OffsetUnit, Applicability Applicability, string EvaluationId, bool Complete)
{
    /// <summary>The treaty's title.</summary>
    public string? Title { get; init; }

    /// <summary>True where the caller sent no plain text, so that the answer says which text offsets count in.</summary>
    public bool IsExtracted { get; init; }
}
