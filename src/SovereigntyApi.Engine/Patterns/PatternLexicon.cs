namespace SovereigntyApi.Engine.Patterns;

/// <summary>The numbered words, phrases and patterns of a rulebook.</summary>
/// <param name="Vocabulary">The words.</param>
/// <param name="Phrases">Phrases of the concepts and of the patterns' own lists.</param>
/// <param name="Symbols">The numbering of symbols.</param>
/// <param name="Ranks">The symbols that patterns require.</param>
/// <param name="Program">The elements of all patterns.</param>
internal sealed record PatternLexicon(Vocabulary Vocabulary, PhraseAutomaton Phrases, SymbolSpace Symbols, SymbolRanks Ranks, PatternProgram Program)
{
    /// <summary>Marks of concepts by their numbers.</summary>
    private readonly Marks[] _conceptMarks = [.. Enumerable.Range(0, Symbols.ConceptCount).Select(c => Symbols.Mark(SymbolSpace.Concept(c)))];

    /// <summary>Mark of a concept; none for -1, a concept that the rulebook lacks.</summary>
    public Marks ConceptMark(int concept) => concept < 0 ? default : _conceptMarks[concept];
}
