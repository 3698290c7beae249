using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>A pattern ready to match: its elements, what it can begin with, and what must be in the text for it to match at all.</summary>
internal sealed class CompiledPattern
{
    public required string Written { get; init; }

    public required ImmutableArray<PatternElement> Elements { get; init; }

    /// <summary>Word groups it can begin with, ascending.</summary>
    public required ImmutableArray<int> FirstGroups { get; init; }

    /// <summary>Concepts it can begin with, ascending.</summary>
    public required ImmutableArray<int> FirstConcepts { get; init; }

    /// <summary>Classes it can begin with (modal, verb, bearer, start, number, capitalised).</summary>
    public required ImmutableArray<ElementKind> FirstClasses { get; init; }

    /// <summary>Elements that must occur: of each one of its groups or concepts.</summary>
    public required ImmutableArray<Requirement> Required { get; init; }

    /// <summary>Words it can span at most.</summary>
    public required int Reach { get; init; }
}

/// <summary>Any of these groups or concepts.</summary>
internal sealed record Requirement(ImmutableArray<int> Groups, ImmutableArray<int> Concepts);
