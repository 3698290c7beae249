using System.Collections.Immutable;
using System.Globalization;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>
/// Criteria that pull apart: one ends above 0 and the other below, or one finding moves them in opposite directions.
/// </summary>
internal static class TensionReading
{
    internal static ImmutableArray<Tension> Of(
        JudgementTable table, ImmutableArray<WeighedFact> facts, ImmutableArray<CriterionResult> criteria)
    {
        if (facts.IsEmpty || table.Book.Tensions.IsEmpty)
        {
            return [];
        }

        ImmutableArray<Tension>.Builder? found = null;
        foreach (TensionDefinition tension in table.Book.Tensions)
        {
            var pull = new Pull(table.CriterionNumber(tension.Rising), table.CriterionNumber(tension.Falling), criteria);
            ImmutableArray<string> raising = WeighedFact.Ids(facts, static (fact, of) => of.Raises(fact), pull);
            if (raising.IsEmpty)
            {
                continue;
            }

            ImmutableArray<string> lowering = WeighedFact.Ids(facts, static (fact, of) => of.Lowers(fact), pull);
            if (!lowering.IsEmpty)
            {
                found ??= ImmutableArray.CreateBuilder<Tension>();
                found.Add(new Tension(
                    tension.Id,
                    [tension.Rising, tension.Falling],
                    WeighedFact.Ids(facts, static (fact, of) => of.Raises(fact) || of.Lowers(fact), pull),
                    Explain(table, tension, raising, lowering)));
            }
        }

        return found is null ? [] : found.ToImmutable();
    }

    private static string Explain(
        JudgementTable table, TensionDefinition tension, ImmutableArray<string> raising, ImmutableArray<string> lowering)
    {
        CriterionDefinition rising = table.Book.Criteria[table.CriterionNumber(tension.Rising)];
        CriterionDefinition falling = table.Book.Criteria[table.CriterionNumber(tension.Falling)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{List(raising)} {(raising.Length == 1 ? "speaks" : "speak")} for {rising.Name}, {List(lowering)} against {falling.Name}. {tension.Detail}");
    }

    private static string List(ImmutableArray<string> facts) => string.Join(" and ", facts);

    /// <summary>What moves two criteria apart: where they end apart, whatever moves one of them there; else what moves both.</summary>
    private readonly struct Pull(int rising, int falling, ImmutableArray<CriterionResult> criteria)
    {
        private readonly bool _apart = criteria[rising].Level > 0 && criteria[falling].Level < 0;

        internal bool Raises(WeighedFact fact) => fact.Counted[rising] > 0 && (_apart || fact.Counted[falling] < 0);

        internal bool Lowers(WeighedFact fact) => fact.Counted[falling] < 0 && (_apart || fact.Counted[rising] > 0);
    }
}
