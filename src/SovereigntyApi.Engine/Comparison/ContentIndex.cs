namespace SovereigntyApi.Engine.Comparison;

/// <summary>Finds for a provision the few of the other draft that share most with it, by an inverted index.</summary>
/// <remarks>
/// Rare features are looked up first and the number of entries read is bounded, so that a search costs the same however long the
/// drafts are, and comparing two drafts stays near linear.
/// </remarks>
internal sealed class ContentIndex
{
    private const int MostEntries = 4_096;
    private const int MostCandidates = 8;

    private readonly ContentFeatures _features;
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly double[] _shared;
    private readonly List<int> _touched = [];

    public ContentIndex(ContentFeatures features, ContentVector[] vectors, List<int> open)
    {
        _features = features;
        _starts = new int[features.Count + 1];
        foreach (int unit in open)
        {
            foreach (int feature in vectors[unit].Features)
            {
                _starts[feature + 1]++;
            }
        }

        for (int i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _entries = new int[_starts[^1]];
        int[] next = _starts[..^1];
        foreach (int unit in open)
        {
            foreach (int feature in vectors[unit].Features)
            {
                _entries[next[feature]++] = unit;
            }
        }

        _shared = new double[vectors.Length];
    }

    /// <summary>The units that share most with a provision, best first.</summary>
    public List<int> Candidates(ContentVector vector)
    {
        int[] rarest = [.. vector.Features];
        Array.Sort(rarest, (a, b) => Entries(a) != Entries(b) ? Entries(a).CompareTo(Entries(b)) : a.CompareTo(b));
        int read = 0;
        foreach (int feature in rarest)
        {
            read += Entries(feature);
            if (read > MostEntries && _touched.Count > 0)
            {
                break;
            }

            foreach (int unit in _entries.AsSpan(_starts[feature].._starts[feature + 1]))
            {
                if (_shared[unit] == 0)
                {
                    _touched.Add(unit);
                }

                _shared[unit] += _features.Weight(feature);
            }
        }

        _touched.Sort((a, b) => _shared[a] != _shared[b] ? _shared[b].CompareTo(_shared[a]) : a.CompareTo(b));
        List<int> best = _touched.GetRange(0, Math.Min(MostCandidates, _touched.Count));
        foreach (int unit in _touched)
        {
            _shared[unit] = 0;
        }

        _touched.Clear();
        return best;
    }

    private int Entries(int feature) => _starts[feature + 1] - _starts[feature];
}
