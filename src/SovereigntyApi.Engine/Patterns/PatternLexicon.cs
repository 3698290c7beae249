namespace SovereigntyApi.Engine.Patterns;

/// <summary>The numbered words, phrases and patterns of a rulebook.</summary>
internal sealed class PatternLexicon
{
    private readonly ulong[] _wordMarks;
    private readonly ulong[] _conceptMarks;

    public PatternLexicon(Vocabulary vocabulary, ConceptTrie concepts, SymbolSpace symbols, int groupCount, PatternProgram program)
    {
        Vocabulary = vocabulary;
        Concepts = concepts;
        Symbols = symbols;
        Program = program;
        SymbolCount = symbols.Count(groupCount);
        _conceptMarks = new ulong[symbols.ConceptCount];
        for (int concept = 0; concept < _conceptMarks.Length; concept++)
        {
            _conceptMarks[concept] = symbols.Mark(SymbolSpace.Concept(concept));
        }

        _wordMarks = new ulong[vocabulary.Count];
        for (int word = 0; word < _wordMarks.Length; word++)
        {
            foreach (int group in vocabulary.Groups(word))
            {
                _wordMarks[word] |= symbols.Mark(symbols.Group(group));
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    public ConceptTrie Concepts { get; }

    public SymbolSpace Symbols { get; }

    public int SymbolCount { get; }

    public PatternProgram Program { get; }

    /// <summary>Marks of the groups a word is in.</summary>
    public ulong WordMarks(int word) => _wordMarks[word];

    /// <summary>Mark of a concept; none for -1, a concept that the rulebook lacks.</summary>
    public ulong ConceptMark(int concept) => (uint)concept < (uint)_conceptMarks.Length ? _conceptMarks[concept] : 0;
}
