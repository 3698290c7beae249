using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Two drafts to compare: of one provision, or of one treaty. Members that are not listed here are refused, and so is `null`.</summary>
public sealed record ComparisonRequest
{
    /// <summary>The earlier draft.</summary>
    public required DraftRequest Before { get; init; }

    /// <summary>The later draft. It names the same rulebook as the earlier one.</summary>
    public required DraftRequest After { get; init; }
}

/// <summary>
/// One draft: a request as for one provision, a request as for a treaty, or the latter under `treaty`. It is read as a treaty where it
/// is one by its form (`treaty`, `akomaNtoso`, a text longer than a provision may be, or a text with at least two articles); where
/// one draft is, both are. A `kind` in the context makes it one provision.
/// </summary>
public sealed record DraftRequest
{
    /// <summary>The draft as plain text in English.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(1_000_000)]
    public string? Text { get; init; }

    /// <summary>The treaty as an Akoma Ntoso 3.0 document, without a document type declaration.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(4_000_000)]
    public string? AkomaNtoso { get; init; }

    /// <summary>A treaty's request as a whole, instead of every other member.</summary>
    [DisallowNull]
    public TreatyRequest? Treaty { get; init; }

    /// <summary>Where the draft comes from. Echoed; for one provision the heading is read.</summary>
    [DisallowNull]
    public ProvisionSource? Source { get; init; }

    /// <summary>What the reader knows beyond the draft's text.</summary>
    [DisallowNull]
    public ProvisionContextRequest? Context { get; init; }

    /// <summary>The rulebook to apply, as an id or as id@version; the document's rulebook by default. Not together with `rulebooks`.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.RulebookReference)]
    [RegularExpression(RequestBounds.RulebookReferencePattern)]
    public string? Rulebook { get; init; }

    /// <summary>Several rulebooks to apply. The answer is then an object with one comparison for each, in this order.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.Rulebooks)]
    [ItemBounds(1, RequestBounds.RulebookReference, RequestBounds.RulebookReferencePattern)]
    public IReadOnlyList<string>? Rulebooks { get; init; }

    /// <summary>Ids of rules that are left out.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.DisabledRules)]
    [ItemBounds(1, RequestBounds.RuleId, RequestBounds.IdPattern)]
    public IReadOnlyList<string>? DisabledRules { get; init; }

    /// <summary>The bases admitted: explicit, derived, extension. All by default.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(3)]
    public IReadOnlyList<BasisName>? Basis { get; init; }

    /// <summary>Unit of this draft's offsets in the answer. UTF-16 code units by default.</summary>
    public OffsetUnit OffsetUnit { get; init; } = OffsetUnit.Utf16;

    /// <summary>
    /// `summary` on either side leaves the word diff and the findings out of the answer's pairs. The other names are those of an
    /// evaluation's request, taken so that one can be sent as it stands; a comparison is the same with and without them.
    /// </summary>
    [DisallowNull]
    [MaxLength(5)]
    public IReadOnlyList<DraftIncludeName>? Include { get; init; }

    /// <summary>A reference of the caller's own, echoed unread.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.ClientReference)]
    public string? ClientReference { get; init; }
}

/// <summary>Sizes and parts that a draft's request may name.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DraftIncludeName>))]
public enum DraftIncludeName
{
    /// <summary>Pairs without word diff and findings.</summary>
    Summary,

    /// <summary>Pairs with both, as by default.</summary>
    Findings,

    /// <summary>As `findings`.</summary>
    Everything,

    /// <summary>Without effect on a comparison.</summary>
    Explanation,

    /// <summary>Without effect on a comparison.</summary>
    Clauses,
}
