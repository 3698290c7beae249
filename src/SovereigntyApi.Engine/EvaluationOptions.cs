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

    /// <summary>True to say what each finding decides.</summary>
    public bool IncludeSensitivity { get; init; }

    /// <summary>True to look for small changes of wording that raise a level; each takes an evaluation of its own.</summary>
    public bool IncludeRewordings { get; init; }
}
