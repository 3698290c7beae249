using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>The rulebooks that this service holds.</summary>
public sealed record RulebooksResponse
{
    /// <summary>Id of the rulebook applied where a request names none.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Default { get; init; }

    /// <summary>The rulebooks, by id and then by version, the newest version of an id first.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<RulebookResponse> Rulebooks { get; init; }
}

/// <summary>A rulebook: one viewpoint, its document, and how much it holds.</summary>
public sealed record RulebookResponse
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

    /// <summary>One line for a list.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Title { get; init; }

    /// <summary>Whose view is applied.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Viewpoint { get; init; }

    /// <summary>What its results are not.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Disclaimer { get; init; }

    /// <summary>True where it judges and a verdict follows, false where it describes.</summary>
    public required bool Judges { get; init; }

    /// <summary>The document whose view it applies.</summary>
    public required SourceDocumentResponse Document { get; init; }

    /// <summary>How much it holds.</summary>
    public required RulebookCounts Counts { get; init; }
}

/// <summary>The document whose view a rulebook applies.</summary>
public sealed record SourceDocumentResponse
{
    /// <summary>Its title.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Title { get; init; }

    /// <summary>Its author.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Author { get; init; }

    /// <summary>Its publisher.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Publisher { get; init; }

    /// <summary>What a reader should know about it.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Note { get; init; }
}

/// <summary>How much a rulebook holds.</summary>
public sealed record RulebookCounts
{
    /// <summary>Paragraphs of the document.</summary>
    [Range(0, 1_000_000)]
    public required int Paragraphs { get; init; }

    /// <summary>Criteria.</summary>
    [Range(0, 1_000_000)]
    public required int Criteria { get; init; }

    /// <summary>Tests.</summary>
    [Range(0, 1_000_000)]
    public required int Tests { get; init; }

    /// <summary>Indicators.</summary>
    [Range(0, 1_000_000)]
    public required int Indicators { get; init; }

    /// <summary>Rules.</summary>
    [Range(0, 1_000_000)]
    public required int Rules { get; init; }
}

/// <summary>The rules of a rulebook.</summary>
public sealed record RulesResponse
{
    /// <summary>The rulebook they belong to.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>The rules, by id.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<RuleResponse> Rules { get; init; }
}

/// <summary>One rule of a rulebook, with its rulebook.</summary>
public sealed record RuleDetailResponse
{
    /// <summary>The rulebook it belongs to.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>The rule.</summary>
    public required RuleResponse Rule { get; init; }

    /// <summary>The indicator it shows.</summary>
    public required IndicatorResponse Indicator { get; init; }
}

/// <summary>A rule: the words and clause facts that show an indicator, what defeats it, and how it is explained.</summary>
public sealed record RuleResponse
{
    /// <summary>Its id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Its version, counted from 1.</summary>
    [Range(1, 1_000_000)]
    public required int Version { get; init; }

    /// <summary>The indicator it shows.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>What it rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Paragraphs of the document it rests on.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Patterns any of which shows the indicator.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Match { get; init; }

    /// <summary>Patterns one of which must be found too, by scope.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ScopedPatternsResponse> With { get; init; }

    /// <summary>Patterns any of which defeats the rule, by scope.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ScopedPatternsResponse> Unless { get; init; }

    /// <summary>What the clause around the words must be, as conditions in words.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Where { get; init; }

    /// <summary>Effect on each criterion of one clear occurrence, by criterion id.</summary>
    public required IReadOnlyDictionary<string, int> Effects { get; init; }

    /// <summary>Template of the explanation; bearer, quote, modality and verb are filled in.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }

    /// <summary>Sentences that must match, with the evidence in double brackets.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Sentences on which the rule must be silent.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> NearMisses { get; init; }
}

/// <summary>Patterns and where they are looked for.</summary>
public sealed record ScopedPatternsResponse
{
    /// <summary>Clause, sentence, provision or heading.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Scope { get; init; }

    /// <summary>The patterns.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Patterns { get; init; }
}

/// <summary>The criteria of a rulebook.</summary>
public sealed record CriteriaResponse
{
    /// <summary>The rulebook they belong to.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>The criteria, in the rulebook's order.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<CriterionResponse> Criteria { get; init; }
}

/// <summary>A criterion of a rulebook.</summary>
public sealed record CriterionResponse
{
    /// <summary>Its id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Name { get; init; }

    /// <summary>The question it asks.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Question { get; init; }

    /// <summary>What it rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Paragraphs of the document it rests on.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Its scale.</summary>
    public required ScaleAnswer Scale { get; init; }

    /// <summary>The best level a recital can reach; absent where recitals are like any other text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(-10, 10)]
    public int? RecitalCeiling { get; init; }
}

/// <summary>The indicators of a rulebook.</summary>
public sealed record IndicatorsResponse
{
    /// <summary>The rulebook they belong to.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>The indicators, in the rulebook's order.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<IndicatorResponse> Indicators { get; init; }
}

/// <summary>A fact that two careful readers can agree on, and what the document makes of it.</summary>
public sealed record IndicatorResponse
{
    /// <summary>Its id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Name { get; init; }

    /// <summary>When it is present.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Meaning { get; init; }

    /// <summary>Which way it speaks under this rulebook.</summary>
    public required PolarityName Polarity { get; init; }

    /// <summary>The test it belongs to; absent where it belongs to none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public string? Test { get; init; }

    /// <summary>Usual effect on each criterion of one clear, unsoftened occurrence, by criterion id.</summary>
    public required IReadOnlyDictionary<string, int> Effects { get; init; }

    /// <summary>What it rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Paragraphs of the document it rests on.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What a reader of another view would answer; absent where the judgement is not contested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? OpposingReading { get; init; }
}

/// <summary>The tests of a rulebook.</summary>
public sealed record TestsResponse
{
    /// <summary>The rulebook they belong to.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>The tests, in the rulebook's order.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TestResponse> Tests { get; init; }
}

/// <summary>One of the document's reasons, triggered where an adverse indicator of it is present.</summary>
public sealed record TestResponse
{
    /// <summary>Its id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Name { get; init; }

    /// <summary>What it looks for.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Description { get; init; }

    /// <summary>Paragraphs of the document it rests on.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }
}

/// <summary>The paragraphs of the document behind a rulebook.</summary>
public sealed record ParagraphsResponse
{
    /// <summary>The rulebook they belong to.</summary>
    public required RulebookIdentity Rulebook { get; init; }

    /// <summary>The paragraphs, in the document's order.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ParagraphResponse> Paragraphs { get; init; }
}

/// <summary>A paragraph of the document: where it is, what it says in our words, and at most 25 words of its own.</summary>
public sealed record ParagraphResponse
{
    /// <summary>Locator such as P5.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Locator { get; init; }

    /// <summary>The heading it stands under.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Heading { get; init; }

    /// <summary>What it says, in our words.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Summary { get; init; }

    /// <summary>At most 25 of its words.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Quote { get; init; }
}
