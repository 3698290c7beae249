namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// All phrases of a rulebook as one automaton over words: from a state a word leads to one state at most, and a state knows the
/// concepts, and patterns' own lists, whose phrases end there. A walk starts at every token, so the cost depends on how long phrases run in the text,
/// hardly on how many phrases there are.
/// </summary>
internal sealed class PhraseAutomaton
{
    private readonly int[] _begin;
    private readonly State[] _states;
    private readonly int[] _concepts;
    private readonly Step[] _steps;

    /// <param name="begin">State reached by each word as a first one.</param>
    /// <param name="states">States by their numbers, all but where their steps are.</param>
    /// <param name="concepts">What the phrases that end at states belong to.</param>
    /// <param name="edges">What leads from state to state, state by state.</param>
    internal PhraseAutomaton(int[] begin, State[] states, int[] concepts, IEnumerable<IGrouping<int, Edge>> edges)
    {
        _begin = begin;
        _states = states;
        _concepts = concepts;
        _steps = Displace(edges.OrderByDescending(e => e.Count()), states, begin.Length);
    }

    /// <summary>State reached by a first word; 0 where no phrase begins with it.</summary>
    public int Begin(int word) => _begin[word];

    /// <summary>State reached from a state by a word; 0 where none is.</summary>
    public int Next(int state, int word)
    {
        ref State from = ref _states[state];
        if ((from.NextWords & (1UL << word)) == 0)
        {
            return 0;
        }

        ref Step step = ref _steps[from.FirstStep + word];
        return step.State == state ? step.Target : 0;
    }

    /// <summary>Concepts one of whose phrases ends here, ascending.</summary>
    public ReadOnlySpan<int> Concepts(int state)
    {
        ref State s = ref _states[state];
        return _concepts.AsSpan(s.FirstConcept, s.ConceptCount);
    }

    /// <summary>Patterns' own lists one of whose phrases ends here, ascending, by their numbers after the concepts.</summary>
    public ReadOnlySpan<int> Lists(int state)
    {
        ref State s = ref _states[state];
        return _concepts.AsSpan(s.FirstConcept + s.ConceptCount, s.ListCount);
    }

    /// <summary>
    /// Lays the steps of all states over each other in one array, each shifted so that none takes another's place: a step is found
    /// in one look, and hardly a place is wasted (row displacement; Tarjan and Yao 1979).
    /// </summary>
    private static Step[] Displace(IEnumerable<IGrouping<int, Edge>> edges, State[] states, int words)
    {
        var steps = new List<Step>();
        int free = 0;
        foreach (IGrouping<int, Edge> ofState in edges)
        {
            Edge[] row = [.. ofState.OrderBy(e => e.Word)];
            int first = free - row[0].Word;
            while (!Fits(row, first, steps))
            {
                first++;
            }

            foreach (Edge edge in row)
            {
                int at = first + edge.Word;
                while (steps.Count <= at)
                {
                    steps.Add(default);
                }

                steps[at] = new Step(ofState.Key, edge.Target);
            }

            states[ofState.Key] = states[ofState.Key] with { FirstStep = first };
            while (free < steps.Count && steps[free].State != 0)
            {
                free++;
            }
        }

        // Any word may be asked for after any state.
        return [.. steps, .. new Step[words + 1]];
    }

    private static bool Fits(Edge[] row, int first, List<Step> steps)
    {
        foreach (Edge edge in row)
        {
            int at = first + edge.Word;
            if (at < steps.Count && steps[at].State != 0)
            {
                return false;
            }
        }

        return first >= 0;
    }

    /// <summary>
    /// State 0 is no state. <paramref name="NextWords"/> has the bit (word modulo 64) of every word that leads on: most words that
    /// follow a phrase's beginning in a text do not, and need no look-up.
    /// </summary>
    internal readonly record struct State(ulong NextWords, int FirstConcept, ushort ConceptCount, ushort ListCount, int FirstStep = 0);

    internal readonly record struct Edge(int State, int Word, int Target);

    private readonly record struct Step(int State, int Target);
}
