using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>
/// A rulebook as its authors wrote it: one viewpoint, its criteria and tests, the facts it looks for and the rules that find them.
/// It is plain data; <c>RulebookCompiler</c> turns it into an immutable matcher and reports every mistake on the way.
/// </summary>
public sealed record RulebookDefinition
{
    /// <summary>Identifier in kebab-case, such as <c>document</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the rulebook, such as <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>One line for a list.</summary>
    public required string Title { get; init; }

    /// <summary>Whose view is applied, in one sentence that stands in every answer.</summary>
    public required string Viewpoint { get; init; }

    /// <summary>What the result is not; stands in every answer.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>True where the rulebook judges (levels have good and bad ends and a verdict follows); false where it describes.</summary>
    public required bool Judges { get; init; }

    /// <summary>The document whose criteria are applied.</summary>
    public required SourceDocument Document { get; init; }

    public required ImmutableArray<ParagraphDefinition> Paragraphs { get; init; }

    public required ImmutableArray<CriterionDefinition> Criteria { get; init; }

    public required ImmutableArray<TestDefinition> Tests { get; init; }

    public required ImmutableArray<IndicatorDefinition> Indicators { get; init; }

    public required ImmutableArray<RuleDefinition> Rules { get; init; }

    /// <summary>Named phrase lists, the grammar's own and the rulebook's.</summary>
    public required ImmutableArray<ConceptDefinition> Concepts { get; init; }

    /// <summary>Patterns that tell the kind of a provision.</summary>
    public required ImmutableArray<KindRuleDefinition> KindRules { get; init; }

    /// <summary>Learned weights that decide whether a reading that has its words counts; empty where a rulebook has none.</summary>
    public ImmutableArray<GateDefinition> Gates { get; init; } = [];

    /// <summary>What a reader cannot know from one provision, with the finding that makes it matter.</summary>
    public ImmutableArray<NotAssessableDefinition> NotAssessable { get; init; } = [];

    /// <summary>Pairs of criteria that the document itself sees pulling apart.</summary>
    public ImmutableArray<TensionDefinition> Tensions { get; init; } = [];

    /// <summary>Types of remedy that treaty practice has used; empty where the rulebook names none.</summary>
    public ImmutableArray<RemedyDefinition> RemedyTypes { get; init; } = [];

    /// <summary>Which types of remedy each adverse indicator has, or why it has none.</summary>
    public ImmutableArray<IndicatorRemedies> Remedies { get; init; } = [];

    /// <summary>Small changes of wording that may answer a finding; empty where the rulebook names none.</summary>
    public ImmutableArray<RewordingDefinition> Rewordings { get; init; } = [];

    /// <summary>Rules whose match tells what a text itself says of reservations.</summary>
    public ImmutableArray<RegimeSign> RegimeSigns { get; init; } = [];

    /// <summary>Words formed irregularly: base form first, then its forms.</summary>
    public ImmutableArray<ImmutableArray<string>> IrregularForms { get; init; } = [];

    /// <summary>Spellings of one word that mean the same, such as <c>defence</c> and <c>defense</c>.</summary>
    public ImmutableArray<ImmutableArray<string>> SpellingVariants { get; init; } = [];
}

/// <summary>The document whose view a rulebook applies.</summary>
public sealed record SourceDocument(string Title, string Author, string Publisher, string Note);

/// <summary>A paragraph of the document: locator such as <c>P5</c>, a summary in our words and at most 25 quoted words.</summary>
public sealed record ParagraphDefinition(string Locator, string Heading, string Summary, string Quote);

/// <summary>A criterion with its scale; <paramref name="Basis"/> is <c>explicit</c>, <c>derived</c> or <c>extension</c>.</summary>
public sealed record CriterionDefinition(
    string Id, string Name, string Question, string Basis, ImmutableArray<string> Paragraphs, ScaleDefinition Scale)
{
    /// <summary>The best level a recital can reach on this criterion; null where recitals are like any other text.</summary>
    public int? RecitalCeiling { get; init; }

    /// <summary>How far from 0 a recital can move this criterion either way; null where recitals are like any other text.</summary>
    public int? RecitalReach { get; init; }
}

/// <summary>A scale of levels, one label a level from <paramref name="Min"/> to <paramref name="Max"/>.</summary>
public sealed record ScaleDefinition(int Min, int Max, ImmutableArray<string> Labels);

/// <summary>One of the document's reasons, triggered where an adverse indicator of it is present.</summary>
public sealed record TestDefinition(string Id, string Name, string Description, ImmutableArray<string> Paragraphs);

/// <summary>
/// A fact two careful readers can agree on, and what the document makes of it.
/// <paramref name="Polarity"/> is <c>adverse</c>, <c>favourable</c> or <c>neutral</c>; effects map criterion id to the usual level moved.
/// </summary>
public sealed record IndicatorDefinition(
    string Id,
    string Name,
    string Polarity,
    string? Test,
    ImmutableDictionary<string, int> Effects,
    string Basis,
    ImmutableArray<string> Paragraphs,
    string Meaning)
{
    /// <summary>
    /// True where this fact softens the others of its provision: on a criterion that it does not move itself it takes one step off
    /// an effect of two or more.
    /// </summary>
    public bool Softens { get; init; }

    /// <summary>Indicators before which this one stands back when both rest on the same clause.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>True where a recital can never carry this fact (rule 5 of the codebook).</summary>
    public bool NeverInRecital { get; init; }

    /// <summary>What a reader of another view would answer, where the judgement is contested; null where it is not.</summary>
    public string? OpposingReading { get; init; }
}

/// <summary>
/// Part of an answer that must stay open: this names the indicators and criteria it limits. Without indicators it always stands.
/// </summary>
public sealed record NotAssessableDefinition(string Id, ImmutableArray<string> Indicators, ImmutableArray<string> Criteria, string Detail)
{
    /// <summary>
    /// What settles it: of the request's context <c>reservations</c>, <c>parties</c> or <c>definitions</c>; of the whole treaty, where
    /// it is read, <c>disputes</c> or <c>rest</c> as well. Null where nothing can. Indicators of a question that <c>definitions</c>
    /// settle are not found where the treaty defines their very words.
    /// </summary>
    public string? AnsweredBy { get; init; }
}

/// <summary>Two criteria whose opposite movement is worth a word.</summary>
public sealed record TensionDefinition(string Id, string Rising, string Falling, string Detail, ImmutableArray<string> Paragraphs);
