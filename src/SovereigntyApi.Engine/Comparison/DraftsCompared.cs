using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>Two drafts compared: every provision of both once, and what it comes to.</summary>
public sealed record DraftsCompared(ImmutableArray<ComparedPair> Pairs, ComparisonSummary Summary);

/// <summary>Provisions that belong together, what changed in their words, in what was found in them and in their levels.</summary>
public sealed record ComparedPair
{
    public required ProvisionPair Pair { get; init; }

    /// <summary>The difference word by word; empty where the words are the same, and where only one side has the provision.</summary>
    public required ImmutableArray<DiffRun> Diff { get; init; }

    /// <summary>What only the later draft shows.</summary>
    public required ImmutableArray<PlacedFinding> Added { get; init; }

    /// <summary>What only the earlier draft shows.</summary>
    public required ImmutableArray<PlacedFinding> Removed { get; init; }

    /// <summary>What both show.</summary>
    public required ImmutableArray<KeptFinding> Kept { get; init; }

    /// <summary>One entry a criterion, in the rulebook's order.</summary>
    public required ImmutableArray<LevelChange> Levels { get; init; }
}

/// <summary>A finding and where it stands: evidence in offsets of the whole draft.</summary>
public sealed record PlacedFinding(string EId, Finding Finding, ImmutableArray<TextSpan> Evidence);

/// <summary>A finding on both sides. Its words may have changed in part.</summary>
public sealed record KeptFinding(PlacedFinding Before, PlacedFinding After, bool WordsChanged);

/// <summary>
/// A criterion's level before and after; null on a side that has no provision or no level. Where several provisions stand on a side
/// it is the lowest of theirs.
/// </summary>
public sealed record LevelChange(string Criterion, int? Before, int? After)
{
    /// <summary>How far it rose (above 0) or fell; a provision that is not there counts as 0.</summary>
    public int Step => (After ?? 0) - (Before ?? 0);
}

/// <summary>The comparison as a whole.</summary>
public sealed record ComparisonSummary
{
    /// <summary>Number of pairs of each relation, in the order of <see cref="PairRelation"/>.</summary>
    public required ImmutableArray<int> Relations { get; init; }

    /// <summary>One entry a criterion, in the rulebook's order.</summary>
    public required ImmutableArray<CriterionMovement> Criteria { get; init; }

    /// <summary>Findings that are new, gone and kept.</summary>
    public required (int Added, int Removed, int Kept) Findings { get; init; }

    /// <summary>What rose, the largest steps first.</summary>
    public required ImmutableArray<Movement> Better { get; init; }

    /// <summary>What fell, the largest steps first.</summary>
    public required ImmutableArray<Movement> Worse { get; init; }

    /// <summary>The whole in sentences to be read out.</summary>
    public required ImmutableArray<string> Statements { get; init; }
}

/// <summary>On how many pairs a criterion rose and fell.</summary>
public sealed record CriterionMovement(string Criterion, int Better, int Worse);

/// <summary>One pair's step on one criterion, and the sentence that says by which words.</summary>
public sealed record Movement(int Pair, LevelChange Level, string Statement);
