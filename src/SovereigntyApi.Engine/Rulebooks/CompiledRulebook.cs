using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>A rulebook checked and compiled to an immutable, linear-time matcher.</summary>
public sealed class CompiledRulebook
{
    internal CompiledRulebook(
        RulebookDefinition definition, PatternLexicon lexicon, GrammarConcepts grammar, ImmutableArray<CompiledRule> rules, ImmutableArray<CompiledKindRule> kindRules,
        int patternCount, ImmutableDictionary<string, int> concepts)
    {
        Definition = definition;
        Lexicon = lexicon;
        Grammar = grammar;
        KindRules = kindRules;
        Concepts = concepts;
        Features = new FeatureSpace(definition, rules, [.. concepts.OrderBy(c => c.Value).Select(c => c.Key)]);
        Gates = [.. definition.Indicators.Select(i => Gate(definition, i.Id))];
        Rules = rules;
        PatternCount = patternCount;
        Patterns = new RulePatterns(rules, kindRules, patternCount, lexicon.Ranks.Count);
    }

    public RulebookDefinition Definition { get; }

    internal PatternLexicon Lexicon { get; }

    internal GrammarConcepts Grammar { get; }

    internal ImmutableArray<CompiledKindRule> KindRules { get; }

    /// <summary>Numbers of concepts by name.</summary>
    internal ImmutableDictionary<string, int> Concepts { get; }

    internal FeatureSpace Features { get; }

    /// <summary>Gate of each indicator by number; null where every reading counts.</summary>
    internal ImmutableArray<CompiledGate?> Gates { get; }

    /// <summary>Rules in the order of their ids; a rule's number is its place.</summary>
    internal ImmutableArray<CompiledRule> Rules { get; }

    /// <summary>Patterns in all, each counted once.</summary>
    internal int PatternCount { get; }

    internal RulePatterns Patterns { get; }

    private CompiledGate? Gate(RulebookDefinition definition, string indicator) =>
        definition.Gates.FirstOrDefault(g => g.Indicator == indicator) is { } gate ? new CompiledGate(gate, Features) : null;
}
