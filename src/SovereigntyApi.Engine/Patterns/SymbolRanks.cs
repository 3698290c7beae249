namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The symbols that some pattern requires, numbered anew with the frequent ones first: what a text is asked for again and again
/// then lies close together. Whether any other symbol is there matters to no pattern.
/// </summary>
internal sealed class SymbolRanks
{
    private readonly int[] _ofPhrase;
    private readonly int[] _ofClass;
    private readonly int[] _firstOfWord;
    private readonly int[] _ofWord;

    /// <param name="symbols">The symbols, the most frequent first.</param>
    /// <param name="space">The numbering they have.</param>
    /// <param name="vocabulary">Words with their groups.</param>
    /// <param name="lists">Patterns' own lists of phrases.</param>
    public SymbolRanks(IReadOnlyList<int> symbols, SymbolSpace space, Vocabulary vocabulary, int lists)
    {
        Count = symbols.Count;
        Dictionary<int, int> ranks = symbols.Index().ToDictionary(s => s.Item, s => s.Index);
        _ofPhrase = [.. Enumerable.Range(0, space.ConceptCount + lists).Select(number => ranks.GetValueOrDefault(space.Phrase(number), -1))];
        _ofClass = [.. Enumerable.Range(0, SymbolSpace.ClassCount).Select(kind => ranks.GetValueOrDefault(space.Class((ElementKind)((int)ElementKind.Number + kind)), -1))];
        List<int> ofWord = [];
        _firstOfWord = new int[vocabulary.Count + 1];
        for (int word = 0; word < vocabulary.Count; word++)
        {
            foreach (int group in vocabulary.Groups(word))
            {
                if (ranks.TryGetValue(space.Group(group), out int rank))
                {
                    ofWord.Add(rank);
                }
            }

            _firstOfWord[word + 1] = ofWord.Count;
        }

        _ofWord = [.. ofWord];
    }

    public int Count { get; }

    /// <summary>Rank of a concept, or of a list of phrases by its number after the concepts; -1 where no pattern requires it.</summary>
    public int OfPhrase(int number) => _ofPhrase[number];

    public int OfClass(ElementKind kind) => _ofClass[kind - ElementKind.Number];

    /// <summary>Ranks of those of a word's groups that have any.</summary>
    public ReadOnlySpan<int> OfWord(int word) => _ofWord.AsSpan(_firstOfWord[word], _firstOfWord[word + 1] - _firstOfWord[word]);
}
