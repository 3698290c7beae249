namespace SovereigntyApi.Engine.Patterns;

/// <summary>What an element of a pattern matches.</summary>
internal enum ElementKind : byte
{
    Words,
    Concept,

    /// <summary>Phrases of a pattern's own: alternatives of several words each.</summary>
    Phrases,
    Alternatives,
    Gap,
    Number,
    Capitalised,
    Modal,
    Verb,
    Bearer,
    Start,
}

/// <summary>One element of a pattern whose words have numbers.</summary>
internal sealed record PatternElement
{
    public required ElementKind Kind { get; init; }

    public bool Optional { get; init; }

    /// <summary>Word groups any of which matches (<see cref="ElementKind.Words"/>).</summary>
    public int[] Groups { get; init; } = [];

    /// <summary>Number of the concept, or of the pattern's own list of phrases.</summary>
    public int Concept { get; init; } = -1;

    /// <summary>Words that a gap may pass over at most.</summary>
    public int Reach { get; init; }

    /// <summary>Sequences any of which matches (<see cref="ElementKind.Alternatives"/>).</summary>
    public PatternElement[][] Alternatives { get; init; } = [];
}
