using System.Collections.Immutable;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Facts;

/// <summary>A rule with its patterns compiled and its names turned into numbers.</summary>
internal sealed class CompiledRule
{
    public required RuleDefinition Definition { get; init; }

    public required int Indicator { get; init; }

    /// <summary>Position in the rulebook's order, which is the order of ids.</summary>
    public required int Number { get; init; }

    public required ImmutableArray<CompiledPattern> Match { get; init; }

    public required CompiledCondition Where { get; init; }

    public required ImmutableArray<CompiledScope> With { get; init; }

    public required ImmutableArray<CompiledScope> Unless { get; init; }

    public required ImmutableArray<int> RequiresAll { get; init; }

    public required ImmutableArray<int> RequiresAny { get; init; }

    public bool IsSecondary => !RequiresAll.IsEmpty || !RequiresAny.IsEmpty;
}

/// <summary>Where the patterns of a condition are looked for.</summary>
internal enum Scope : byte
{
    Clause,
    Sentence,
    Provision,
    Heading,
    Start,
}

internal sealed record CompiledScope(Scope Scope, ImmutableArray<CompiledPattern> Patterns);

/// <summary>A clause condition as bit sets over the grammar's values; a set of 0 asks nothing.</summary>
internal sealed record CompiledCondition
{
    public int Modality { get; init; }

    public int NotModality { get; init; }

    public int Bearer { get; init; }

    public int NotBearer { get; init; }

    public int Kind { get; init; }

    public int NotKind { get; init; }

    public ImmutableArray<int> Verb { get; init; } = [];

    public ImmutableArray<int> NotVerb { get; init; } = [];

    public bool? Passive { get; init; }

    public bool? Negated { get; init; }
}

/// <summary>Evidence for a kind of provision, compiled.</summary>
internal sealed record CompiledKindRule(int Kind, int Points, Scope Scope, ImmutableArray<CompiledPattern> Match, CompiledCondition Where);
