using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>
/// One provision evaluated under one rulebook. The same request gives the same bytes. Clients must ignore members they do not know.
/// </summary>
public sealed record EvaluationResponse
{
    /// <summary>SHA-256, in hex, of the text, the heading, the context, the rulebook's digest, the options and the engine's version.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string EvaluationId { get; init; }

    /// <summary>The engine that read the text.</summary>
    public required EngineIdentity Engine { get; init; }

    /// <summary>The rulebook that judged the facts.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>What to cite. It carries no date, so that the same request gives the same answer.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The request's source, echoed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProvisionSource? Source { get; init; }

    /// <summary>The request's reference, echoed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.ClientReference)]
    public string? ClientReference { get; init; }

    /// <summary>Unit of every offset below.</summary>
    public required OffsetUnit OffsetUnit { get; init; }

    /// <summary>Whether the text is treaty language in English, and why not.</summary>
    public required ApplicabilityResult Applicability { get; init; }

    /// <summary>Kind of the provision: operative, preamble, definition, institutional, final-clause or interpretive.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Kind { get; init; }

    /// <summary>The overall word under this rulebook; the worst criterion decides.</summary>
    public required VerdictName Verdict { get; init; }

    /// <summary>Every criterion of the rulebook, always.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<CriterionAnswer> Criteria { get; init; }

    /// <summary>Every test of the rulebook, always.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TestAnswer> Tests { get; init; }

    /// <summary>What was found, one entry an indicator, in order of the text.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<FindingAnswer> Findings { get; init; }

    /// <summary>Readings that had their words and were set aside, and by what.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<DefeatedAnswer> Defeated { get; init; }

    /// <summary>Where criteria pull against each other.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TensionAnswer> Tensions { get; init; }

    /// <summary>What cannot be known from this text alone.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<OpenQuestionAnswer> NotAssessable { get; init; }

    /// <summary>What a reader should know about how the text was read.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<WarningAnswer> Warnings { get; init; }

    /// <summary>What the request's context changed, with both readings; absent where findings and levels are the same without it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ContextChangeAnswer? ChangedByContext { get; init; }

    /// <summary>False where a limit of work stopped the reading before its end; a warning then says which.</summary>
    public required bool Complete { get; init; }

    /// <summary>What this result is not.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Disclaimer { get; init; }

    /// <summary>The clauses as read; only where `include` asks for `clauses`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<ClauseAnswer>? Clauses { get; init; }

    /// <summary>What each finding decides, in order of the findings; only where `include` asks for `sensitivity`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<SensitivityAnswer>? Sensitivity { get; init; }

    /// <summary>
    /// Small changes of wording that raise a level below 0, the smallest first; only where `include` asks for `whatIf`. Each was
    /// evaluated; none is a drafting proposal, and an empty list says only that none of those tried helps.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<WhatIfAnswer>? WhatIf { get; init; }

    /// <summary>The texts behind the ids of this answer; only where `include` asks for `explanation`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplanationAnswer? Explanation { get; init; }
}

/// <summary>The answer to a request that names several rulebooks.</summary>
public sealed record EvaluationsResponse
{
    /// <summary>One evaluation a rulebook, in the order of the request.</summary>
    [MaxLength(RequestBounds.Rulebooks)]
    public required IReadOnlyList<EvaluationResponse> Evaluations { get; init; }
}

/// <summary>The program that read the text.</summary>
public sealed record EngineIdentity
{
    /// <summary>Its name.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Version { get; init; }
}

/// <summary>The rulebook that judged, exactly.</summary>
public sealed record RulebookIdentity
{
    /// <summary>Its id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Version { get; init; }

    /// <summary>Digest of its rows, in hex.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string Sha256 { get; init; }

    /// <summary>Whose view is applied.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Viewpoint { get; init; }
}

/// <summary>What to cite.</summary>
public sealed record Citation
{
    /// <summary>Name of this product.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Product { get; init; }

    /// <summary>Version of the engine.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string EngineVersion { get; init; }

    /// <summary>The rulebook as id@version.</summary>
    [MaxLength(RequestBounds.RulebookReference)]
    public required string Rulebook { get; init; }

    /// <summary>Digest of the rulebook's rows, in hex.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string RulebookSha256 { get; init; }

    /// <summary>The evaluation's id.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string EvaluationId { get; init; }
}

/// <summary>Whether the text is what this service can read.</summary>
public sealed record ApplicabilityResult
{
    /// <summary>The answer.</summary>
    public required ApplicabilityName Status { get; init; }

    /// <summary>Why, in sentences.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(0, ResponseBounds.Text)]
    public required IReadOnlyList<string> Reasons { get; init; }
}
