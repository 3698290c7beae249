using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>
/// A whole treaty to evaluate and how. Exactly one of `text` and `akomaNtoso` is required. Members that are not listed here are
/// refused, and so is `null`: leave a member out instead.
/// </summary>
public sealed record TreatyRequest
{
    /// <summary>
    /// The treaty as plain text, as copied from a web page, a PDF or an official journal. English. Its structure is found: preamble,
    /// parts, articles, paragraphs, annexes. Line breaks and tabs are welcome; other C0 control characters are refused.
    /// </summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(1_000_000)]
    public string? Text { get; init; }

    /// <summary>The treaty as an Akoma Ntoso 3.0 document, without a document type declaration. Offsets count in the answer's `text`.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(4_000_000)]
    public string? AkomaNtoso { get; init; }

    /// <summary>Where the text comes from. Echoed unread.</summary>
    [DisallowNull]
    public ProvisionSource? Source { get; init; }

    /// <summary>What the reader knows beyond the treaty's text.</summary>
    [DisallowNull]
    public TreatyContextRequest? Context { get; init; }

    /// <summary>The rulebook to apply, as an id or as id@version; the document's rulebook by default. Not together with `rulebooks`.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.RulebookReference)]
    [RegularExpression(RequestBounds.RulebookReferencePattern)]
    public string? Rulebook { get; init; }

    /// <summary>Several rulebooks to apply to the same treaty. The answer is then an object with one evaluation for each, in this order.</summary>
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
    /// How much is answered. `summary` is the treaty as a whole, its outline and each provision's levels; `findings`, the default, adds
    /// the findings of each provision; `everything` adds items, readings set aside, tensions and open questions of each.
    /// `explanation` adds the texts behind the ids. The largest size named counts.
    /// </summary>
    [DisallowNull]
    [MaxLength(4)]
    public IReadOnlyList<TreatyIncludeName>? Include { get; init; }

    /// <summary>A reference of the caller's own, echoed unread.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.ClientReference)]
    public string? ClientReference { get; init; }
}

/// <summary>What the reader knows beyond the treaty's text.</summary>
public sealed record TreatyContextRequest
{
    /// <summary>Whether the treaty lets reservations be made, where the text does not say it.</summary>
    public ReservationsName Reservations { get; init; } = ReservationsName.Unknown;

    /// <summary>Names of the parties, or the words the treaty uses for them.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.Parties)]
    [ItemBounds(1, RequestBounds.Party)]
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>Terms that another instrument defines for this treaty; the treaty's own are found.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.Definitions)]
    public IReadOnlyList<DefinitionRequest>? Definitions { get; init; }
}

/// <summary>Sizes and parts of a treaty's answer.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TreatyIncludeName>))]
public enum TreatyIncludeName
{
    /// <summary>The treaty as a whole, its outline, and each provision's levels.</summary>
    Summary,

    /// <summary>Each provision's findings too.</summary>
    Findings,

    /// <summary>Each provision's items, readings set aside, tensions and open questions too.</summary>
    Everything,

    /// <summary>The texts behind the ids of this answer.</summary>
    Explanation,
}
