using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>A rule: a pattern over words and clause facts that shows an indicator, what defeats it, and how it is explained.</summary>
public sealed record RuleDefinition
{
    public required string Id { get; init; }

    public required string Indicator { get; init; }

    /// <summary>Version of this rule, counted from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Patterns any of which shows the fact; the language is documented in <c>db/README.md</c>.</summary>
    public required ImmutableArray<string> Match { get; init; }

    /// <summary>What the clause around the match must be.</summary>
    public ClauseCondition Where { get; init; } = ClauseCondition.None;

    /// <summary>Patterns one of which must also be found in the scope named.</summary>
    public ImmutableArray<ScopedPatterns> With { get; init; } = [];

    /// <summary>Patterns any of which defeats the rule when found in the scope named.</summary>
    public ImmutableArray<ScopedPatterns> Unless { get; init; } = [];

    /// <summary>True for a broad reading that counts only where the indicator's learned weights speak for it.</summary>
    public bool Tentative { get; init; }

    /// <summary>Indicators all of which must have been found in the provision before this rule is asked.</summary>
    public ImmutableArray<string> RequiresAll { get; init; } = [];

    /// <summary>Indicators one of which must have been found in the provision before this rule is asked.</summary>
    public ImmutableArray<string> RequiresAny { get; init; } = [];

    /// <summary>Effects that replace the indicator's usual ones, criterion id to level.</summary>
    public ImmutableDictionary<string, int> Effects { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Template of the explanation: <c>{bearer}</c>, <c>{quote}</c>, <c>{modality}</c> and <c>{verb}</c> are filled in.</summary>
    public required string Explanation { get; init; }

    /// <summary><c>explicit</c>, <c>derived</c> or <c>extension</c>; the indicator's where not given.</summary>
    public string? Basis { get; init; }

    /// <summary>Sentences that must match, with the evidence between <c>[[</c> and <c>]]</c>.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>Sentences that must not match this rule.</summary>
    public ImmutableArray<string> NearMisses { get; init; } = [];

    /// <summary>Where the rule stands in the sources: file and line, for messages.</summary>
    public string? Source { get; init; }
}

/// <summary>Patterns and the scope they are looked for in: <c>clause</c>, <c>sentence</c>, <c>provision</c> or <c>heading</c>.</summary>
public sealed record ScopedPatterns(string Scope, ImmutableArray<string> Patterns);

/// <summary>What a clause must be, as names of the grammar's values; an empty list asks nothing.</summary>
public sealed record ClauseCondition
{
    public static ClauseCondition None { get; } = new();

    public ImmutableArray<string> Modality { get; init; } = [];

    public ImmutableArray<string> NotModality { get; init; } = [];

    public ImmutableArray<string> Bearer { get; init; } = [];

    public ImmutableArray<string> NotBearer { get; init; } = [];

    public ImmutableArray<string> Kind { get; init; } = [];

    public ImmutableArray<string> NotKind { get; init; } = [];

    /// <summary>Concepts one of which the main verb of the clause must belong to.</summary>
    public ImmutableArray<string> Verb { get; init; } = [];

    /// <summary>Concepts none of which the main verb of the clause may belong to.</summary>
    public ImmutableArray<string> NotVerb { get; init; } = [];

    /// <summary><c>active</c> or <c>passive</c>; null asks nothing.</summary>
    public string? Voice { get; init; }

    /// <summary>True asks for a negated clause, false for one that is not; null asks nothing.</summary>
    public bool? Negated { get; init; }
}

/// <summary>A named list of phrases.</summary>
public sealed record ConceptDefinition(string Name, ImmutableArray<string> Phrases, string? Source = null)
{
    /// <summary>True for a concept of the grammar: it carries no viewpoint, and every rulebook has it.</summary>
    public bool Grammar { get; init; }
}

/// <summary>Evidence for a kind of provision: patterns, a weight in whole points, and conditions on the clause.</summary>
public sealed record KindRuleDefinition(
    string Kind, int Points, ImmutableArray<string> Match, ClauseCondition Where, string Scope, string? Source = null);

/// <summary>
/// A learned gate of one indicator: a reading counts when <see cref="Bias"/> and the weights of the features present sum to at
/// least zero. Weights are whole hundredths of a logit.
/// </summary>
public sealed record GateDefinition(string Indicator, int Bias, ImmutableArray<GateWeight> Weights);

/// <summary>One feature's weight in a gate.</summary>
public sealed record GateWeight(string Feature, int Weight);
