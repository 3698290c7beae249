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
    private readonly Edge[] _edges;

    internal PhraseAutomaton(int[] begin, State[] states, int[] concepts, IReadOnlyCollection<Edge> edges)
    {
        _begin = begin;
        _states = states;
        _concepts = concepts;
        int size = 16;
        while (2 * size < 3 * edges.Count)
        {
            size *= 2;
        }

        _edges = new Edge[size];
        foreach (Edge edge in edges)
        {
            uint at = Hash(edge.State, edge.Word);
            while (_edges[at & (uint)(size - 1)].Target != 0)
            {
                at++;
            }

            _edges[at & (uint)(size - 1)] = edge;
        }
    }

    /// <summary>State reached by a first word; 0 where no phrase begins with it.</summary>
    public int Begin(int word) => _begin[word];

    /// <summary>State reached from a state by a word; 0 where none is.</summary>
    public int Next(int state, int word)
    {
        if ((_states[state].NextWords & (1UL << word)) == 0)
        {
            return 0;
        }

        Edge[] edges = _edges;
        for (uint at = Hash(state, word); ; at++)
        {
            ref Edge edge = ref edges[at & (uint)(edges.Length - 1)];
            if (edge.Target == 0 || (edge.State == state && edge.Word == word))
            {
                return edge.Target;
            }
        }
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

    private static uint Hash(int state, int word)
    {
        uint hash = ((uint)state * 0x9E3779B1) ^ ((uint)word * 0x85EBCA77);
        return hash ^ (hash >> 15);
    }

    /// <summary>
    /// State 0 is no state. <paramref name="NextWords"/> has the bit (word modulo 64) of every word that leads on: most words that
    /// follow a phrase's beginning in a text do not, and need no look-up.
    /// </summary>
    internal readonly record struct State(ulong NextWords, int FirstConcept, ushort ConceptCount, ushort ListCount);

    internal readonly record struct Edge(int State, int Word, int Target);
}
