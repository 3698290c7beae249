using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>What speaks one way on a criterion, and the level that side amounts to (0 where it is empty).</summary>
internal sealed record CriterionSide(ImmutableArray<DistinctFact> Facts, int Level)
{
    /// <summary>Distinct facts of one step that together make two.</summary>
    internal const int Many = 3;

    /// <summary>As <see cref="Many"/>, where all that stands against them are softeners: a qualifier softens one fact, not both.</summary>
    private const int ManyAgainstSofteners = 2;

    /// <summary>The side that the distinct facts of one direction (<paramref name="sign"/> 1 or -1) make, against those of the other.</summary>
    internal static CriterionSide Of(ImmutableArray<DistinctFact> own, int sign, ImmutableArray<DistinctFact> opposed)
    {
        if (own.IsEmpty)
        {
            return new CriterionSide(own, 0);
        }

        int strongest = 0;
        foreach (DistinctFact fact in own)
        {
            strongest = Math.Max(strongest, Math.Abs(fact.Counted));
        }

        bool many = own.Length >= (OnlySofteners(opposed) ? ManyAgainstSofteners : Many);
        return new CriterionSide(own, sign * Math.Max(strongest, many ? 2 : 1));
    }

    private static bool OnlySofteners(ImmutableArray<DistinctFact> facts)
    {
        foreach (DistinctFact fact in facts)
        {
            if (!fact.Softens)
            {
                return false;
            }
        }

        return !facts.IsEmpty;
    }
}
