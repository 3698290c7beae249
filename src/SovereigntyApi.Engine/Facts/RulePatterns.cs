using System.Collections.Immutable;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// The patterns of a rulebook that are looked for all over a text in one pass: those that show a fact, wherever they match, and
/// those asked about the provision as a whole, of which the first match answers for every rule that asks.
/// </summary>
internal sealed class RulePatterns
{
    private readonly int[] _indexed;
    private readonly CompiledRule[][] _rules;

    /// <param name="rules">Rules in the order of their numbers.</param>
    /// <param name="kinds">Evidence for kinds of provisions.</param>
    /// <param name="patterns">Patterns in all.</param>
    /// <param name="symbols">Symbols that patterns require, in all.</param>
    public RulePatterns(ImmutableArray<CompiledRule> rules, ImmutableArray<CompiledKindRule> kinds, int patterns, int symbols)
    {
        _indexed = new int[patterns];
        Array.Fill(_indexed, -1);
        var all = ImmutableArray.CreateBuilder<IndexedPattern>();
        var speakFor = rules.SelectMany(rule => rule.Match.Distinct().Select(pattern => (pattern, rule)))
            .GroupBy(p => p.pattern, p => p.rule);
        List<CompiledRule[]> ruleOf = [];
        foreach (IGrouping<CompiledPattern, CompiledRule> pattern in speakFor)
        {
            _indexed[pattern.Key.Number] = all.Count;
            all.Add(new IndexedPattern(pattern.Key, FirstOnly: false));
            ruleOf.Add([.. pattern]);
        }

        _rules = [.. ruleOf];
        foreach (CompiledPattern pattern in ProvisionPatterns(rules, kinds))
        {
            if (_indexed[pattern.Number] < 0)
            {
                _indexed[pattern.Number] = all.Count;
                all.Add(new IndexedPattern(pattern, FirstOnly: true));
            }
        }

        Index = new PatternIndex(all.ToImmutable(), symbols);
    }

    public PatternIndex Index { get; }

    /// <summary>The rules that an occurrence speaks for, in the order of their numbers.</summary>
    public ReadOnlySpan<CompiledRule> RulesOf(Occurrence occurrence) => _rules[occurrence.Pattern];

    /// <summary>Where a pattern stands in the index; -1 for one that only clauses, sentences or headings are searched for.</summary>
    public int Indexed(CompiledPattern pattern) => _indexed[pattern.Number];

    private static IEnumerable<CompiledPattern> ProvisionPatterns(ImmutableArray<CompiledRule> rules, ImmutableArray<CompiledKindRule> kinds) =>
        rules.SelectMany(r => r.With.Concat(r.Unless))
            .Where(s => s.Scope == Scope.Provision)
            .SelectMany(s => s.Patterns)
            .Concat(kinds.Where(k => k.Scope == Scope.Provision).SelectMany(k => k.Match));
}
