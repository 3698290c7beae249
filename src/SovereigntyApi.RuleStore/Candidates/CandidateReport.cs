using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>What a check of a rulebook found.</summary>
public sealed record CandidateReport
{
    /// <summary>The rulebook as id@version; null where it could not be read.</summary>
    public string? Reference { get; init; }

    /// <summary>Mistakes; where there are any the rulebook cannot be used and nothing else was looked at.</summary>
    public ImmutableArray<SourceDefect> Defects { get; init; } = [];

    /// <summary>Rules of the rulebook, those it reads of another included.</summary>
    public int Rules { get; init; }

    /// <summary>Examples and near misses that were run.</summary>
    public int Examples { get; init; }

    public ImmutableArray<SourceDefect> ExampleFailures { get; init; } = [];

    public RuleCoverage Coverage { get; init; } = RuleCoverage.None;

    /// <summary>What reading costs under this rulebook, and under the current one; null where it could not be measured.</summary>
    public RulebookCost? Cost { get; init; }

    public RulebookCost? CurrentCost { get; init; }

    /// <summary>The rulebook compared with, as id@version; null where there is none.</summary>
    public string? Against { get; init; }

    /// <summary>One entry for each text sent along, in their order.</summary>
    public ImmutableArray<ReadingDifference> Differences { get; init; } = [];

    /// <summary>True where the rulebook can be used and its examples come out as written.</summary>
    public bool IsFine => Defects.IsEmpty && ExampleFailures.IsEmpty;
}

/// <summary>A mistake and its place in the sources; line and column are counted from 1.</summary>
public sealed record SourceDefect(string File, int Line, int Column, string Member, string Detail)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}: {(Member.Length == 0 ? "" : Member + ": ")}{Detail}");
}

/// <summary>Size of a rulebook and the work of reading with it, counted and not timed, so that every machine says the same.</summary>
/// <param name="Concepts">Concepts, the grammar's included.</param>
/// <param name="Phrases">Lines of phrases.</param>
/// <param name="Patterns">Patterns of rules.</param>
/// <param name="Words">Words of the texts measured on.</param>
/// <param name="Steps">Steps of matching that reading those words took.</param>
public sealed record RulebookCost(int Concepts, int Phrases, int Patterns, long Words, long Steps)
{
    /// <summary>Steps for a thousand words, rounded down.</summary>
    public long StepsPerThousandWords => Words == 0 ? 0 : Steps * 1_000 / Words;
}

/// <summary>How two rulebooks read one text: null where the text is the same under both in that respect.</summary>
/// <param name="Text">Number of the text, from 0.</param>
/// <param name="Before">The reading under the current rulebook.</param>
/// <param name="After">The reading under the candidate.</param>
public sealed record ReadingDifference(int Text, Evaluation Before, Evaluation After)
{
    /// <summary>Findings of the candidate whose indicator the current rulebook does not find.</summary>
    public ImmutableArray<Finding> Added => Without(After, Before);

    /// <summary>Findings of the current rulebook whose indicator the candidate does not find.</summary>
    public ImmutableArray<Finding> Removed => Without(Before, After);

    /// <summary>Levels that differ, or that only one of the two has, by criterion.</summary>
    public ImmutableArray<(string Criterion, int? Before, int? After)> Levels =>
    [
        .. Before.Criteria.Select(c => c.Id).Union(After.Criteria.Select(c => c.Id), StringComparer.Ordinal)
            .Select(id => (id, Level(Before, id), Level(After, id)))
            .Where(l => l.Item2 != l.Item3),
    ];

    private static int? Level(Evaluation evaluation, string criterion) =>
        evaluation.Criteria.FirstOrDefault(c => string.Equals(c.Id, criterion, StringComparison.Ordinal))?.Level;

    private static ImmutableArray<Finding> Without(Evaluation evaluation, Evaluation other) =>
        [.. evaluation.Findings.Where(f => !other.Findings.Any(o => string.Equals(o.Indicator, f.Indicator, StringComparison.Ordinal)))];
}
