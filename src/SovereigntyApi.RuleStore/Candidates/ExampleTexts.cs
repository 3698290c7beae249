using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Checks;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>Examples and near misses as plain texts: the reference that every rulebook brings along.</summary>
public static class ExampleTexts
{
    public static IEnumerable<string> Of(RulebookDefinition book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Rules.SelectMany(Of).Distinct(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Of(RuleDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Examples.Select(e => MarkedText.Parse(e).Text).Concat(rule.NearMisses);
    }
}
