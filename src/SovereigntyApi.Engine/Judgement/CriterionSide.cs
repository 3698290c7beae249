using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>What speaks one way on a criterion, and the level that side amounts to (0 where it is empty).</summary>
internal sealed record CriterionSide(ImmutableArray<DistinctFact> Facts, int Level)
{
    /// <summary>Distinct facts of one step that together make two.</summary>
    internal const int Many = 3;

    /// <summary>As <see cref="Many"/>, where all that stands against them are softeners: a qualifier softens one fact, not both.</summary>
    private const int ManyAgainstSofteners = 2;

    internal static CriterionSide Read(
        ImmutableArray<WeighedFact> facts, int criterion, int sign, ImmutableArray<DistinctFact> opposed)
    {
        ImmutableArray<DistinctFact> own = DistinctFact.On(facts, criterion, sign);
        if (own.IsEmpty)
        {
            return new CriterionSide(own, 0);
        }

        bool onlySofteners = !opposed.IsEmpty && opposed.All(f => f.Softens);
        int strongest = own.Max(f => Math.Abs(f.Counted));
        bool many = own.Length >= (onlySofteners ? ManyAgainstSofteners : Many);
        return new CriterionSide(own, sign * Math.Max(strongest, many ? 2 : 1));
    }
}
