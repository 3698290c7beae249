using System.ComponentModel.DataAnnotations;

namespace SovereigntyApi.Contracts;

/// <summary>That the process answers.</summary>
public sealed record LivenessResponse
{
    /// <summary>Always `live`.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Status { get; init; }
}

/// <summary>That the process can evaluate, and with what.</summary>
public sealed record ReadinessResponse
{
    /// <summary>Always `ready`; a service that is not ready answers 503.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Status { get; init; }

    /// <summary>True where this process composes Unicode letters, on which matching rests.</summary>
    public required bool Normalization { get; init; }

    /// <summary>Digest of the rule store in use, in hex.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string StoreSha256 { get; init; }
}
