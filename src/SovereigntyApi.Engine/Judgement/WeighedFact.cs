using System.Collections.Immutable;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>
/// A fact with its finding's id and its effects by criterion number, as the rulebook has them (<paramref name="Usual"/>) and after
/// softening (<paramref name="Counted"/>). <paramref name="SoftenedBy"/> is the finding that softens it wherever the two differ.
/// </summary>
internal sealed record WeighedFact(
    string Id,
    Fact Fact,
    JudgedIndicator Indicator,
    ImmutableArray<int> Usual,
    ImmutableArray<int> Counted,
    string? SoftenedBy)
{
    internal bool Softens => Indicator.Definition.Softens;

    internal bool IsSoftened(int criterion) => Usual[criterion] != Counted[criterion];

    /// <summary>
    /// True where the two rest on the same words: one of them has no occurrence that the other does not touch. Two indicators that
    /// share one occurrence and each have another of their own are two facts.
    /// </summary>
    internal bool SharesWordsWith(WeighedFact other) =>
        LiesWithin(Fact.Evidence, other.Fact.Evidence) || LiesWithin(other.Fact.Evidence, Fact.Evidence);

    /// <summary>Ids of the facts that something holds for, in their order.</summary>
    internal static ImmutableArray<string> Ids<T>(ImmutableArray<WeighedFact> facts, Func<WeighedFact, T, bool> holds, T of)
    {
        int count = 0;
        foreach (WeighedFact fact in facts)
        {
            count += holds(fact, of) ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>(count);
        foreach (WeighedFact fact in facts)
        {
            if (holds(fact, of))
            {
                ids.Add(fact.Id);
            }
        }

        return ids.MoveToImmutable();
    }

    // Both are in order of the text and neither overlaps itself, so one pass over the two is enough.
    private static bool LiesWithin(ImmutableArray<TextSpan> inner, ImmutableArray<TextSpan> outer)
    {
        int at = 0;
        foreach (TextSpan span in inner)
        {
            while (at < outer.Length && outer[at].End <= span.Start)
            {
                at++;
            }

            if (at == outer.Length || !span.Overlaps(outer[at]))
            {
                return false;
            }
        }

        return true;
    }
}
