using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>The answer to a batch, one item a request, in the order they came.</summary>
public sealed record BatchResponse
{
    /// <summary>One result a request.</summary>
    [MaxLength(RequestBounds.BatchItems)]
    public required IReadOnlyList<BatchItemResponse> Items { get; init; }

    /// <summary>False where the batch could not be read to its end; the last item then says why.</summary>
    public required bool Complete { get; init; }
}

/// <summary>The result of one request of a batch: an evaluation or a problem. As JSON Lines, one such object a line.</summary>
public sealed record BatchItemResponse
{
    /// <summary>Place of the request in the batch, from 0.</summary>
    [Range(0, int.MaxValue)]
    public required long Index { get; init; }

    /// <summary>The request's reference, echoed where it could be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.ClientReference)]
    public string? ClientReference { get; init; }

    /// <summary>
    /// What the request would be answered by itself: an evaluation, a treaty's evaluation, or an object of several where the request names
    /// several rulebooks. Absent where there is a problem.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Evaluation { get; init; }

    /// <summary>Why the request was not evaluated; absent where it was. The requests after it are not touched by it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProblemResponse? Problem { get; init; }
}

/// <summary>A line of progress among the results of a batch, as JSON Lines only and on request only.</summary>
public sealed record BatchProgressResponse
{
    /// <summary>How far the batch has come.</summary>
    public required BatchProgress Progress { get; init; }
}

/// <summary>How far a batch has come.</summary>
public sealed record BatchProgress
{
    /// <summary>Results written so far.</summary>
    [Range(0, int.MaxValue)]
    public required long Items { get; init; }

    /// <summary>Problems among them.</summary>
    [Range(0, int.MaxValue)]
    public required long Problems { get; init; }
}
