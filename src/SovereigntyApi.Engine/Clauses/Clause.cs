namespace SovereigntyApi.Engine.Clauses;

/// <summary>One clause as read: who bears what, in which mood. Positions are token indexes, half-open; -1 where absent.</summary>
public sealed record Clause
{
    /// <summary>Index of the segment that holds the clause.</summary>
    public required int Segment { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>The words of the modality; empty (First == End) at the item's first word where an item inherits it.</summary>
    public required int ModalFirst { get; init; }

    public required int ModalEnd { get; init; }

    public required Bearer Bearer { get; init; }

    public required int BearerFirst { get; init; }

    public required int BearerEnd { get; init; }

    /// <summary>Token of the main verb, -1 where none is recognised.</summary>
    public required int Verb { get; init; }

    public required bool Negated { get; init; }

    public required bool Passive { get; init; }

    /// <summary>True where bearer and modality come from the opening words of an enumeration.</summary>
    public required bool Inherited { get; init; }
}

/// <summary>What kind of statement a clause makes; names in rulebooks are these in lower case.</summary>
public enum Modality
{
    None,
    Duty,
    Prohibition,
    Permission,
    Right,
    Power,
    Effort,
    Recommendation,
    Declaration,
    Interpretive,
    Constitutive,
    Definition,
}

/// <summary>Who bears a clause; names in rulebooks are these in lower case.</summary>
public enum Bearer
{
    /// <summary>A passive without an agent.</summary>
    Unstated,
    Party,
    States,
    Body,
    Authority,
    Person,
    Instrument,
    Other,
}
