using System.ComponentModel.DataAnnotations;

namespace SovereigntyApi.Contracts;

/// <summary>The service's card: what it is, whose view it applies, the limits in force, and how it fails.</summary>
public sealed record AboutResponse
{
    /// <summary>Name of the product.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Product { get; init; }

    /// <summary>The engine that reads the text.</summary>
    public required EngineIdentity Engine { get; init; }

    /// <summary>The rulebooks held, with their viewpoints and digests.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<RulebookIdentity> Rulebooks { get; init; }

    /// <summary>The limits in force.</summary>
    public required LimitsResponse Limits { get; init; }

    /// <summary>Where the measured accuracy stands, or that none is published.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Accuracy { get; init; }

    /// <summary>Known ways in which an answer can be wrong.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> FailureModes { get; init; }

    /// <summary>What becomes of the text sent.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Privacy { get; init; }
}

/// <summary>The limits in force.</summary>
public sealed record LimitsResponse
{
    /// <summary>Longest text of a provision, in UTF-16 code units.</summary>
    [Range(1, int.MaxValue)]
    public required int ProvisionUnits { get; init; }

    /// <summary>Largest body of an evaluation request, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public required int EvaluationBodyBytes { get; init; }

    /// <summary>Longest time for one evaluation, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int EvaluationMilliseconds { get; init; }

    /// <summary>Longest text of a treaty, in UTF-16 code units.</summary>
    [Range(1, int.MaxValue)]
    public required int TreatyUnits { get; init; }

    /// <summary>Largest body of a treaty's evaluation request, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public required int TreatyBodyBytes { get; init; }

    /// <summary>Longest time for one evaluation of a treaty, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int TreatyMilliseconds { get; init; }

    /// <summary>Largest body of a comparison's request, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public required int ComparisonBodyBytes { get; init; }

    /// <summary>Longest time for one comparison, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int ComparisonMilliseconds { get; init; }

    /// <summary>Longest time for a body to arrive, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int BodyMilliseconds { get; init; }

    /// <summary>Evaluations worked on at once.</summary>
    [Range(1, int.MaxValue)]
    public required int ConcurrentEvaluations { get; init; }

    /// <summary>Evaluations that may wait for their turn.</summary>
    [Range(0, int.MaxValue)]
    public required int QueuedEvaluations { get; init; }

    /// <summary>Largest body of a rulebook to check, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public required int RulebookBodyBytes { get; init; }

    /// <summary>Longest time for one check of a rulebook, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int RulebookMilliseconds { get; init; }

    /// <summary>Checks of rulebooks that may wait for their turn; one is worked on at a time.</summary>
    [Range(0, int.MaxValue)]
    public required int QueuedRulebooks { get; init; }

    /// <summary>Connections held at once.</summary>
    [Range(1, int.MaxValue)]
    public required int Connections { get; init; }

    /// <summary>Longest request line, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public required int RequestLineBytes { get; init; }

    /// <summary>Largest set of request headers, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public required int HeadersBytes { get; init; }

    /// <summary>Most request headers.</summary>
    [Range(1, int.MaxValue)]
    public required int HeaderCount { get; init; }

    /// <summary>Longest time for the request headers to arrive, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int HeadersMilliseconds { get; init; }

    /// <summary>Longest time a connection may stay idle, in milliseconds.</summary>
    [Range(1, int.MaxValue)]
    public required int KeepAliveMilliseconds { get; init; }

    /// <summary>Deepest nesting of a JSON body.</summary>
    [Range(1, int.MaxValue)]
    public required int JsonDepth { get; init; }
}
