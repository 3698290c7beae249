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
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int[]> sets = [[0]];
        var edges = new List<(int Word, int Target)[]>();
        // New sets are appended while this runs, so what a state leads to has a greater number.
        for (int state = 0; state < sets.Count; state++)
        {
            edges.Add([.. Targets(sets[state], wordsOfGroup).Select(t => (t.Word, Number(t.Nodes, numbers, sets)))]);
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
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int state = sets.Count - 1; state > 0; state--)
        {
            if (!later.Contains(state))
            {
                continue;
            }

            int[] ending = Ending(sets[state]);
            string key = $"{string.Join(',', ending)};{string.Join(',', edges[state].Select(e => $"{e.Word}>{numbers[e.Target]}"))}";
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

    /// <summary>The nodes that each word leads to from any of some nodes.</summary>
    private IEnumerable<(int Word, int[] Nodes)> Targets(int[] from, List<int>[] wordsOfGroup)
    {
        var targets = new SortedDictionary<int, SortedSet<int>>();
        foreach (int node in from)
        {
            foreach ((int group, int next) in _edges[node])
            {
                foreach (int word in wordsOfGroup[group])
                {
                    if (!targets.TryGetValue(word, out SortedSet<int>? nodes))
                    {
                        targets.Add(word, nodes = []);
                    }

                    nodes.Add(next);
                }
            }
        }

        return targets.Select(t => (t.Key, t.Value.ToArray()));
    }

    private static int Number(int[] nodes, Dictionary<string, int> numbers, List<int[]> sets)
    {
        string key = string.Join(',', nodes);
        if (!numbers.TryGetValue(key, out int number))
        {
            number = sets.Count;
            numbers.Add(key, number);
            sets.Add(nodes);
        }

        return number;
    }
}
