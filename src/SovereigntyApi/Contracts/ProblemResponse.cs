using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>What went wrong, by RFC 9457. Every answer of status 400 and above that the service itself makes has this shape.</summary>
public sealed record ProblemResponse
{
    /// <summary>Address of the problem's page, relative to this service.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Type { get; init; }

    /// <summary>The problem in a few words, the same for every problem of this type.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    [Range(400, 599)]
    public required int Status { get; init; }

    /// <summary>What happened here. Words may change; read the code instead.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Detail { get; init; }

    /// <summary>The problem's code; with several errors, that of the first.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Code { get; init; }

    /// <summary>The members at fault; empty where no member of the body is.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ErrorResponse> Errors { get; init; }

    /// <summary>Identifier of this request in the service's logs and traces.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string TraceId { get; init; }
}

/// <summary>One member at fault.</summary>
public sealed record ErrorResponse
{
    /// <summary>The member as an RFC 6901 JSON pointer into the body; the whole body is the empty string.</summary>
    [MaxLength(ResponseBounds.Text)]
    [SuppressMessage("Naming", "CA1720", Justification = "RFC 9457 names this member so, after RFC 6901.")]
    public required string Pointer { get; init; }

    /// <summary>The error's code.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Code { get; init; }

    /// <summary>What is wrong, and what would be right.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Detail { get; init; }

    /// <summary>The limit, where one was passed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(0, int.MaxValue)]
    public int? Limit { get; init; }

    /// <summary>The actual value, where a limit was passed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(0, int.MaxValue)]
    public int? Actual { get; init; }

    /// <summary>Offset of the fault: in UTF-16 code units within a member, in bytes within a body that is no JSON.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    /// <summary>The values allowed, where there are few.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(0, ResponseBounds.Id)]
    public IReadOnlyList<string>? Allowed { get; init; }
}

/// <summary>The problems that this service can answer.</summary>
public sealed record ProblemTypesResponse
{
    /// <summary>The problem types, by code.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ProblemTypeResponse> Problems { get; init; }
}

/// <summary>A type of problem: what it means and what to do.</summary>
public sealed record ProblemTypeResponse
{
    /// <summary>Its code.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Code { get; init; }

    /// <summary>Its title.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Title { get; init; }

    /// <summary>The HTTP statuses it comes with.</summary>
    [MaxLength(10)]
    public required IReadOnlyList<int> Statuses { get; init; }

    /// <summary>What it means.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Meaning { get; init; }

    /// <summary>What to do about it.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Remedy { get; init; }
}
