using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Comparisons of the same drafts under several rulebooks, in the order in which the request names them.</summary>
public sealed record ComparisonsResponse
{
    /// <summary>One comparison a rulebook.</summary>
    [MaxLength(RequestBounds.Rulebooks)]
    public required IReadOnlyList<ComparisonResponse> Comparisons { get; init; }
}

/// <summary>Two drafts compared under one rulebook. The same request gives the same bytes. Clients must ignore members they do not know.</summary>
public sealed record ComparisonResponse
{
    /// <summary>SHA-256, in hex, of the identifiers of both evaluations and of what the answer includes.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string EvaluationId { get; init; }

    /// <summary>The engine that read the texts.</summary>
    public required EngineIdentity Engine { get; init; }

    /// <summary>The rulebook that judged the facts of both drafts.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>What to cite. It carries no date, so that the same request gives the same answer.</summary>
    public required Citation Citation { get; init; }

    /// <summary>What the drafts were read as.</summary>
    public required DraftFormName Form { get; init; }

    /// <summary>The earlier draft.</summary>
    public required DraftAnswer Before { get; init; }

    /// <summary>The later draft.</summary>
    public required DraftAnswer After { get; init; }

    /// <summary>Every provision of both drafts, each in one pair, along the later draft; a deleted one stands where it stood.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<PairAnswer> Pairs { get; init; }

    /// <summary>What it comes to.</summary>
    public required ComparisonSummaryAnswer Summary { get; init; }

    /// <summary>False where a limit of work stopped the reading of a provision before its end.</summary>
    public required bool Complete { get; init; }

    /// <summary>What this result is not.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Disclaimer { get; init; }
}

/// <summary>What drafts are read as.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DraftFormName>))]
public enum DraftFormName
{
    /// <summary>Two drafts of one provision.</summary>
    Provision,

    /// <summary>Two drafts of a treaty.</summary>
    Treaty,
}

/// <summary>One of the two drafts.</summary>
public sealed record DraftAnswer
{
    /// <summary>Identifier of this draft's evaluation, as the same request for it alone has it.</summary>
    [MinLength(64)]
    [MaxLength(64)]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string EvaluationId { get; init; }

    /// <summary>The draft's source, echoed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProvisionSource? Source { get; init; }

    /// <summary>The draft's reference, echoed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.ClientReference)]
    public string? ClientReference { get; init; }

    /// <summary>Unit of this draft's offsets.</summary>
    public required OffsetUnit OffsetUnit { get; init; }

    /// <summary>Whether the draft is treaty language in English, and why not.</summary>
    public required ApplicabilityResult Applicability { get; init; }

    /// <summary>The treaty's title as it stands in the text; absent where it has none, and for a provision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Quotation)]
    public string? Title { get; init; }

    /// <summary>For an Akoma Ntoso document: the text that offsets count in. Absent for plain text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.TreatyText)]
    public string? Text { get; init; }

    /// <summary>Number of provisions.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Provisions { get; init; }
}

/// <summary>What became of a provision.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PairRelationName>))]
public enum PairRelationName
{
    /// <summary>The same words at the same place under the same number.</summary>
    Same,

    /// <summary>The same words elsewhere in the order of the text.</summary>
    Moved,

    /// <summary>The same words in the same order of the text under another number.</summary>
    Renumbered,

    /// <summary>Other words.</summary>
    Changed,

    /// <summary>One provision became several.</summary>
    Split,

    /// <summary>Several provisions became one.</summary>
    Merged,

    /// <summary>Only the later draft has it.</summary>
    Added,

    /// <summary>Only the earlier draft has it.</summary>
    Deleted,
}
