using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>
/// A whole treaty evaluated under one rulebook: article by article, then as a whole. It has no verdict and no score for the whole.
/// The same request gives the same bytes. Clients must ignore members they do not know.
/// </summary>
public sealed record TreatyResponse
{
    /// <summary>SHA-256, in hex, of the treaty's text, the context, the rulebook's digest, the options and the engine's version.</summary>
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

    /// <summary>Whether the text as a whole is a treaty in English, and why not. Where it is none, no provision has a level.</summary>
    public required ApplicabilityResult Applicability { get; init; }

    /// <summary>The treaty's title as it stands in the text; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Quotation)]
    public string? Title { get; init; }

    /// <summary>For an Akoma Ntoso document: the text that was read and that offsets count in. Absent for plain text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.TreatyText)]
    public string? Text { get; init; }

    /// <summary>The treaty as a whole: distributions and the provisions that decide, regimes, definitions, tensions.</summary>
    public required TreatyAnswer Treaty { get; init; }

    /// <summary>Everything that has a heading, in order of the text.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<DivisionAnswer> Outline { get; init; }

    /// <summary>
    /// The units read one by one: recitals, paragraphs, undivided articles. Their spans and those of `unplaced` do not overlap and
    /// cover all of the text but white space.
    /// </summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<TreatyProvisionAnswer> Provisions { get; init; }

    /// <summary>What belongs to no provision, and why.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<UnplacedAnswer> Unplaced { get; init; }

    /// <summary>The texts that findings point to by their place in this list, each once.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>What a reader should know about how the text was read.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TreatyWarningAnswer> Warnings { get; init; }

    /// <summary>False where a limit of work stopped the reading of a provision before its end; a warning then says which.</summary>
    public required bool Complete { get; init; }

    /// <summary>What this result is not.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Disclaimer { get; init; }

    /// <summary>The texts behind the ids of this answer; only where `include` asks for `explanation`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplanationAnswer? Explanation { get; init; }
}

/// <summary>The answer to a request that names several rulebooks.</summary>
public sealed record TreatiesResponse
{
    /// <summary>One evaluation a rulebook, in the order of the request.</summary>
    [MaxLength(RequestBounds.Rulebooks)]
    public required IReadOnlyList<TreatyResponse> Evaluations { get; init; }
}

/// <summary>A part, chapter, article, annex or the like.</summary>
public sealed record DivisionAnswer
{
    /// <summary>Akoma Ntoso identifier.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>What it is: article, part, chapter, attachment and so on, in kebab-case.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Type { get; init; }

    /// <summary>Its number as written; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Id)]
    public string? Number { get; init; }

    /// <summary>Its title on one line; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Quotation)]
    public string? Heading { get; init; }

    /// <summary>Identifier of the division it stands in; absent at the top.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.EId)]
    public string? Within { get; init; }

    /// <summary>Offset of its first unit.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset after its last unit.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }
}

/// <summary>One provision as read within its treaty.</summary>
public sealed record TreatyProvisionAnswer
{
    /// <summary>Akoma Ntoso identifier.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>Where it stands: body, recital, formula, attachment or testimonium.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Place { get; init; }

    /// <summary>Title of its article on one line; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Quotation)]
    public string? Heading { get; init; }

    /// <summary>Kind of the provision: operative, preamble, definition, institutional, final-clause or interpretive.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Kind { get; init; }

    /// <summary>Offset of its first unit; that of its article's heading where it is the first of the article.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset of the first unit that is read: after the heading, with the provision's own number.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int TextStart { get; init; }

    /// <summary>Offset after its last unit.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }

    /// <summary>The word for this provision under this rulebook; the worst criterion decides.</summary>
    public required VerdictName Verdict { get; init; }

    /// <summary>Every criterion of the rulebook.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ProvisionLevelAnswer> Criteria { get; init; }

    /// <summary>What was found, in order of the text; absent from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<TreatyFindingAnswer>? Findings { get; init; }

    /// <summary>How the rest of the treaty changed its reading; absent where it did not, and from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ContextChangeAnswer? ChangedByContext { get; init; }

    /// <summary>Its items and sub-items; only with `everything`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.TreatyItems)]
    public IReadOnlyList<PointAnswer>? Points { get; init; }

    /// <summary>Readings that had their words and were set aside; only with `everything`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<TreatyDefeatedAnswer>? Defeated { get; init; }

    /// <summary>Where its criteria pull against each other; only with `everything`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<TreatyProvisionTensionAnswer>? Tensions { get; init; }

    /// <summary>Ids of the questions, described under `treaty`, that the text leaves open for it; only with `everything`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public IReadOnlyList<string>? NotAssessable { get; init; }
}

/// <summary>A provision's level by one criterion.</summary>
public sealed record ProvisionLevelAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>The level on the criterion's scale; null where the text is no treaty language.</summary>
    [Range(-10, 10)]
    public required int? Level { get; init; }

    /// <summary>Ids of the findings that raise it; absent from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public IReadOnlyList<string>? For { get; init; }

    /// <summary>Ids of the findings that lower it; absent from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public IReadOnlyList<string>? Against { get; init; }

    /// <summary>How the level came about, in a sentence; only with `everything`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? Statement { get; init; }
}

/// <summary>One indicator found in a provision of a treaty. What its indicator means and rests on stands once, under `treaty`.</summary>
public sealed record TreatyFindingAnswer
{
    /// <summary>Identifier within the provision.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>The item or provision that holds its first words.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>The indicator found.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>The rule that decided.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string RuleId { get; init; }

    /// <summary>What it rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Effect on each criterion as counted, by criterion id; criteria without an effect are left out.</summary>
    public required IReadOnlyDictionary<string, int> Effects { get; init; }

    /// <summary>The words that show it, one entry an occurrence, in order of the text.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<PassageAnswer> Evidence { get; init; }

    /// <summary>Why, as a place in `messages`, from 0.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Message { get; init; }
}

/// <summary>A piece of the treaty's text, by position and by its own words. `start` is inclusive, `end` exclusive.</summary>
public sealed record PassageAnswer
{
    /// <summary>Offset of the first unit.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset after the last unit; always greater than `start`.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }

    /// <summary>The words themselves.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.TreatyText)]
    public required string Exact { get; init; }
}

/// <summary>An item or sub-item of a provision.</summary>
public sealed record PointAnswer
{
    /// <summary>Akoma Ntoso identifier.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>Offset of its label.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset after its last unit, before the next item.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }
}

/// <summary>A reading of a treaty's provision that was set aside.</summary>
public sealed record TreatyDefeatedAnswer
{
    /// <summary>The indicator it would have shown.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>The rule whose reading it was.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string RuleId { get; init; }

    /// <summary>Its words.</summary>
    public required PassageAnswer Evidence { get; init; }

    /// <summary>What defeated it.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string By { get; init; }

    /// <summary>Why, as a place in `messages`, from 0.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Message { get; init; }
}

/// <summary>Criteria that pull apart in one provision of a treaty.</summary>
public sealed record TreatyProvisionTensionAnswer
{
    /// <summary>The tension's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>Ids of the findings on both sides.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What pulls where, as a place in `messages`, from 0.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Message { get; init; }
}

/// <summary>Text that belongs to no provision.</summary>
public sealed record UnplacedAnswer
{
    /// <summary>Offset of the first unit.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset after the last unit.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }

    /// <summary>title, heading (of a part, chapter, section or annex), contents, page-number, signatures, after-signatures or unknown.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Reason { get; init; }
}

/// <summary>A warning and the provisions it concerns.</summary>
public sealed record TreatyWarningAnswer
{
    /// <summary>The warning's code.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Code { get; init; }

    /// <summary>What it means here.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Detail { get; init; }

    /// <summary>Identifiers of the provisions.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    [ItemBounds(1, ResponseBounds.EId)]
    public required IReadOnlyList<string> Provisions { get; init; }
}
