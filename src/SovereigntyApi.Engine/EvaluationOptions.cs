using System.Collections.Immutable;

namespace SovereigntyApi.Engine;

/// <summary>What a caller may switch: rules left out, and the bases admitted (empty: all).</summary>
public sealed record EvaluationOptions
{
    public static EvaluationOptions Default { get; } = new();

    public ImmutableArray<string> DisabledRules { get; init; } = [];

    /// <summary>Any of <c>explicit</c>, <c>derived</c>, <c>extension</c>; empty admits all.</summary>
    public ImmutableArray<string> Basis { get; init; } = [];

    /// <summary>
    /// True to count every reading that has its words, whatever the learned weights and the guard against other genres say: for
    /// checking rules one by one on short sentences.
    /// </summary>
    public bool WordsAlone { get; init; }

    /// <summary>True to hand back the clauses read.</summary>
    public bool IncludeClauses { get; init; }
}
