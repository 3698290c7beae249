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

    private static bool LiesWithin(ImmutableArray<TextSpan> inner, ImmutableArray<TextSpan> outer)
    {
        foreach (TextSpan span in inner)
        {
            if (!TouchesAny(span, outer))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TouchesAny(TextSpan span, ImmutableArray<TextSpan> others)
    {
        foreach (TextSpan other in others)
        {
            if (span.Overlaps(other))
            {
                return true;
            }
        }

        return false;
    }
}
