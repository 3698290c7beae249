using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Findings that rest on the same words and move one criterion the same way: they count once, for the strongest of them.</summary>
internal sealed record DistinctFact(ImmutableArray<WeighedFact> Members, int Usual, int Counted, string? SoftenedBy)
{
    /// <summary>True where one of the findings softens the others of its provision.</summary>
    internal bool Softens => Members.Any(m => m.Softens);

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

        return groups is null ? [] : [.. groups.Select(g => Of(g, criterion))];
    }

    // Sharing words is carried on: what touches two groups makes them one.
    private static void Join(List<List<WeighedFact>> groups, WeighedFact fact)
    {
        List<WeighedFact>? home = null;
        for (int i = 0; i < groups.Count; i++)
        {
            List<WeighedFact> group = groups[i];
            if (!group.Exists(fact.SharesWordsWith))
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
