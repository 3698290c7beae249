namespace SovereigntyApi.Engine.Patterns;

/// <summary>The numbered words, phrases and patterns of a rulebook.</summary>
internal sealed class PatternLexicon
{
    private readonly Marks[] _wordMarks;
    private readonly Marks[] _phraseMarks;

    /// <param name="vocabulary">The words.</param>
    /// <param name="phrases">Phrases of the concepts and, numbered after them, of the patterns' own lists.</param>
    /// <param name="symbols">The numbering of symbols.</param>
    /// <param name="listCount">Patterns' own lists of phrases.</param>
    /// <param name="ranks">The symbols that patterns require.</param>
    /// <param name="program">The elements of all patterns.</param>
    public PatternLexicon(Vocabulary vocabulary, PhraseAutomaton phrases, SymbolSpace symbols, int listCount, SymbolRanks ranks, PatternProgram program)
    {
        Vocabulary = vocabulary;
        Phrases = phrases;
        Symbols = symbols;
        Ranks = ranks;
        Program = program;
        _phraseMarks = new Marks[symbols.ConceptCount + listCount];
        for (int concept = 0; concept < _phraseMarks.Length; concept++)
        {
            _phraseMarks[concept] = symbols.Mark(symbols.Phrase(concept));
        }

        _wordMarks = new Marks[vocabulary.Count];
        for (int word = 0; word < _wordMarks.Length; word++)
        {
            foreach (int group in vocabulary.Groups(word))
            {
                _wordMarks[word] |= symbols.Mark(symbols.Group(group));
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    public PhraseAutomaton Phrases { get; }

    public SymbolSpace Symbols { get; }

    /// <summary>The symbols that patterns require.</summary>
    public SymbolRanks Ranks { get; }

    public PatternProgram Program { get; }

    /// <summary>Marks of the groups a word is in.</summary>
    public ref readonly Marks WordMarks(int word) => ref _wordMarks[word];

    /// <summary>Mark of a concept, or of a list of phrases by its number after the concepts; none for -1, a concept that the rulebook lacks.</summary>
    public Marks PhraseMark(int concept) => (uint)concept < (uint)_phraseMarks.Length ? _phraseMarks[concept] : default;
}
