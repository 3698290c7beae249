using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>A weighed fact as a reader of the evaluation sees it.</summary>
internal static class FindingReading
{
    private const string Extension = "extension";

    internal static Finding Of(WeighedFact fact, JudgementTable table, RemedyTable remedies, Regime regime)
    {
        IndicatorDefinition indicator = fact.Indicator.Definition;
        return new Finding
        {
            Id = fact.Id,
            RuleId = fact.Fact.RuleId,
            AlsoMatched = fact.Fact.AlsoMatched,
            Indicator = indicator.Id,
            Polarity = indicator.Polarity,
            // Mostly they are the usual ones, which are at hand.
            Effects = fact.Counted == fact.Indicator.Effects ? fact.Indicator.EffectsById : table.EffectsById(fact.Counted),
            Evidence = fact.Fact.Evidence,
            Explanation = fact.Fact.Explanation,
            Basis = fact.Fact.Basis,
            // What goes beyond the document rests on none of its paragraphs, even where the indicator as such does.
            Paragraphs = string.Equals(fact.Fact.Basis, Extension, StringComparison.Ordinal) ? [] : indicator.Paragraphs,
            OpposingReading = indicator.OpposingReading,
            Remedies = remedies.Of(indicator.Id, regime),
            NoRemedy = remedies.WhyNone(indicator.Id),
        };
    }
}
