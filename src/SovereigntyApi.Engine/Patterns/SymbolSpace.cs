using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// One numbering for everything a token can show a pattern, its symbols: the concepts whose phrases begin there, the classes it is
/// in, the groups its word is in and the phrases of single patterns. A pattern asks for symbols alone, so one set and one table
/// serve all.
/// </summary>
internal readonly record struct SymbolSpace(int ConceptCount)
{
    public const int ClassCount = (int)ElementKind.Start - (int)ElementKind.Number + 1;
    private const int GroupBits = 64 - ClassCount;

    public static int Concept(int concept) => concept;

    /// <summary>Symbol of an element that is no word, phrase or gap.</summary>
    public int Class(ElementKind kind) => ConceptCount + (kind - ElementKind.Number);

    // How many groups and lists of phrases there will be is not known while patterns are compiled, so they take turns.
    public int Group(int group) => ConceptCount + ClassCount + (2 * group);

    public int Phrases(int list) => ConceptCount + ClassCount + (2 * list) + 1;

    /// <summary>Symbol of a concept, or of a list of phrases by its number after the concepts.</summary>
    public int Phrase(int number) => number < ConceptCount ? Concept(number) : Phrases(number - ConceptCount);

    public bool IsClass(int symbol) => symbol >= ConceptCount && symbol < ConceptCount + ClassCount;

    public bool IsGroup(int symbol, out int group)
    {
        int number = symbol - ConceptCount - ClassCount;
        group = number / 2;
        return number >= 0 && (number & 1) == 0;
    }

    public Marks Mark(int symbol)
    {
        if (symbol < ConceptCount)
        {
            return new Marks(0, 1UL << (symbol & 63));
        }

        if (IsClass(symbol))
        {
            return new Marks(1UL << (symbol - ConceptCount), 0);
        }

        int number = symbol - ConceptCount - ClassCount;
        return (number & 1) == 0 ? new Marks(1UL << (ClassCount + (number / 2 % GroupBits)), 0) : new Marks(0, 1UL << ((number >> 1) & 63));
    }

    /// <summary>Marks of the classes that a token is in by its looks.</summary>
    public static Marks MarkOf(TokenTraits looks)
    {
        ulong number = (looks & TokenTraits.Number) != 0 ? MarkOf(ElementKind.Number).Words : 0;
        return new Marks(number | ((looks & TokenTraits.Capitalised) != 0 ? MarkOf(ElementKind.Capitalised).Words : 0), 0);
    }

    /// <summary>The mark of a class, which is its own.</summary>
    public static Marks MarkOf(ElementKind kind) => new(1UL << (kind - ElementKind.Number), 0);
}
