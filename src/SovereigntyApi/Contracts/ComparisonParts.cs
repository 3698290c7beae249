using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Provisions of the two drafts that belong together by their words.</summary>
public sealed record PairAnswer
{
    /// <summary>What became of them.</summary>
    public required PairRelationName Relation { get; init; }

    /// <summary>True where they stand elsewhere in the order of the text, whatever the relation.</summary>
    public required bool Moved { get; init; }

    /// <summary>True where one provision stands under another number, whatever the relation.</summary>
    public required bool Renumbered { get; init; }

    /// <summary>The provisions of the earlier draft; empty for what was added, several for what was merged.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<ComparedProvisionAnswer> Before { get; init; }

    /// <summary>The provisions of the later draft; empty for what was deleted, several for what was split.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<ComparedProvisionAnswer> After { get; init; }

    /// <summary>Every criterion of the rulebook with its levels on both sides.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<LevelPairAnswer> Levels { get; init; }

    /// <summary>
    /// The difference word by word, in order; numbers of provisions, white space and the forms of quotes and dashes do not count. Empty where
    /// the words are the same and where one side has no provision; absent from a summary.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.TreatyItems)]
    public IReadOnlyList<DiffAnswer>? Diff { get; init; }

    /// <summary>What only the later draft shows; absent from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<ComparedFindingAnswer>? Added { get; init; }

    /// <summary>What only the earlier draft shows; absent from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<ComparedFindingAnswer>? Removed { get; init; }

    /// <summary>What both show: the same indicator by the same or mostly the same words; absent from a summary.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Items)]
    public IReadOnlyList<KeptFindingAnswer>? Kept { get; init; }
}

/// <summary>A provision of one draft.</summary>
public sealed record ComparedProvisionAnswer
{
    /// <summary>Akoma Ntoso identifier; for a single provision the one that the request's source names, or `text`.</summary>
    [MaxLength(ResponseBounds.EId)]
    public required string EId { get; init; }

    /// <summary>Title of its article; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(ResponseBounds.Quotation)]
    public string? Heading { get; init; }

    /// <summary>Kind of the provision.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Kind { get; init; }

    /// <summary>Offset of the first unit in its draft.</summary>
    [Range(0, ResponseBounds.TreatyText)]
    public required int Start { get; init; }

    /// <summary>Offset after the last unit in its draft.</summary>
    [Range(1, ResponseBounds.TreatyText)]
    public required int End { get; init; }

    /// <summary>The word for its worst criterion.</summary>
    public required VerdictName Verdict { get; init; }
}

/// <summary>A criterion's levels before and after.</summary>
public sealed record LevelPairAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>The level before, the lowest of several provisions; absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(-10, 10)]
    public int? Before { get; init; }

    /// <summary>The level after, the lowest of several provisions; absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(-10, 10)]
    public int? After { get; init; }
}

/// <summary>What became of a run of words.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DiffChangeName>))]
public enum DiffChangeName
{
    /// <summary>On both sides.</summary>
    Kept,

    /// <summary>Before only.</summary>
    Removed,

    /// <summary>After only.</summary>
    Added,

    /// <summary>Other words in their place.</summary>
    Replaced,
}

/// <summary>A run of words in the difference.</summary>
public sealed record DiffAnswer
{
    /// <summary>What became of it.</summary>
    public required DiffChangeName Change { get; init; }

    /// <summary>Where it stands in the earlier draft; absent for what was added.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PassageAnswer? Before { get; init; }

    /// <summary>Where it stands in the later draft; absent for what was removed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PassageAnswer? After { get; init; }
}

/// <summary>A finding of one draft.</summary>
public sealed record ComparedFindingAnswer
{
    /// <summary>The provision that shows it.</summary>
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

    /// <summary>Which way it speaks under this rulebook.</summary>
    public required PolarityName Polarity { get; init; }

    /// <summary>What it rests on in the document.</summary>
    public required BasisName Basis { get; init; }

    /// <summary>Paragraphs of the document; empty for an extension.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Effect on each criterion as counted, by criterion id; criteria without an effect are left out.</summary>
    public required IReadOnlyDictionary<string, int> Effects { get; init; }

    /// <summary>The words that show it, by their place in their draft.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<PassageAnswer> Evidence { get; init; }

    /// <summary>Why, in a sentence fit for a paper.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }
}

/// <summary>A finding that both drafts show.</summary>
public sealed record KeptFindingAnswer
{
    /// <summary>The indicator found.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>Which way it speaks under this rulebook.</summary>
    public required PolarityName Polarity { get; init; }

    /// <summary>True where its words changed in part or in number.</summary>
    public required bool WordsChanged { get; init; }

    /// <summary>Its words in the earlier draft.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<PassageAnswer> Before { get; init; }

    /// <summary>Its words in the later draft.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<PassageAnswer> After { get; init; }
}

/// <summary>What a comparison comes to.</summary>
public sealed record ComparisonSummaryAnswer
{
    /// <summary>The whole in sentences that can be read out: what became of the provisions, what got better, what got worse, by which words.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Number of pairs of each relation, all relations named.</summary>
    [MaxLength(8)]
    public required IReadOnlyList<RelationCountAnswer> Relations { get; init; }

    /// <summary>Findings that only the later draft shows.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int FindingsAdded { get; init; }

    /// <summary>Findings that only the earlier draft shows.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int FindingsRemoved { get; init; }

    /// <summary>Findings that both drafts show.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int FindingsKept { get; init; }

    /// <summary>For each criterion on how many pairs it got better and worse.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<CriterionMovementAnswer> Criteria { get; init; }

    /// <summary>Every level that rose, the largest steps first. What is not there counts as 0. A rulebook that only describes has higher, not better.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<MovementAnswer> Better { get; init; }

    /// <summary>Every level that fell, the largest steps first. What is not there counts as 0. A rulebook that only describes has lower, not worse.</summary>
    [MaxLength(ResponseBounds.TreatyItems)]
    public required IReadOnlyList<MovementAnswer> Worse { get; init; }
}

/// <summary>How many pairs have a relation.</summary>
public sealed record RelationCountAnswer
{
    /// <summary>The relation.</summary>
    public required PairRelationName Relation { get; init; }

    /// <summary>Number of pairs.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Pairs { get; init; }
}

/// <summary>On how many pairs a criterion moved.</summary>
public sealed record CriterionMovementAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Pairs on which it rose.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Better { get; init; }

    /// <summary>Pairs on which it fell.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Worse { get; init; }
}

/// <summary>A level that moved.</summary>
public sealed record MovementAnswer
{
    /// <summary>The pair, by its place in `pairs`, from 0.</summary>
    [Range(0, ResponseBounds.TreatyItems)]
    public required int Pair { get; init; }

    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Criterion { get; init; }

    /// <summary>How far and by which words, in a sentence.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Statement { get; init; }
}
