using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>
/// Lets one rulebook read the facts of another: the rules, concepts and gates that show the indicators it names, without what the
/// other concludes from them. What an indicator stands back before, and whether a recital can carry it, belongs to the fact and
/// is taken over; polarity, effects and paragraphs are the reader's own.
/// </summary>
internal static class SharedFacts
{
    /// <param name="book">The reader, with what it brings itself.</param>
    /// <param name="source">The rulebook that is read; null where it is not there.</param>
    /// <param name="defect">Takes what is wrong, as member and detail.</param>
    public static RulebookDefinition Join(RulebookDefinition book, RulebookDefinition? source, Action<string, string> defect)
    {
        if (source is null)
        {
            defect("reads", "no other rulebook with this id brings facts of its own here");
            return book;
        }

        var named = book.Indicators.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var theirs = source.Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);
        ImmutableArray<RuleDefinition> rules = [.. source.Rules.Where(r => named.Contains(r.Indicator)).Select(Plain)];
        ImmutableArray<IndicatorDefinition> indicators =
            [.. book.Indicators.Select(i => theirs.TryGetValue(i.Id, out var fact) ? Join(i, fact) : i)];
        foreach (var missing in Needed(indicators, rules).Except(named, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            defect("indicators", $"the facts read hang on the indicator {missing}, which is not named here; without it they would be others");
        }

        var owned = book.Concepts.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return book with
        {
            Indicators = indicators,
            Rules = [.. rules, .. book.Rules],
            Concepts = [.. source.Concepts.Where(c => !(c.Grammar && owned.Contains(c.Name))), .. book.Concepts],
            Gates = [.. source.Gates.Where(g => named.Contains(g.Indicator)), .. book.Gates],
            KindRules = book.KindRules.IsEmpty ? source.KindRules : book.KindRules,
            IrregularForms = book.IrregularForms.IsEmpty ? source.IrregularForms : book.IrregularForms,
            SpellingVariants = book.SpellingVariants.IsEmpty ? source.SpellingVariants : book.SpellingVariants,
        };
    }

    /// <summary>Gives a rulebook that brings no grammar of its own that of another.</summary>
    public static RulebookDefinition JoinGrammar(RulebookDefinition book, RulebookDefinition source) =>
        book.Concepts.Any(c => c.Grammar) || !book.KindRules.IsEmpty
            ? book
            : book with
            {
                Concepts = [.. source.Concepts.Where(c => c.Grammar), .. book.Concepts],
                KindRules = source.KindRules,
                IrregularForms = source.IrregularForms,
                SpellingVariants = source.SpellingVariants,
            };

    /// <summary>A rule as a finder of facts: its own effects and basis are the other rulebook's conclusions.</summary>
    private static RuleDefinition Plain(RuleDefinition rule) =>
        rule with { Effects = ImmutableDictionary<string, int>.Empty, Basis = null };

    private static IndicatorDefinition Join(IndicatorDefinition own, IndicatorDefinition fact) => own with
    {
        YieldsTo = [.. fact.YieldsTo.Union(own.YieldsTo, StringComparer.Ordinal)],
        NeverInRecital = fact.NeverInRecital || own.NeverInRecital,
    };

    /// <summary>Indicators that decide whether the facts of others stand.</summary>
    private static IEnumerable<string> Needed(ImmutableArray<IndicatorDefinition> indicators, ImmutableArray<RuleDefinition> rules) =>
        indicators.SelectMany(i => i.YieldsTo)
            .Concat(rules.SelectMany(r => r.RequiresAll.Concat(r.RequiresAny)))
            .Distinct(StringComparer.Ordinal);
}
