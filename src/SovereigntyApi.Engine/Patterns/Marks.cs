namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// Symbols as bits of two machine words: a bit of its own for a class, shared bits for word groups, and in the other machine word
/// for phrases. Tokens and patterns carry the union of theirs, so that two ANDs tell most tokens that a pattern cannot begin with
/// from those it may.
/// </summary>
internal readonly record struct Marks(ulong Words, ulong Phrases)
{
    public bool Meets(in Marks other) => Meets(other.Words, other.Phrases);

    public bool Meets(ulong words, ulong phrases) => ((Words & words) | (Phrases & phrases)) != 0;

    public static Marks operator |(in Marks one, in Marks other) => new(one.Words | other.Words, one.Phrases | other.Phrases);

    public static Marks Union(IEnumerable<Marks> all) => all.Aggregate(default(Marks), static (union, marks) => union | marks);
}
