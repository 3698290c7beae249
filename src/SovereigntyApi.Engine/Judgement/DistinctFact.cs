using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Findings that rest on the same words and move one criterion the same way: they count once, for the strongest of them.</summary>
internal sealed record DistinctFact(ImmutableArray<WeighedFact> Members, int Usual, int Counted, string? SoftenedBy)
{
    /// <summary>True where one of the findings softens the others of its provision.</summary>
    internal bool Softens
    {
        get
        {
            foreach (WeighedFact member in Members)
            {
                if (member.Softens)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The distinct facts that move a criterion in one direction (<paramref name="sign"/> 1 or -1), in text order of their first finding.
    /// </summary>
    internal static ImmutableArray<DistinctFact> On(ImmutableArray<WeighedFact> facts, int criterion, int sign)
    {
        List<List<WeighedFact>>? groups = null;
        foreach (WeighedFact fact in facts)
        {
            if (Math.Sign(fact.Counted[criterion]) == sign)
            {
                Join(groups ??= [], fact);
            }
        }

        if (groups is null)
        {
            return [];
        }

        ImmutableArray<DistinctFact>.Builder distinct = ImmutableArray.CreateBuilder<DistinctFact>(groups.Count);
        foreach (List<WeighedFact> group in groups)
        {
            distinct.Add(Of(group, criterion));
        }

        return distinct.MoveToImmutable();
    }

    // Sharing words is carried on: what touches two groups makes them one.
    private static void Join(List<List<WeighedFact>> groups, WeighedFact fact)
    {
        List<WeighedFact>? home = null;
        for (int i = 0; i < groups.Count; i++)
        {
            List<WeighedFact> group = groups[i];
            if (!SharesWords(group, fact))
            {
                continue;
            }

            if (home is null)
            {
                home = group;
            }
            else
            {
                home.AddRange(group);
                groups.RemoveAt(i--);
            }
        }

        if (home is null)
        {
            groups.Add(home = []);
        }

        home.Add(fact);
    }

    private static bool SharesWords(List<WeighedFact> group, WeighedFact fact)
    {
        foreach (WeighedFact member in group)
        {
            if (fact.SharesWordsWith(member))
            {
                return true;
            }
        }

        return false;
    }

    private static DistinctFact Of(List<WeighedFact> members, int criterion)
    {
        WeighedFact strongest = members[0];
        foreach (WeighedFact member in members)
        {
            if (Math.Abs(member.Counted[criterion]) > Math.Abs(strongest.Counted[criterion]))
            {
                strongest = member;
            }
        }

        return new DistinctFact(
            [.. members], strongest.Usual[criterion], strongest.Counted[criterion],
            strongest.IsSoftened(criterion) ? strongest.SoftenedBy : null);
    }
}
