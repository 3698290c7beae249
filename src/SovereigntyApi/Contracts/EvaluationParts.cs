using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>A piece of the text as received, by position and by its own words. `start` is inclusive, `end` exclusive.</summary>
public sealed record EvidenceAnswer
{
    /// <summary>Offset of the first unit.</summary>
    [Range(0, ResponseBounds.Quotation)]
    public required int Start { get; init; }

    /// <summary>Offset after the last unit; always greater than `start`.</summary>
    [Range(1, ResponseBounds.Quotation)]
    public required int End { get; init; }

    /// <summary>The words themselves.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Quotation)]
    public required string Exact { get; init; }

    /// <summary>Up to 32 UTF-16 units before the words; a surrogate pair is never split.</summary>
    [MaxLength(ResponseBounds.Surroundings)]
    public required string Prefix { get; init; }

    /// <summary>Up to 32 UTF-16 units after the words; a surrogate pair is never split.</summary>
    [MaxLength(ResponseBounds.Surroundings)]
    public required string Suffix { get; init; }
}

/// <summary>A criterion of the rulebook, what speaks for and against, and how the level came about.</summary>
public sealed record CriterionAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>The level on the scale; null where the text is no treaty language.</summary>
    [Range(-10, 10)]
    public required int? Level { get; init; }

    /// <summary>The sum of what speaks for and against, before it is held within the scale; null where the level is.</summary>
    [Range(-1_000, 1_000)]
    public required int? Score { get; init; }

    /// <summary>The scale and the words for its levels.</summary>
    public required ScaleAnswer Scale { get; init; }

    /// <summary>What the criterion rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Ids of the findings that raise this criterion.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>Ids of the findings that lower this criterion.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Against { get; init; }

    /// <summary>The arithmetic, line by line, so that a reader can do it again.</summary>
    public required ArithmeticAnswer Arithmetic { get; init; }
}

/// <summary>A scale of levels.</summary>
public sealed record ScaleAnswer
{
    /// <summary>The lowest level.</summary>
    [Range(-10, 10)]
    public required int Min { get; init; }

    /// <summary>The highest level.</summary>
    [Range(-10, 10)]
    public required int Max { get; init; }

    /// <summary>One label a level, from the lowest to the highest.</summary>
    [MaxLength(21)]
    [ItemBounds(0, ResponseBounds.Text)]
    public required IReadOnlyList<string> Labels { get; init; }
}

/// <summary>How a level came about. The same words are one fact, whatever the number of findings they give.</summary>
public sealed record ArithmeticAnswer
{
    /// <summary>One line a distinct fact.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ArithmeticLineAnswer> Lines { get; init; }

    /// <summary>What the adverse side comes to.</summary>
    [Range(-10, 10)]
    public required int Adverse { get; init; }

    /// <summary>What the favourable side comes to.</summary>
    [Range(-10, 10)]
    public required int Favourable { get; init; }

    /// <summary>The two sides together.</summary>
    [Range(-20, 20)]
    public required int Sum { get; init; }

    /// <summary>The same in a sentence.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Statement { get; init; }
}

/// <summary>A distinct fact's part in a level.</summary>
public sealed record ArithmeticLineAnswer
{
    /// <summary>Ids of the findings that rest on this fact.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>The usual effect of one clear occurrence.</summary>
    [Range(-10, 10)]
    public required int Usual { get; init; }

    /// <summary>The effect as counted, after softening.</summary>
    [Range(-10, 10)]
    public required int Counted { get; init; }

    /// <summary>What softened it; absent where nothing did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? SoftenedBy { get; init; }
}

/// <summary>One of the document's reasons.</summary>
public sealed record TestAnswer
{
    /// <summary>The test's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>True where an adverse indicator of it was found.</summary>
    public required bool Triggered { get; init; }

    /// <summary>Ids of the findings that triggered it.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Findings { get; init; }
}

/// <summary>One indicator found in the provision.</summary>
public sealed record FindingAnswer
{
    /// <summary>Identifier within this evaluation.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>The rule that decided.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string RuleId { get; init; }

    /// <summary>Other rules that found the same indicator.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> AlsoMatched { get; init; }

    /// <summary>The indicator found.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>Which way it speaks under this rulebook.</summary>
    public required PolarityName Polarity { get; init; }

    /// <summary>Effect on each criterion as counted, by criterion id; criteria without an effect are left out.</summary>
    public required IReadOnlyDictionary<string, int> Effects { get; init; }

    /// <summary>The words that show it, one entry an occurrence, in order of the text.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<EvidenceAnswer> Evidence { get; init; }

    /// <summary>Why, in a sentence fit for a paper.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }

    /// <summary>What it rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Paragraphs of the document; empty for an extension.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>True where readers of another view would answer otherwise.</summary>
    public required bool Contested { get; init; }

    /// <summary>What they would answer; absent where the judgement is not contested.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? OpposingReading { get; init; }

    /// <summary>
    /// Types of remedy that United States treaty practice has used against what an adverse finding shows, and whether each is open here. Types
    /// only, never a draft and never advice. Empty where there is none, and for every finding that is not adverse.
    /// </summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<RemedyAnswer> Remedies { get; init; }

    /// <summary>Why an adverse finding has no type of remedy; absent for every other finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? NoRemedy { get; init; }
}

/// <summary>A type of remedy used in treaty practice, with instances, and whether it is open here.</summary>
public sealed record RemedyAnswer
{
    /// <summary>Id of the type in the rulebook.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Type { get; init; }

    /// <summary>What it is called.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Name { get; init; }

    /// <summary>Whether it is open here: as far as the most open of its instruments is.</summary>
    public required RemedyAvailabilityName Availability { get; init; }

    /// <summary>The forms it has taken; empty where no statement on joining has been held to help.</summary>
    [MaxLength(5)]
    public required IReadOnlyList<RemedyInstrumentAnswer> Instruments { get; init; }

    /// <summary>Instances, by the name of the treaty.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Precedents { get; init; }
}

/// <summary>One form of a remedy.</summary>
public sealed record RemedyInstrumentAnswer
{
    /// <summary>The form.</summary>
    public required RemedyInstrumentName Instrument { get; init; }

    /// <summary>Whether it is open here.</summary>
    public required RemedyAvailabilityName Availability { get; init; }

    /// <summary>Why, in a sentence.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Reason { get; init; }
}

/// <summary>A reading that had its words and was set aside.</summary>
public sealed record DefeatedAnswer
{
    /// <summary>The rule whose reading it was.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string RuleId { get; init; }

    /// <summary>The indicator it would have shown.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>Its words.</summary>
    public required EvidenceAnswer Evidence { get; init; }

    /// <summary>What defeated it.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string By { get; init; }

    /// <summary>The words that defeated it; absent where no words did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EvidenceAnswer? ByEvidence { get; init; }

    /// <summary>Why it was set aside.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }
}

/// <summary>Criteria that pull apart in this provision.</summary>
public sealed record TensionAnswer
{
    /// <summary>The tension's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>The criteria.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Ids of the findings on both sides.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What pulls where.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }
}

/// <summary>Something that cannot be known from this text alone.</summary>
public sealed record OpenQuestionAnswer
{
    /// <summary>The question's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Id { get; init; }

    /// <summary>Ids of the findings it limits.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>Criteria it limits.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>What is not known.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Detail { get; init; }
}

/// <summary>Something a reader should know about how the text was read.</summary>
public sealed record WarningAnswer
{
    /// <summary>The warning's code.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Code { get; init; }

    /// <summary>What it means here.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Detail { get; init; }
}

/// <summary>A clause as read: who bears what, in which mood.</summary>
public sealed record ClauseAnswer
{
    /// <summary>The clause.</summary>
    public required EvidenceAnswer Span { get; init; }

    /// <summary>Who bears it.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Bearer { get; init; }

    /// <summary>The words for the bearer; absent where it is not stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EvidenceAnswer? BearerSpan { get; init; }

    /// <summary>What kind of statement it makes.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Modality { get; init; }

    /// <summary>The words of the modality; absent where an item takes it from its opening words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EvidenceAnswer? ModalSpan { get; init; }

    /// <summary>True where the clause is negated.</summary>
    public required bool Negated { get; init; }

    /// <summary>Active or passive.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Voice { get; init; }

    /// <summary>The main verb; absent where none was recognised.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Text)]
    public string? Verb { get; init; }

    /// <summary>What qualifies it.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(0, ResponseBounds.Text)]
    public required IReadOnlyList<string> Qualifiers { get; init; }
}

/// <summary>The texts behind the ids of one answer, so that it can be read without another call.</summary>
public sealed record ExplanationAnswer
{
    /// <summary>Every criterion of the rulebook.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<CriterionResponse> Criteria { get; init; }

    /// <summary>The indicators found or set aside.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<IndicatorResponse> Indicators { get; init; }

    /// <summary>The tests triggered.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<TestResponse> Tests { get; init; }

    /// <summary>The document's paragraphs that findings and criteria rest on.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ParagraphResponse> Paragraphs { get; init; }
}
