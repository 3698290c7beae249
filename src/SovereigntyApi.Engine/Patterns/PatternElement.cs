namespace SovereigntyApi.Engine.Patterns;

/// <summary>What an element of a pattern matches.</summary>
internal enum ElementKind : byte
{
    Words,
    Concept,
    Alternatives,
    Gap,
    Number,
    Capitalised,
    Modal,
    Verb,
    Bearer,
    Start,
}

/// <summary>One element of a compiled pattern. The arrays are never written after compilation.</summary>
internal sealed class PatternElement
{
    public required ElementKind Kind { get; init; }

    public bool Optional { get; init; }

    /// <summary>Marks of what it matches: a token without any of them is no match (words, concepts and classes).</summary>
    public ulong Marks { get; init; }

    /// <summary>Word groups any of which matches, ascending (<see cref="ElementKind.Words"/>).</summary>
    public int[] Groups { get; init; } = [];

    /// <summary>Concept number (<see cref="ElementKind.Concept"/>).</summary>
    public int Concept { get; init; } = -1;

    /// <summary>Words that a gap may pass over at most.</summary>
    public int Reach { get; init; }

    /// <summary>Sequences any of which matches (<see cref="ElementKind.Alternatives"/>).</summary>
    public PatternElement[][] Alternatives { get; init; } = [];
}
