using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>Says what became of provisions that belong together.</summary>
internal sealed class PairReading(Draft before, DraftWords beforeWords, Draft after, DraftWords afterWords)
{
    public ProvisionPair Read(List<int> ours, List<int> theirs, bool moved)
    {
        bool renumbered = ours.Count == 1 && theirs.Count == 1 && !string.Equals(before.Units[ours[0]].EId, after.Units[theirs[0]].EId, StringComparison.Ordinal);
        PairRelation relation = (ours.Count, theirs.Count) switch
        {
            (0, _) => PairRelation.Added,
            (_, 0) => PairRelation.Deleted,
            (1, 1) => Single(ours[0], theirs[0], moved, renumbered),
            _ => ours.Count > theirs.Count ? PairRelation.Merged : PairRelation.Split,
        };
        return new ProvisionPair(
            relation,
            theirs.Count == 1 ? InOrderOf(ours, beforeWords, theirs[0], afterWords) : [.. ours],
            ours.Count == 1 ? InOrderOf(theirs, afterWords, ours[0], beforeWords) : [.. theirs],
            moved,
            renumbered);
    }

    private PairRelation Single(int ours, int theirs, bool moved, bool renumbered) =>
        !SameWords(ours, theirs) ? PairRelation.Changed
        : moved ? PairRelation.Moved
        : renumbered ? PairRelation.Renumbered
        : PairRelation.Same;

    private bool SameWords(int ours, int theirs)
    {
        if (beforeWords.Count(ours) != afterWords.Count(theirs))
        {
            return false;
        }

        (int at, int other) = (beforeWords.First(ours), afterWords.First(theirs));
        for (int i = 0; i < beforeWords.Count(ours); i++)
        {
            if (beforeWords.AsWritten(at + i) != afterWords.AsWritten(other + i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Parts in the order in which their words stand in the whole.</summary>
    private static ImmutableArray<int> InOrderOf(List<int> parts, DraftWords partWords, int whole, DraftWords wholeWords)
    {
        if (parts.Count < 2)
        {
            return [.. parts];
        }

        Dictionary<int, int> places = [];
        for (int i = 0; i < wholeWords.Count(whole); i++)
        {
            int word = wholeWords.AsWritten(wholeWords.First(whole) + i);
            places[word] = places.ContainsKey(word) ? -1 : i;
        }

        double Place(int part) => Enumerable.Range(partWords.First(part), partWords.Count(part))
            .Select(t => places.GetValueOrDefault(partWords.AsWritten(t), -1)).Where(p => p >= 0).DefaultIfEmpty(int.MaxValue).Average();
        return [.. parts.Select(p => (Place(p), p)).Order().Select(p => p.p)];
    }
}
