using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>Compares two drafts evaluated under one rulebook. Pure: the same input gives the same result, always.</summary>
public static class DraftComparison
{
    /// <summary>Compares two treaties: provisions are aligned by their words.</summary>
    public static DraftsCompared CompareTreaties(RulebookDefinition book, Draft before, Draft after, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        WordNumbers numbers = new();
        DraftWords beforeWords = DraftWords.Read(before, numbers);
        DraftWords afterWords = DraftWords.Read(after, numbers);
        ImmutableArray<ProvisionPair> pairs = ProvisionAlignment.Align(before, beforeWords, after, afterWords, numbers, stop);
        return Compare(book, before, beforeWords, after, afterWords, pairs, stop);
    }

    /// <summary>Compares two drafts of one provision: they belong together, however different they are.</summary>
    public static DraftsCompared CompareProvisions(RulebookDefinition book, Draft before, Draft after, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        WordNumbers numbers = new();
        DraftWords beforeWords = DraftWords.Read(before, numbers);
        DraftWords afterWords = DraftWords.Read(after, numbers);
        ProvisionPair pair = new PairReading(before, beforeWords, after, afterWords).Read([0], [0], moved: false);
        return Compare(book, before, beforeWords, after, afterWords, [pair], stop);
    }

    private static DraftsCompared Compare(
        RulebookDefinition book, Draft before, DraftWords beforeWords, Draft after, DraftWords afterWords, ImmutableArray<ProvisionPair> pairs, CancellationToken stop)
    {
        var compared = ImmutableArray.CreateBuilder<ComparedPair>(pairs.Length);
        foreach (ProvisionPair pair in pairs)
        {
            stop.ThrowIfCancellationRequested();
            var (added, removed, kept) = FindingComparison.Compare(before.Text, Findings(before, pair.Before), after.Text, Findings(after, pair.After));
            compared.Add(new ComparedPair
            {
                Pair = pair,
                Diff = pair.Relation is PairRelation.Changed or PairRelation.Split or PairRelation.Merged ? WordDiff.Compare(beforeWords, pair.Before, afterWords, pair.After) : [],
                Added = added,
                Removed = removed,
                Kept = kept,
                Levels = [.. book.Criteria.Select((c, i) => new LevelChange(c.Id, Level(before, pair.Before, i), Level(after, pair.After, i)))],
            });
        }

        ImmutableArray<ComparedPair> all = compared.MoveToImmutable();
        return new DraftsCompared(all, new ComparisonSummaryReading(book, before, after).Read(all));
    }

    private static List<PlacedFinding> Findings(Draft draft, ImmutableArray<int> units) =>
    [
        .. from number in draft.Applies ? units : []
           let unit = draft.Units[number]
           from finding in unit.Evaluation?.Findings ?? []
           select new PlacedFinding(unit.EId, finding, [.. finding.Evidence.Select(e => new TextSpan(e.Start + unit.Words.Start, e.End + unit.Words.Start))]),
    ];

    private static int? Level(Draft draft, ImmutableArray<int> units, int criterion) =>
        draft.Applies ? units.Select(u => draft.Units[u].Evaluation?.Criteria[criterion].Level).Min() : null;
}
