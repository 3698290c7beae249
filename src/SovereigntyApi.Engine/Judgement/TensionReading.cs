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

        ImmutableArray<Tension>.Builder found = ImmutableArray.CreateBuilder<Tension>();
        foreach (TensionDefinition tension in table.Book.Tensions)
        {
            int rising = table.CriterionNumber(tension.Rising);
            int falling = table.CriterionNumber(tension.Falling);
            bool apart = criteria[rising].Level > 0 && criteria[falling].Level < 0;
            ImmutableArray<WeighedFact> raising =
                [.. facts.Where(f => f.Counted[rising] > 0 && (apart || f.Counted[falling] < 0))];
            ImmutableArray<WeighedFact> lowering =
                [.. facts.Where(f => f.Counted[falling] < 0 && (apart || f.Counted[rising] > 0))];
            if (!raising.IsEmpty && !lowering.IsEmpty)
            {
                found.Add(new Tension(
                    tension.Id,
                    [tension.Rising, tension.Falling],
                    [.. facts.Where(f => raising.Contains(f) || lowering.Contains(f)).Select(f => f.Id)],
                    Explain(table, tension, raising, lowering)));
            }
        }

        return found.ToImmutable();
    }

    private static string Explain(
        JudgementTable table, TensionDefinition tension, ImmutableArray<WeighedFact> raising, ImmutableArray<WeighedFact> lowering)
    {
        CriterionDefinition rising = table.Book.Criteria[table.CriterionNumber(tension.Rising)];
        CriterionDefinition falling = table.Book.Criteria[table.CriterionNumber(tension.Falling)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{List(raising)} {(raising.Length == 1 ? "speaks" : "speak")} for {rising.Name}, {List(lowering)} against {falling.Name}. {tension.Detail}");
    }

    private static string List(ImmutableArray<WeighedFact> facts) => string.Join(" and ", facts.Select(f => f.Id));
}
