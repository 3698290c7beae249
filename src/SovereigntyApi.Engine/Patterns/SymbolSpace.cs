namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// One numbering for everything a token can show a pattern, its symbols: the concepts whose phrases begin there, the classes it is
/// in and the groups its word is in. A pattern asks for symbols alone, so one set and one table serve all three.
/// </summary>
internal readonly record struct SymbolSpace(int ConceptCount)
{
    private const int ClassCount = (int)ElementKind.Start - (int)ElementKind.Number + 1;

    private const int FirstMark = ClassCount;
    private const int MarkBits = 64 - ClassCount;

    public static int Concept(int concept) => concept;

    /// <summary>Symbol of an element that is no word, concept or gap.</summary>
    public int Class(ElementKind kind) => ConceptCount + (kind - ElementKind.Number);

    public int Group(int group) => ConceptCount + ClassCount + group;

    public bool IsConcept(int symbol) => symbol < ConceptCount;

    public bool IsClass(int symbol) => symbol >= ConceptCount && symbol < ConceptCount + ClassCount;

    public int GroupOf(int symbol) => symbol - ConceptCount - ClassCount;

    public int Count(int groups) => ConceptCount + ClassCount + groups;

    /// <summary>
    /// A symbol's bit among 64: its own for a class, shared for the others. Tokens and patterns carry the union of theirs, so that
    /// one AND tells most tokens that a pattern cannot begin with from those it may.
    /// </summary>
    public ulong Mark(int symbol)
    {
        int kind = symbol - ConceptCount;
        return kind is >= 0 and < ClassCount ? 1UL << kind : 1UL << (FirstMark + (symbol % MarkBits));
    }

    public static ulong MarkOf(ElementKind kind) => 1UL << (kind - ElementKind.Number);
}
