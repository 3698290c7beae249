using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>A treaty as a whole under one rulebook: distributions and what decides, never one score.</summary>
public sealed record TreatyAnswer
{
    /// <summary>For each criterion how the levels of provisions are spread, and the provisions at both ends.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TreatyCriterionAnswer> Criteria { get; init; }

    /// <summary>Every test of the rulebook, and what triggers it.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TreatyTestAnswer> Tests { get; init; }

    /// <summary>How much of what the treaty asks of its Parties only aims or encourages (document, P8 and P9).</summary>
    public required CredibilityAnswer DiplomaticCredibility { get; init; }

    /// <summary>Every indicator found, what it means and rests on, and where it was found.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TreatyIndicatorAnswer> Indicators { get; init; }

    /// <summary>Provisions by kind.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<KindProfileAnswer> Kinds { get; init; }

    /// <summary>Terms that the treaty defines or names for short.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<TreatyDefinitionAnswer> Definitions { get; init; }

    /// <summary>What the treaty lays down on reservations, withdrawal, amendment, disputes and its entry into force, as facts.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<RegimeAnswer> Regimes { get; init; }

    /// <summary>Where articles pull against each other.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TreatyTensionAnswer> Tensions { get; init; }

    /// <summary>What the treaty's text cannot answer.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TreatyQuestionAnswer> NotAssessable { get; init; }
}

/// <summary>How the levels of one criterion are spread over a treaty.</summary>
public sealed record TreatyCriterionAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>The scale and the words for its levels.</summary>
    public required ScaleAnswer Scale { get; init; }

    /// <summary>What the criterion rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Number of provisions at each level, from the lowest to the highest.</summary>
    [MaxLength(21)]
    public required IReadOnlyList<int> Distribution { get; init; }

    /// <summary>Provisions at the lowest level below 0, the first twelve in order of the text, with the reasons.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<DecidingProvisionAnswer> Against { get; init; }

    /// <summary>Provisions at the highest level above 0, the first twelve in order of the text, with the reasons.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<DecidingProvisionAnswer> For { get; init; }
}

/// <summary>A provision at an end of a criterion's distribution.</summary>
public sealed record DecidingProvisionAnswer
{
    /// <summary>The provision.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>Its level.</summary>
    [Range(-10, 10)]
    public required int Level { get; init; }

    /// <summary>The indicators that move it there.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Why, for the strongest of them, as a place in `messages`, from 0.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Message { get; init; }
}

/// <summary>One of the document's reasons, over a whole treaty.</summary>
public sealed record TreatyTestAnswer
{
    /// <summary>The test's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>True where an adverse indicator of it was found anywhere.</summary>
    public required bool Triggered { get; init; }

    /// <summary>The indicators that trigger it.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Number of provisions that trigger it; which they are stands with the indicators.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Provisions { get; init; }
}

/// <summary>How much of a treaty is aspirational rather than binding: the document's last section, P8 and P9.</summary>
public sealed record CredibilityAnswer
{
    /// <summary>Duties of Parties that were read, one a clause, recitals aside.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Duties { get; init; }

    /// <summary>Those of them that only aim, encourage or recommend.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Aspirational { get; init; }

    /// <summary>Aspirational among all duties, in hundredths, rounded; null where there is no duty.</summary>
    [Range(0, 100)]
    public required int? Percent { get; init; }

    /// <summary>The same in a sentence.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Statement { get; init; }

    /// <summary>Paragraphs of the document that it rests on.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Provisions with aspirational duties, in order of the text.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    [ItemBounds(1, ResponseBounds.EId)]
    public required IReadOnlyList<string> Provisions { get; init; }
}

/// <summary>An indicator found in a treaty.</summary>
public sealed record TreatyIndicatorAnswer
{
    /// <summary>The indicator's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Which way it speaks under this rulebook.</summary>
    public required PolarityName Polarity { get; init; }

    /// <summary>Paragraphs of the document; empty for an extension.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What readers of another view would answer; absent where the judgement is not contested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? OpposingReading { get; init; }

    /// <summary>The provisions that show it, in order of the text.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    [ItemBounds(1, ResponseBounds.EId)]
    public required IReadOnlyList<string> Provisions { get; init; }
}

/// <summary>The provisions of one kind.</summary>
public sealed record KindProfileAnswer
{
    /// <summary>The kind.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Kind { get; init; }

    /// <summary>Number of provisions.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Provisions { get; init; }

    /// <summary>Their length together, in UTF-16 code units.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Units { get; init; }

    /// <summary>For each criterion the number of provisions at each level.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<KindLevelsAnswer> Criteria { get; init; }
}

/// <summary>How the levels of one criterion are spread over the provisions of one kind.</summary>
public sealed record KindLevelsAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Number of provisions at each level, from the lowest to the highest.</summary>
    [MaxLength(21)]
    public required IReadOnlyList<int> Distribution { get; init; }
}

/// <summary>A term that the treaty defines or names for short.</summary>
public sealed record TreatyDefinitionAnswer
{
    /// <summary>The term.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Term { get; init; }

    /// <summary>The item or provision that defines it.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>Offset of the term.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset after what is said of it.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }

    /// <summary>How often the treaty uses it elsewhere.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Uses { get; init; }

    /// <summary>Provisions in which it is no vague term or undefined class of persons because of this definition.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Settles { get; init; }
}

/// <summary>What the treaty lays down on one matter.</summary>
public sealed record RegimeAnswer
{
    /// <summary>reservations, withdrawal, amendment, disputes or entry-into-force.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>True where no provision speaks of it.</summary>
    public required bool Silent { get; init; }

    /// <summary>
    /// What was found: for reservations allowed, limited, barred; for withdrawal allowed, restricted; for amendment by-consent,
    /// binds-without-consent; for disputes by-consent, compulsory, opt-out; for entry into force before-or-beyond-consent.
    /// </summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The provisions that speak of it.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<RegimeProvisionAnswer> Provisions { get; init; }
}

/// <summary>A provision of a regime.</summary>
public sealed record RegimeProvisionAnswer
{
    /// <summary>The provision.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>What it adds to the regime.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The sentence that speaks of it first.</summary>
    public required PassageAnswer Words { get; init; }
}

/// <summary>Articles that pull apart.</summary>
public sealed record TreatyTensionAnswer
{
    /// <summary>The tension's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>The criteria.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Provisions that raise the first criterion.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    [ItemBounds(1, ResponseBounds.EId)]
    public required IReadOnlyList<string> Rising { get; init; }

    /// <summary>Provisions that lower the second.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    [ItemBounds(1, ResponseBounds.EId)]
    public required IReadOnlyList<string> Falling { get; init; }

    /// <summary>What pulls where.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }
}

/// <summary>Something that cannot be known from the treaty's text.</summary>
public sealed record TreatyQuestionAnswer
{
    /// <summary>The question's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>Criteria it limits.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Number of provisions it limits.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Provisions { get; init; }

    /// <summary>What is not known.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Detail { get; init; }
}
