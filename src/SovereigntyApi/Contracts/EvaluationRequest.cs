using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>
/// A provision to evaluate and how. Only `text` is required. Members that are not listed here are refused, and so is `null`: leave
/// a member out instead.
/// </summary>
public sealed record EvaluationRequest
{
    /// <summary>
    /// The provision as it stands: an article, a numbered paragraph, a recital, or a lettered item with its opening words. English,
    /// counted in UTF-16 code units. Line breaks and tabs are welcome; other C0 control characters are refused.
    /// </summary>
    [MinLength(1)]
    [MaxLength(20_000)]
    public required string Text { get; init; }

    /// <summary>Where the provision stands. Echoed; only the heading is read, together with the text.</summary>
    [DisallowNull]
    public ProvisionSource? Source { get; init; }

    /// <summary>What the reader knows from elsewhere in the treaty.</summary>
    [DisallowNull]
    public ProvisionContextRequest? Context { get; init; }

    /// <summary>The rulebook to apply, as an id or as id@version; the document's rulebook by default. Not together with `rulebooks`.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.RulebookReference)]
    [RegularExpression(RequestBounds.RulebookReferencePattern)]
    public string? Rulebook { get; init; }

    /// <summary>Several rulebooks to apply to the same text. The answer is then an object with one evaluation for each, in this order.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.Rulebooks)]
    [ItemBounds(1, RequestBounds.RulebookReference, RequestBounds.RulebookReferencePattern)]
    public IReadOnlyList<string>? Rulebooks { get; init; }

    /// <summary>Ids of rules that are left out of this evaluation.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.DisabledRules)]
    [ItemBounds(1, RequestBounds.RuleId, RequestBounds.IdPattern)]
    public IReadOnlyList<string>? DisabledRules { get; init; }

    /// <summary>The bases admitted: what the document says (explicit), what follows from it (derived), what goes beyond it (extension). All by default.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(3)]
    public IReadOnlyList<BasisName>? Basis { get; init; }

    /// <summary>Unit of the offsets in the answer. UTF-16 code units by default.</summary>
    public OffsetUnit OffsetUnit { get; init; } = OffsetUnit.Utf16;

    /// <summary>
    /// Parts that are left out unless asked for: `explanation` adds the texts behind the ids of this answer (criteria, indicators,
    /// tests, paragraphs of the document), `clauses` adds the clauses as read, `sensitivity` says of each finding whether levels and
    /// verdict stand without it, `whatIf` tries small changes of wording and shows those that raise a level, each evaluated.
    /// </summary>
    [DisallowNull]
    [MaxLength(4)]
    public IReadOnlyList<IncludeName>? Include { get; init; }

    /// <summary>A reference of the caller's own, echoed unread.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.ClientReference)]
    public string? ClientReference { get; init; }
}

/// <summary>Where a provision stands, in the caller's words. The address is never fetched.</summary>
public sealed record ProvisionSource
{
    /// <summary>Name of the treaty.</summary>
    [DisallowNull]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.Treaty)]
    public string? Treaty { get; init; }

    /// <summary>Heading of the provision. It is read with the text; a heading alone gives no finding.</summary>
    [DisallowNull]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.Heading)]
    public string? Heading { get; init; }

    /// <summary>Number of the article and paragraph.</summary>
    [DisallowNull]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.Article)]
    public string? Article { get; init; }

    /// <summary>Akoma Ntoso identifier of the provision, such as art_5__para_1.</summary>
    [DisallowNull]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.EId)]
    public string? EId { get; init; }

    /// <summary>Address of the source. Echoed only.</summary>
    [DisallowNull]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.Url)]
    public string? Url { get; init; }

    /// <summary>Date of the text, in the caller's form.</summary>
    [DisallowNull]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.Date)]
    public string? Date { get; init; }
}

/// <summary>What the reader knows from elsewhere in the treaty.</summary>
public sealed record ProvisionContextRequest
{
    /// <summary>Kind of the provision where it is known: operative, preamble, definition, institutional, final-clause or interpretive.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.Kind)]
    [RegularExpression(RequestBounds.IdPattern)]
    public string? Kind { get; init; }

    /// <summary>Whether the treaty lets reservations be made.</summary>
    public ReservationsName Reservations { get; init; } = ReservationsName.Unknown;

    /// <summary>Names of the parties, or the words the treaty uses for them.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.Parties)]
    [ItemBounds(1, RequestBounds.Party)]
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>Terms that the treaty defines elsewhere.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.Definitions)]
    public IReadOnlyList<DefinitionRequest>? Definitions { get; init; }
}

/// <summary>A term that the treaty defines.</summary>
public sealed record DefinitionRequest
{
    /// <summary>The term.</summary>
    [MinLength(1)]
    [MaxLength(RequestBounds.Term)]
    public required string Term { get; init; }

    /// <summary>What the treaty says it means.</summary>
    [MinLength(1)]
    [MaxLength(RequestBounds.Meaning)]
    public required string Meaning { get; init; }
}
