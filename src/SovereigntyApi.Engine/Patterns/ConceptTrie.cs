namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// All phrases of all concepts as one trie over word groups. A walk starts at every token and follows each group of the
/// token's word, so the cost depends on the text and on how long phrases run in it, hardly on how many phrases there are.
/// </summary>
internal sealed class ConceptTrie
{
    private readonly int[] _root;
    private readonly Node[] _nodes;

    private ConceptTrie(int[] root, Node[] nodes)
    {
        _root = root;
        _nodes = nodes;
    }

    /// <summary>Node reached from the root by a group; 0 where none is.</summary>
    public int Begin(int group) => group < _root.Length ? _root[group] : 0;

    /// <summary>Node reached from a node by a group; 0 where none is.</summary>
    public int Next(int node, int group)
    {
        Node n = _nodes[node];
        int at = Array.BinarySearch(n.Groups, group);
        return at < 0 ? 0 : n.Children[at];
    }

    public bool IsLeaf(int node) => _nodes[node].Groups.Length == 0;

    /// <summary>Concepts one of whose phrases ends here.</summary>
    public ReadOnlySpan<int> Concepts(int node) => _nodes[node].Concepts;

    private readonly record struct Node(int[] Groups, int[] Children, int[] Concepts);

    internal sealed class Builder
    {
        private readonly List<SortedDictionary<int, int>> _edges = [[]];
        private readonly List<SortedSet<int>> _concepts = [[]];

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

            _concepts[node].Add(concept);
        }

        public ConceptTrie Build(int groupCount)
        {
            int[] root = new int[groupCount];
            foreach ((int group, int node) in _edges[0])
            {
                root[group] = node;
            }

            Node[] nodes = [.. _edges.Select((e, i) => new Node([.. e.Keys], [.. e.Values], [.. _concepts[i]]))];
            return new ConceptTrie(root, nodes);
        }
    }
}
