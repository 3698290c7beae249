namespace SovereigntyApi.Engine.Patterns;

/// <summary>Collects phrases as a trie over groups and turns it into an automaton over words by the subset construction.</summary>
internal sealed class PhraseAutomatonBuilder
{
    private readonly List<Dictionary<int, int>> _edges = [[]];
    private readonly List<List<int>> _concepts = [[]];

    public void Add(ReadOnlySpan<int> groups, int concept)
    {
        int node = 0;
        foreach (int group in groups)
        {
            if (!_edges[node].TryGetValue(group, out int next))
            {
                next = _edges.Count;
                _edges.Add([]);
                _concepts.Add([]);
                _edges[node].Add(group, next);
            }

            node = next;
        }

        if (!_concepts[node].Contains(concept))
        {
            _concepts[node].Add(concept);
        }
    }

    /// <summary>Builds the automaton.</summary>
    /// <param name="vocabulary">Words with their groups.</param>
    /// <param name="groupCount">Groups in all.</param>
    /// <param name="symbols">The numbering of symbols.</param>
    /// <param name="ranks">The symbols that patterns require.</param>
    public PhraseAutomaton Build(Vocabulary vocabulary, int groupCount, SymbolSpace symbols, SymbolRanks ranks)
    {
        List<int>[] wordsOfGroup = WordsOfGroups(vocabulary, groupCount);
        var numbers = new Dictionary<int[], int>(NumberSequence.Comparer);
        List<int[]> sets = [[0]];
        var edges = new List<(int Word, int Target)[]>();
        var targets = new List<int>?[vocabulary.Count];
        // New sets are appended while this runs, so what a state leads to has a greater number.
        for (int state = 0; state < sets.Count; state++)
        {
            edges.Add(Edges(sets[state], wordsOfGroup, targets, numbers, sets));
        }

        var layout = new PhraseAutomaton.Layout(symbols, ranks, vocabulary.Count);
        int[] folded = Fold(sets, edges, layout);
        Dictionary<int, int> begin = edges[0].ToDictionary(e => e.Word, e => e.Target);
        for (int word = 1; word < vocabulary.Count; word++)
        {
            int state = begin.GetValueOrDefault(word);
            layout.SetWord(
                word,
                vocabulary.Groups(word),
                state == 0 ? [] : Ending(sets[state]),
                state == 0 ? [] : edges[state].Select(e => (e.Word, folded[e.Target])));
        }

        return layout.Build();
    }

    /// <summary>
    /// Adds the states after a first word, those that nothing tells apart as one: most phrases end alike, and what is small stays in
    /// the processor's caches. Returns the new number of each state.
    /// </summary>
    private int[] Fold(List<int[]> sets, List<(int Word, int Target)[]> edges, PhraseAutomaton.Layout layout)
    {
        HashSet<int> later = [.. edges.Skip(1).SelectMany(e => e).Select(e => e.Target)];
        int[] numbers = new int[sets.Count];
        var known = new Dictionary<int[], int>(NumberSequence.Comparer);
        for (int state = sets.Count - 1; state > 0; state--)
        {
            if (!later.Contains(state))
            {
                continue;
            }

            int[] ending = Ending(sets[state]);
            int[] key = [.. ending, -1, .. edges[state].SelectMany(e => new[] { e.Word, numbers[e.Target] })];
            if (!known.TryGetValue(key, out int number))
            {
                number = layout.Add(ending, edges[state].Select(e => (e.Word, numbers[e.Target])));
                known.Add(key, number);
            }

            numbers[state] = number;
        }

        return numbers;
    }

    /// <summary>Concepts and lists one of whose phrases ends at one of some nodes, ascending.</summary>
    private int[] Ending(int[] nodes) => [.. nodes.SelectMany(n => _concepts[n]).Distinct().Order()];

    private static List<int>[] WordsOfGroups(Vocabulary vocabulary, int groupCount)
    {
        var words = new List<int>[groupCount];
        for (int group = 0; group < groupCount; group++)
        {
            words[group] = [];
        }

        for (int word = 1; word < vocabulary.Count; word++)
        {
            foreach (int group in vocabulary.Groups(word))
            {
                words[group].Add(word);
            }
        }

        return words;
    }

    /// <summary>What each word leads to from a set of nodes: the set of nodes that one of its groups leads to from one of them.</summary>
    private (int Word, int Target)[] Edges(
        int[] from, List<int>[] wordsOfGroup, List<int>?[] targets, Dictionary<int[], int> numbers, List<int[]> sets)
    {
        List<int> words = [];
        foreach (int node in from)
        {
            foreach ((int group, int next) in _edges[node])
            {
                foreach (int word in wordsOfGroup[group])
                {
                    if (targets[word] is null)
                    {
                        targets[word] = [];
                        words.Add(word);
                    }

                    targets[word]!.Add(next);
                }
            }
        }

        words.Sort();
        var edges = new (int, int)[words.Count];
        for (int i = 0; i < edges.Length; i++)
        {
            List<int> nodes = targets[words[i]]!;
            targets[words[i]] = null;
            nodes.Sort();
            edges[i] = (words[i], Number([.. nodes], numbers, sets));
        }

        return edges;
    }

    private static int Number(int[] nodes, Dictionary<int[], int> numbers, List<int[]> sets)
    {
        if (!numbers.TryGetValue(nodes, out int number))
        {
            number = sets.Count;
            numbers.Add(nodes, number);
            sets.Add(nodes);
        }

        return number;
    }

    /// <summary>Compares sequences of numbers by what they hold.</summary>
    private sealed class NumberSequence : IEqualityComparer<int[]>
    {
        public static NumberSequence Comparer { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            uint hash = 2166136261;
            foreach (int number in obj)
            {
                hash = (hash ^ (uint)number) * 16777619;
            }

            return (int)hash;
        }
    }
}
