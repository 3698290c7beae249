namespace SovereigntyApi.Contracts;

/// <summary>A treaty as an item of a batch.</summary>
public sealed record BatchTreatyRequest
{
    /// <summary>The treaty's request, as it would be sent by itself.</summary>
    public required TreatyRequest Treaty { get; init; }
}
