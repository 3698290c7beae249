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
        ImmutableArray<DistinctFact> opposed = DistinctFact.On(facts, number, 1);
        CriterionSide adverse = CriterionSide.Read(facts, number, -1, opposed);
        CriterionSide favourable = CriterionSide.Read(facts, number, 1, adverse.Facts);
        int sum = adverse.Level + favourable.Level;
        int level = Within(criterion, sum, recital);

        return new CriterionResult(
            criterion.Id,
            level,
            Ids(facts, number, 1),
            Ids(facts, number, -1),
            new Arithmetic(
                [.. adverse.Facts.Select(Line), .. favourable.Facts.Select(Line)],
                adverse.Level,
                favourable.Level,
                sum,
                ArithmeticStatement.Judged(adverse, favourable, sum, level, recital)));
    }

    /// <summary>Level of a rulebook that describes: the strongest fact.</summary>
    internal static CriterionResult Described(CriterionDefinition criterion, int number, ImmutableArray<WeighedFact> facts)
    {
        ImmutableArray<DistinctFact> found = DistinctFact.On(facts, number, 1);
        int strongest = found.IsEmpty ? 0 : found.Max(f => f.Counted);
        int level = Math.Clamp(strongest, criterion.Scale.Min, criterion.Scale.Max);
        return new CriterionResult(
            criterion.Id,
            level,
            Ids(facts, number, 1),
            [],
            new Arithmetic([.. found.Select(Line)], 0, strongest, strongest, ArithmeticStatement.Described(found, level)));
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

    private static ArithmeticLine Line(DistinctFact fact) =>
        new([.. fact.Members.Select(m => m.Id)], fact.Usual, fact.Counted, fact.SoftenedBy);

    private static ImmutableArray<string> Ids(ImmutableArray<WeighedFact> facts, int criterion, int sign) =>
        [.. facts.Where(f => Math.Sign(f.Counted[criterion]) == sign).Select(f => f.Id)];
}
