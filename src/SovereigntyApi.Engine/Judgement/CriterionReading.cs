using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Reads the level of one criterion off the facts of a provision, with the arithmetic a reader can redo.</summary>
internal static class CriterionReading
{
    /// <summary>Level of a rulebook that judges: the two sides, their sum, and what a recital can reach.</summary>
    internal static CriterionResult Judged(
        CriterionDefinition criterion, int number, ImmutableArray<WeighedFact> facts, bool recital)
    {
        ImmutableArray<DistinctFact> falling = DistinctFact.On(facts, number, -1);
        ImmutableArray<DistinctFact> rising = DistinctFact.On(facts, number, 1);
        CriterionSide adverse = CriterionSide.Of(falling, -1, rising);
        CriterionSide favourable = CriterionSide.Of(rising, 1, falling);
        int sum = adverse.Level + favourable.Level;
        int level = Within(criterion, sum, recital);

        return new CriterionResult(
            criterion.Id,
            level,
            Ids(facts, number, 1),
            Ids(facts, number, -1),
            new Arithmetic(
                Lines(falling, rising),
                adverse.Level,
                favourable.Level,
                sum,
                ArithmeticStatement.Judged(adverse, favourable, sum, level, recital)));
    }

    /// <summary>
    /// Level of a rulebook that describes: the strongest fact that raises it and the strongest that lowers it. Facts do not add up:
    /// a second of a kind makes a text no more of that kind.
    /// </summary>
    internal static CriterionResult Described(CriterionDefinition criterion, int number, ImmutableArray<WeighedFact> facts)
    {
        ImmutableArray<DistinctFact> rising = DistinctFact.On(facts, number, 1);
        ImmutableArray<DistinctFact> falling = DistinctFact.On(facts, number, -1);
        int raised = rising.IsEmpty ? 0 : rising.Max(f => f.Counted);
        int lowered = falling.IsEmpty ? 0 : falling.Min(f => f.Counted);
        int level = Math.Clamp(raised + lowered, criterion.Scale.Min, criterion.Scale.Max);
        return new CriterionResult(
            criterion.Id,
            level,
            Ids(facts, number, 1),
            Ids(facts, number, -1),
            new Arithmetic(
                Lines(rising, falling), lowered, raised, raised + lowered, ArithmeticStatement.Described(rising, falling, raised + lowered, level)));
    }

    /// <summary>No level at all: the text is not what the rulebook is about.</summary>
    internal static CriterionResult NotApplicable(CriterionDefinition criterion) =>
        new(criterion.Id, null, [], [], new Arithmetic([], 0, 0, 0, ArithmeticStatement.NotApplicable));

    private static int Within(CriterionDefinition criterion, int sum, bool recital)
    {
        int level = sum;
        if (recital && criterion.RecitalReach is { } reach)
        {
            level = Math.Clamp(level, -reach, reach);
        }

        if (recital && criterion.RecitalCeiling is { } ceiling)
        {
            level = Math.Min(level, ceiling);
        }

        return Math.Clamp(level, criterion.Scale.Min, criterion.Scale.Max);
    }

    private static ImmutableArray<ArithmeticLine> Lines(ImmutableArray<DistinctFact> first, ImmutableArray<DistinctFact> then)
    {
        if (first.IsEmpty && then.IsEmpty)
        {
            return [];
        }

        ImmutableArray<ArithmeticLine>.Builder lines = ImmutableArray.CreateBuilder<ArithmeticLine>(first.Length + then.Length);
        foreach (DistinctFact fact in first)
        {
            lines.Add(Line(fact));
        }

        foreach (DistinctFact fact in then)
        {
            lines.Add(Line(fact));
        }

        return lines.MoveToImmutable();
    }

    private static ArithmeticLine Line(DistinctFact fact) =>
        new(WeighedFact.Ids(fact.Members, static (_, _) => true, 0), fact.Usual, fact.Counted, fact.SoftenedBy);

    private static ImmutableArray<string> Ids(ImmutableArray<WeighedFact> facts, int criterion, int sign) =>
        WeighedFact.Ids(facts, static (fact, on) => Math.Sign(fact.Counted[on.Criterion]) == on.Sign, (Criterion: criterion, Sign: sign));
}
