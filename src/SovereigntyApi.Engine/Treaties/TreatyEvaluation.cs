using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>A whole treaty evaluated under one rulebook. Spans are UTF-16 offsets into the treaty's text.</summary>
public sealed record TreatyEvaluation(
    TreatyStructure Structure, ImmutableArray<ProvisionEvaluation> Provisions, TreatySummary Summary)
{
    /// <summary>Whether the text as a whole is a treaty's; where it is not, no provision has a level.</summary>
    public required Applicability Applicability { get; init; }

    /// <summary>False where some provision was not read to its end.</summary>
    public required bool Complete { get; init; }

    /// <summary>Warnings about the text, each code once, with the provisions it is about.</summary>
    public required ImmutableArray<TreatyWarning> Warnings { get; init; }
}

/// <summary>A warning and the provisions it concerns.</summary>
public sealed record TreatyWarning(string Code, string Detail, ImmutableArray<string> Provisions);

/// <summary>One provision of a treaty as read within it.</summary>
public sealed record ProvisionEvaluation
{
    public required TreatyProvision Provision { get; init; }

    public required string Kind { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>One level a criterion, in the rulebook's order; null where not applicable.</summary>
    public required ImmutableArray<int?> Levels { get; init; }

    /// <summary>
    /// The evaluation, with spans counted from <c>Provision.Words.Start</c>; null where only the summary was asked for.
    /// </summary>
    public required Evaluation? Evaluation { get; init; }

    /// <summary>The reading of its words alone, where the rest of the treaty changed it; else null.</summary>
    public required Evaluation? Alone { get; init; }
}

/// <summary>How much of a treaty's evaluation is kept.</summary>
public enum TreatyDetail
{
    /// <summary>The summary, and of each provision its levels.</summary>
    Summary,

    /// <summary>Every provision's evaluation too.</summary>
    Findings,
}

/// <summary>What a treaty is as a whole: distributions and what decides them, never one score.</summary>
public sealed record TreatySummary
{
    public required ImmutableArray<CriterionDistribution> Criteria { get; init; }

    public required ImmutableArray<TreatyTest> Tests { get; init; }

    public required ImmutableArray<IndicatorProfile> Indicators { get; init; }

    public required TreatyCredibility Credibility { get; init; }

    public required ImmutableArray<KindProfile> Kinds { get; init; }

    public required ImmutableArray<TreatyDefinition> Definitions { get; init; }

    public required ImmutableArray<TreatyRegime> Regimes { get; init; }

    public required ImmutableArray<TreatyTension> Tensions { get; init; }

    public required ImmutableArray<TreatyQuestion> NotAssessable { get; init; }
}

/// <summary>How the levels of one criterion are spread, and the provisions at its ends.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Counts">Number of provisions at each level, from the lowest to the highest of the scale.</param>
/// <param name="Against">Provisions at the lowest level below 0, in order of the text.</param>
/// <param name="For">Provisions at the highest level above 0, in order of the text.</param>
public sealed record CriterionDistribution(
    string Id, ImmutableArray<int> Counts, ImmutableArray<DecidingProvision> Against, ImmutableArray<DecidingProvision> For);

/// <summary>A provision that decides, and why.</summary>
/// <param name="EId">The provision.</param>
/// <param name="Level">Its level.</param>
/// <param name="Indicators">What was found that moves the criterion that way.</param>
/// <param name="Reason">The explanation of the strongest of them.</param>
public sealed record DecidingProvision(string EId, int Level, ImmutableArray<string> Indicators, string Reason);

/// <summary>A test, and the provisions that trigger it.</summary>
public sealed record TreatyTest(string Id, bool Triggered, ImmutableArray<string> Indicators, ImmutableArray<string> Provisions);

/// <summary>An indicator, and the provisions that show it.</summary>
public sealed record IndicatorProfile(string Id, string Polarity, ImmutableArray<string> Provisions);

/// <summary>How much of what the treaty asks of its Parties only aims or encourages.</summary>
public sealed record TreatyCredibility(int Duties, int Aspirational, ImmutableArray<string> Provisions, string Statement);

/// <summary>Provisions of one kind: how many, how long, and their levels.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Provisions">Their number.</param>
/// <param name="Units">Their length in UTF-16 units.</param>
/// <param name="Levels">For each criterion the number of provisions at each level.</param>
public sealed record KindProfile(string Kind, int Provisions, int Units, ImmutableArray<ImmutableArray<int>> Levels);

/// <summary>What the treaty lays down on one matter, as a fact.</summary>
/// <param name="Id"><c>reservations</c>, <c>withdrawal</c>, <c>amendment</c>, <c>disputes</c> or <c>entry-into-force</c>.</param>
/// <param name="Values">What was found, in kebab-case; empty where the treaty is silent or its words were not recognised.</param>
/// <param name="Provisions">Where it stands.</param>
public sealed record TreatyRegime(string Id, ImmutableArray<string> Values, ImmutableArray<RegimeProvision> Provisions);

/// <summary>A provision of a regime, the words that show it, and what it adds.</summary>
public sealed record RegimeProvision(string EId, TextSpan Words, ImmutableArray<string> Values);

/// <summary>Provisions that pull apart: some raise one criterion, others lower another.</summary>
public sealed record TreatyTension(
    string Id, ImmutableArray<string> Criteria, ImmutableArray<string> Rising, ImmutableArray<string> Falling, string Explanation);

/// <summary>What the treaty's text cannot answer, and where it matters.</summary>
public sealed record TreatyQuestion(string Id, ImmutableArray<string> Criteria, ImmutableArray<string> Provisions, string Detail);
