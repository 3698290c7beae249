using System.Collections.Immutable;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>One provision evaluated under one rulebook. Spans are UTF-16 offsets into the text as received.</summary>
public sealed record Evaluation
{
    public required Applicability Applicability { get; init; }

    /// <summary>Kind of the provision: <c>operative</c>, <c>preamble</c>, <c>definition</c>, <c>institutional</c>, <c>final-clause</c> or <c>interpretive</c>.</summary>
    public required string Kind { get; init; }

    public required Verdict Verdict { get; init; }

    public required ImmutableArray<CriterionResult> Criteria { get; init; }

    public required ImmutableArray<TestResult> Tests { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Readings that had their words and were set aside, with what defeated them.</summary>
    public required ImmutableArray<DefeatedReading> Defeated { get; init; }

    public required ImmutableArray<Tension> Tensions { get; init; }

    public required ImmutableArray<OpenQuestion> NotAssessable { get; init; }

    public required ImmutableArray<EvaluationWarning> Warnings { get; init; }

    /// <summary>False where a limit of work stopped the reading before its end; a warning then says which.</summary>
    public required bool Complete { get; init; }

    /// <summary>The clauses read, for callers that ask for them.</summary>
    public required ImmutableArray<ClauseReading> Clauses { get; init; }

    /// <summary>What each finding decides, for callers that ask for it.</summary>
    public ImmutableArray<Sensitivity> Sensitivity { get; init; } = [];

    /// <summary>Small changes of wording that raise a level, with what follows, for callers that ask for them.</summary>
    public ImmutableArray<Rewording> Rewordings { get; init; } = [];
}

/// <summary>The worst criterion decides.</summary>
public enum Verdict
{
    NotApplicable,
    NoFinding,
    Meets,
    Concern,
    Fails,
}

/// <summary>Whether the text is what this service can read.</summary>
public sealed record Applicability(ApplicabilityStatus Status, ImmutableArray<string> Reasons);

public enum ApplicabilityStatus
{
    Treaty,
    NotTreaty,
    NotEnglish,
    TooShort,
}

/// <summary>A criterion's level (null where not applicable), what speaks for and against by finding id, and the arithmetic in words and numbers.</summary>
public sealed record CriterionResult(
    string Id, int? Level, ImmutableArray<string> For, ImmutableArray<string> Against, Arithmetic Arithmetic);

/// <summary>How a level came about: one line a distinct fact, the two sides, their sum, and a sentence that says it.</summary>
public sealed record Arithmetic(
    ImmutableArray<ArithmeticLine> Lines, int Adverse, int Favourable, int Sum, string Statement);

/// <summary>A distinct fact's part: its usual effect, the effect after softening, the findings that share its words, and why it was softened.</summary>
public sealed record ArithmeticLine(ImmutableArray<string> Findings, int Usual, int Counted, string? SoftenedBy);

public sealed record TestResult(string Id, bool Triggered, ImmutableArray<string> Findings);

/// <summary>One indicator found in the provision, with every occurrence as evidence.</summary>
public sealed record Finding
{
    /// <summary>Identifier within the evaluation: <c>f1</c>, <c>f2</c> in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that decided.</summary>
    public required string RuleId { get; init; }

    public required ImmutableArray<string> AlsoMatched { get; init; }

    public required string Indicator { get; init; }

    public required string Polarity { get; init; }

    /// <summary>Effect on each criterion as counted, criterion id to level; zero effects are left out.</summary>
    public required ImmutableSortedDictionary<string, int> Effects { get; init; }

    public required ImmutableArray<TextSpan> Evidence { get; init; }

    public required string Explanation { get; init; }

    public required string Basis { get; init; }

    public required ImmutableArray<string> Paragraphs { get; init; }

    /// <summary>The opposing reading where the judgement is contested, else null.</summary>
    public required string? OpposingReading { get; init; }

    /// <summary>Types of remedy that practice has used against what an adverse finding shows; empty for every other finding.</summary>
    public ImmutableArray<Remedy> Remedies { get; init; } = [];

    /// <summary>Why an adverse finding has no type of remedy; null where it has one, and for every other finding.</summary>
    public string? NoRemedy { get; init; }
}

/// <summary>A type of remedy, and whether it is open here. The type is open as far as the best of its instruments is.</summary>
/// <param name="Type">Id of the type in the rulebook.</param>
/// <param name="Availability">Whether it is open.</param>
/// <param name="Instruments">Each form it has taken, with its own availability and why.</param>
public sealed record Remedy(string Type, RemedyAvailability Availability, ImmutableArray<RemedyInstrument> Instruments);

/// <summary>One form of a remedy: its name as in <c>RemedyInstruments</c>, whether it is open here, and why, in a sentence.</summary>
public sealed record RemedyInstrument(string Name, RemedyAvailability Availability, string Reason);

/// <summary>Whether a remedy is open, from the most open on.</summary>
public enum RemedyAvailability
{
    Available,

    /// <summary>Only as far as the treaty's clause on reservations goes.</summary>
    Limited,

    /// <summary>Neither the text nor the request says what decides it.</summary>
    Unknown,

    RuledOut,

    /// <summary>No statement on joining has been held to help.</summary>
    NotCurable,
}

/// <summary>A reading set aside: by a pattern of its own rule, by another indicator, by the learned gate, or by a definition.</summary>
public sealed record DefeatedReading(string RuleId, string Indicator, TextSpan Evidence, string By, TextSpan? ByEvidence, string Explanation)
{
    /// <summary>The term whose definition set it aside; null where something else did.</summary>
    public string? Term { get; init; }
}

/// <summary>Two criteria that pull apart in this provision, with the findings on each side.</summary>
public sealed record Tension(string Id, ImmutableArray<string> Criteria, ImmutableArray<string> Findings, string Explanation);

/// <summary>What cannot be known from this text alone, and the findings and criteria it limits.</summary>
public sealed record OpenQuestion(string Id, ImmutableArray<string> Findings, ImmutableArray<string> Criteria, string Detail);

/// <summary>A warning with a code in kebab-case.</summary>
public sealed record EvaluationWarning(string Code, string Detail);

/// <summary>A clause as read: who bears what.</summary>
public sealed record ClauseReading(
    TextSpan Span, string Bearer, TextSpan? BearerSpan, string Modality, TextSpan? ModalSpan, bool Negated, string Voice, string? Verb, ImmutableArray<string> Qualifiers);
