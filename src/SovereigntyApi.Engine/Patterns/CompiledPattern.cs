using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>A pattern ready to match: where its elements are, what it can begin with, and what must be there for it to match at all.</summary>
internal sealed class CompiledPattern
{
    public required string Written { get; init; }

    /// <summary>Number among the rulebook's patterns; one that is written twice is compiled once.</summary>
    public required int Number { get; init; }

    /// <summary>Its elements in the rulebook's <see cref="PatternProgram"/>.</summary>
    public required ElementRange Elements { get; init; }

    /// <summary>Marks of the symbols it can begin with (<see cref="SymbolSpace.Mark"/>).</summary>
    public required Marks FirstMarks { get; init; }

    /// <summary>What every match contains, the rarest first; never empty. Symbols are ranks once all patterns are compiled.</summary>
    public required ImmutableArray<Requirement> Required { get; set; }
}

/// <summary>Where the elements of a pattern are, half-open, and the words it can span at most.</summary>
internal readonly record struct ElementRange(int First, int End, int Reach);

/// <summary>Any of these symbols.</summary>
/// <param name="Symbols">The symbols.</param>
/// <param name="Frequency">How often one of them is expected in a million words.</param>
/// <param name="Lead">Tokens of a match that can stand before it, at most.</param>
internal sealed record Requirement(int[] Symbols, long Frequency, int Lead);
