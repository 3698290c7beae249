using System.Collections.Immutable;
using System.Globalization;
using SovereigntyApi.Engine.Facts;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Puts the facts of a provision in the order of the text and gives each its effects.</summary>
internal sealed class FactScales(JudgementTable table)
{
    /// <summary>The facts in text order, numbered f1, f2 and so on, softened where the provision holds something that softens.</summary>
    internal ImmutableArray<WeighedFact> Weigh(ImmutableArray<Fact> facts)
    {
        if (facts.IsEmpty)
        {
            return [];
        }

        var ordered = new Reading[facts.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            JudgedIndicator indicator = table.Indicator(facts[i].Indicator);
            ordered[i] = new Reading(facts[i], indicator, table.Effects(indicator, facts[i].EffectOverrides));
        }

        Array.Sort(ordered, InTextOrder);

        ImmutableArray<WeighedFact>.Builder weighed = ImmutableArray.CreateBuilder<WeighedFact>(ordered.Length);
        for (int i = 0; i < ordered.Length; i++)
        {
            weighed.Add(Weigh(ordered, i));
        }

        return weighed.MoveToImmutable();
    }

    private static WeighedFact Weigh(Reading[] all, int at)
    {
        Reading reading = all[at];
        ImmutableArray<int> counted = reading.Effects;
        string? softenedBy = null;
        if (!reading.Indicator.Definition.Softens)
        {
            for (int criterion = 0; criterion < counted.Length; criterion++)
            {
                int softener = Math.Abs(counted[criterion]) < 2 ? -1 : Softener(all, criterion);
                if (softener >= 0)
                {
                    counted = counted.SetItem(criterion, counted[criterion] - Math.Sign(counted[criterion]));
                    softenedBy ??= IdOf(softener);
                }
            }
        }

        return new WeighedFact(IdOf(at), reading.Fact, reading.Indicator, reading.Effects, counted, softenedBy);
    }

    // A softener that moves the criterion itself already counts there, on its own side; taking a step off as well would count it twice.
    private static int Softener(Reading[] all, int criterion)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Indicator.Definition.Softens && all[i].Effects[criterion] == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string IdOf(int index) => index < FirstIds.Length ? FirstIds[index] : IdOf((long)index);

    private static string IdOf(long index) => string.Create(CultureInfo.InvariantCulture, $"f{index + 1}");

    private static readonly string[] FirstIds = [.. Enumerable.Range(0, 64).Select(i => IdOf((long)i))];

    private static int InTextOrder(Reading a, Reading b)
    {
        int byStart = a.Fact.Evidence[0].Start.CompareTo(b.Fact.Evidence[0].Start);
        if (byStart != 0)
        {
            return byStart;
        }

        int byEnd = a.Fact.Evidence[0].End.CompareTo(b.Fact.Evidence[0].End);
        return byEnd != 0 ? byEnd : a.Indicator.Number.CompareTo(b.Indicator.Number);
    }

    private readonly record struct Reading(Fact Fact, JudgedIndicator Indicator, ImmutableArray<int> Effects);
}
