using System.Collections.Immutable;
using System.Globalization;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>Says a comparison in sentences: how many provisions became what, what rose, what fell, and by which words.</summary>
/// <remarks>Every name and every quoted word comes from the rulebook or from the drafts.</remarks>
internal sealed class ComparisonSummaryReading(RulebookDefinition book, Draft before, Draft after)
{
    /// <summary>A quotation in a sentence is cut to this many UTF-16 units.</summary>
    private const int LongestQuotation = 120;

    /// <summary>A sentence that is read out names so many findings.</summary>
    private const int MostQuotations = 4;

    /// <summary>So many movements a direction are read out; the lists hold all.</summary>
    private const int MostReadOut = 10;

    private static readonly (PairRelation Relation, string One, string More)[] RelationWords =
    [
        (PairRelation.Same, "stands as it was", "stand as they were"),
        (PairRelation.Moved, "moved with its words unchanged", "moved with their words unchanged"),
        (PairRelation.Renumbered, "has only a new number", "have only new numbers"),
        (PairRelation.Changed, "is changed", "are changed"),
        (PairRelation.Split, "is split", "are split"),
        (PairRelation.Merged, "results from a merger", "result from mergers"),
        (PairRelation.Added, "is new", "are new"),
        (PairRelation.Deleted, "is gone", "are gone"),
    ];

    private readonly Dictionary<string, string> _criteria = book.Criteria.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _indicators = book.Indicators.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);

    public ComparisonSummary Read(ImmutableArray<ComparedPair> pairs)
    {
        List<Movement> moved = [.. pairs.SelectMany((p, i) => p.Levels.Where(l => l.Step != 0).Select(l => new Movement(i, l, Statement(p, l))))];
        ImmutableArray<Movement> better = [.. moved.Where(m => m.Level.Step > 0).OrderByDescending(m => m.Level.Step)];
        ImmutableArray<Movement> worse = [.. moved.Where(m => m.Level.Step < 0).OrderBy(m => m.Level.Step)];
        ImmutableArray<int> relations = [.. Enum.GetValues<PairRelation>().Select(r => pairs.Count(p => p.Pair.Relation == r))];
        ImmutableArray<CriterionMovement> criteria =
            [.. book.Criteria.Select(c => new CriterionMovement(c.Id, better.Count(m => m.Level.Criterion == c.Id), worse.Count(m => m.Level.Criterion == c.Id)))];
        (int Added, int Removed, int Kept) findings = (pairs.Sum(p => p.Added.Length), pairs.Sum(p => p.Removed.Length), pairs.Sum(p => p.Kept.Length));
        return new ComparisonSummary
        {
            Relations = relations,
            Criteria = criteria,
            Findings = findings,
            Better = better,
            Worse = worse,
            Statements = [.. Whole(relations, criteria, findings), .. ReadOut(better, "rise", "rises"), .. ReadOut(worse, "fall", "falls")],
        };
    }

    private IEnumerable<string> Whole(ImmutableArray<int> relations, ImmutableArray<CriterionMovement> criteria, (int Added, int Removed, int Kept) findings)
    {
        IEnumerable<string> became = RelationWords.Where(w => relations[(int)w.Relation] > 0)
            .Select(w => Invariant($"{relations[(int)w.Relation]} {(relations[(int)w.Relation] == 1 ? w.One : w.More)}"));
        yield return Invariant($"{Count(before.Units.Length, "provision")} before, {Count(after.Units.Length, "provision")} after: {string.Join(", ", became)}.");
        if (!before.Applies || !after.Applies)
        {
            yield return $"The draft {(before.Applies ? "after" : after.Applies ? "before" : "on either side")} is not treaty language, so it has no levels and nothing was looked for in it.";
        }

        yield return Invariant($"{Count(findings.Added, "finding")} new, {findings.Removed} gone, {findings.Kept} kept.");
        foreach (CriterionMovement criterion in criteria)
        {
            yield return criterion is { Better: 0, Worse: 0 }
                ? $"{_criteria[criterion.Criterion]}: no level changes."
                : Invariant($"{_criteria[criterion.Criterion]}: {Count(criterion.Better, Word("improvement", "rise"))}, {Count(criterion.Worse, Word("deterioration", "fall"))}.");
        }
    }

    /// <summary>A rulebook that describes has higher and lower, not better and worse.</summary>
    private string Word(string judging, string describing) => book.Judges ? judging : describing;

    private static IEnumerable<string> ReadOut(ImmutableArray<Movement> movements, string more, string one)
    {
        foreach (Movement movement in movements.Take(MostReadOut))
        {
            yield return movement.Statement;
        }

        if (movements.Length > MostReadOut)
        {
            int rest = movements.Length - MostReadOut;
            yield return Invariant($"{rest} further {(rest == 1 ? "level" : "levels")} {(rest == 1 ? one : more)}.");
        }
    }

    private string Statement(ComparedPair pair, LevelChange level)
    {
        string criterion = _criteria[level.Criterion];
        string ours = Names(before, pair.Pair.Before);
        string theirs = Names(after, pair.Pair.After);
        string what = pair.Pair.Relation switch
        {
            PairRelation.Added => Invariant($"{theirs} is new and stands at {Signed(level.After)} on {criterion}"),
            PairRelation.Deleted => Invariant($"{ours} is gone; it stood at {Signed(level.Before)} on {criterion}"),
            _ when string.Equals(ours, theirs, StringComparison.Ordinal) => $"{theirs} goes {Way(level)} on {criterion}",
            _ => $"{theirs} (before: {ours}) goes {Way(level)} on {criterion}",
        };
        return what + Words(pair, level) + ".";
    }

    private static string Way(LevelChange level) => level switch
    {
        { Before: null } => Invariant($"from no level to {Signed(level.After)}"),
        { After: null } => Invariant($"from {Signed(level.Before)} to no level"),
        _ => Invariant($"from {Signed(level.Before)} to {Signed(level.After)}"),
    };

    /// <summary>The words that moved a level: those whose effect goes the way the level went, else all that touch it.</summary>
    private string Words(ComparedPair pair, LevelChange level)
    {
        int way = Math.Sign(level.Step);
        List<(PlacedFinding Finding, bool New)> all =
        [
            .. pair.Removed.Where(f => f.Finding.Effects.ContainsKey(level.Criterion)).Select(f => (f, false)),
            .. pair.Added.Where(f => f.Finding.Effects.ContainsKey(level.Criterion)).Select(f => (f, true)),
        ];
        List<(PlacedFinding Finding, bool New)> moving = all.FindAll(f => Math.Sign(f.Finding.Finding.Effects[level.Criterion]) == (f.New ? way : -way));
        List<string> weighed = [.. pair.Kept
            .Where(k => k.Before.Finding.Effects.GetValueOrDefault(level.Criterion) != k.After.Finding.Effects.GetValueOrDefault(level.Criterion))
            .Select(k => $"{Quote(after, k.After)} weighs otherwise")];
        moving = moving.Count > 0 ? moving : all;
        List<string> parts =
        [
            .. pair.Pair.Relation == PairRelation.Deleted ? Said(moving, isNew: false, "with it went ")
                : pair.Pair.Relation == PairRelation.Added ? Said(moving, isNew: true, "by ")
                : [.. Said(moving, isNew: false, "gone: "), .. Said(moving, isNew: true, "new: ")],
            .. weighed.Take(MostQuotations),
        ];
        return parts.Count > 0 ? ", " + string.Join("; ", parts) : ", because what stayed is weighed together anew";
    }

    private IEnumerable<string> Said(List<(PlacedFinding Finding, bool New)> findings, bool isNew, string opening)
    {
        List<PlacedFinding> said = [.. findings.Where(f => f.New == isNew).Select(f => f.Finding)];
        if (said.Count > 0)
        {
            string rest = said.Count > MostQuotations ? Invariant($" and {said.Count - MostQuotations} more") : string.Empty;
            yield return opening + string.Join(", ", said.Take(MostQuotations).Select(f => Quote(isNew ? after : before, f))) + rest;
        }
    }

    private string Quote(Draft draft, PlacedFinding finding)
    {
        TextSpan span = finding.Evidence[0];
        int end = span.End;
        string dots = string.Empty;
        if (span.Length > LongestQuotation)
        {
            end = span.Start + LongestQuotation;
            end -= char.IsHighSurrogate(draft.Text[end - 1]) ? 1 : 0;
            dots = "\u2026";
        }

        string words = string.Join(' ', draft.Text[span.Start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"\u201C{words}{dots}\u201D ({_indicators.GetValueOrDefault(finding.Finding.Indicator, finding.Finding.Indicator)})";
    }

    private static string Names(Draft draft, ImmutableArray<int> units)
    {
        string rest = units.Length > MostQuotations ? Invariant($" and {units.Length - MostQuotations} more") : string.Empty;
        return string.Join(", ", units.Take(MostQuotations).Select(u => draft.Units[u].EId)) + rest;
    }

    private static string Signed(int? level) => level is null or 0 ? "0" : level.Value.ToString("+0;-0", CultureInfo.InvariantCulture);

    private static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
