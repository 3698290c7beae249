using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>A weighed fact as a reader of the evaluation sees it.</summary>
internal static class FindingReading
{
    private const string Extension = "extension";

    internal static Finding Of(WeighedFact fact, ImmutableArray<CriterionDefinition> criteria)
    {
        IndicatorDefinition indicator = fact.Indicator.Definition;
        return new Finding
        {
            Id = fact.Id,
            RuleId = fact.Fact.RuleId,
            AlsoMatched = fact.Fact.AlsoMatched,
            Indicator = indicator.Id,
            Polarity = indicator.Polarity,
            Effects = Effects(fact, criteria),
            Evidence = fact.Fact.Evidence,
            Explanation = fact.Fact.Explanation,
            Basis = fact.Fact.Basis,
            // What goes beyond the document rests on none of its paragraphs, even where the indicator as such does.
            Paragraphs = string.Equals(fact.Fact.Basis, Extension, StringComparison.Ordinal) ? [] : indicator.Paragraphs,
            OpposingReading = indicator.OpposingReading,
        };
    }

    private static ImmutableSortedDictionary<string, int> Effects(WeighedFact fact, ImmutableArray<CriterionDefinition> criteria)
    {
        ImmutableSortedDictionary<string, int>.Builder effects =
            ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (int number = 0; number < criteria.Length; number++)
        {
            if (fact.Counted[number] != 0)
            {
                effects.Add(criteria[number].Id, fact.Counted[number]);
            }
        }

        return effects.ToImmutable();
    }
}
