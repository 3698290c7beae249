namespace SovereigntyApi.Engine.Patterns;

/// <summary>Collects phrases as a trie over groups and turns it into an automaton over words by the subset construction.</summary>
internal sealed class PhraseAutomatonBuilder(int conceptCount)
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

    public PhraseAutomaton Build(Vocabulary vocabulary, int groupCount)
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

        return Fold(sets, edges, vocabulary.Count);
    }

    /// <summary>
    /// Makes states one that nothing tells apart: most phrases end alike, and what is small stays in the processor's caches.
    /// </summary>
    private PhraseAutomaton Fold(List<int[]> sets, List<(int Word, int Target)[]> edges, int words)
    {
        var states = new List<PhraseAutomaton.State> { default };
        var concepts = new List<int>();
        var folded = new List<PhraseAutomaton.Edge>();
        int[] begin = new int[words];
        int[] numbers = new int[sets.Count];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int state = sets.Count - 1; state > 0; state--)
        {
            int[] ending = [.. sets[state].SelectMany(n => _concepts[n]).Distinct().Order()];
            string key = $"{string.Join(',', ending)};{string.Join(',', edges[state].Select(e => $"{e.Word}>{numbers[e.Target]}"))}";
            if (!known.TryGetValue(key, out int number))
            {
                number = states.Count;
                int named = ending.Count(c => c < conceptCount);
                known.Add(key, number);
                states.Add(new PhraseAutomaton.State(edges[state].Aggregate(0UL, (words, e) => words | (1UL << e.Word)), concepts.Count, (ushort)named, (ushort)(ending.Length - named)));
                concepts.AddRange(ending);
                folded.AddRange(edges[state].Select(e => new PhraseAutomaton.Edge(number, e.Word, numbers[e.Target])));
            }

            numbers[state] = number;
        }

        foreach ((int word, int target) in edges[0])
        {
            begin[word] = numbers[target];
        }

        return new PhraseAutomaton(begin, [.. states], [.. concepts], folded.GroupBy(e => e.State));
    }

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
