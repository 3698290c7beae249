using System.Runtime.InteropServices;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>The words and pairs of neighbouring words of every provision of both drafts, rare ones weighing more.</summary>
internal sealed class ContentFeatures
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<int> _provisions = [];
    private double[] _weights = [];
    private int _units;

    /// <summary>Number of different features.</summary>
    public int Count => _provisions.Count;

    /// <summary>In how many provisions a feature stands.</summary>
    public int Provisions(int feature) => _provisions[feature];

    public double Weight(int feature) => _weights[feature];

    /// <summary>Reads one provision. Every provision of both drafts is read before a weight is asked for.</summary>
    public ContentVector Read(int[] content)
    {
        _units++;
        Dictionary<int, int> counts = new(2 * content.Length);
        for (int i = 0; i < content.Length; i++)
        {
            Take(~(long)content[i], counts);
            if (i > 0)
            {
                Take(((long)content[i - 1] << 32) | (uint)content[i], counts);
            }
        }

        int[] features = [.. counts.Keys];
        Array.Sort(features);
        int[] times = new int[features.Length];
        for (int i = 0; i < features.Length; i++)
        {
            times[i] = counts[features[i]];
            _provisions[features[i]]++;
        }

        return new ContentVector(features, times, content.Length);
    }

    /// <summary>Fixes the weights.</summary>
    public void Weigh()
    {
        _weights = new double[_provisions.Count];
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = Math.Log(1 + ((double)_units / _provisions[i]));
        }
    }

    private void Take(long key, Dictionary<int, int> counts)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out bool known);
        if (!known)
        {
            number = _provisions.Count;
            _provisions.Add(0);
        }

        CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _)++;
    }
}

/// <summary>A provision's features in order of their numbers, and how often each stands in it.</summary>
internal sealed class ContentVector(int[] features, int[] times, int words)
{
    private readonly int[] _times = times;

    /// <summary>Different features, ascending.</summary>
    public int[] Features { get; } = features;

    /// <summary>Number of words.</summary>
    public int Words { get; } = words;

    /// <summary>Weight of all that has not been taken.</summary>
    public double Weight(ContentFeatures all)
    {
        double sum = 0;
        for (int i = 0; i < Features.Length; i++)
        {
            sum += _times[i] * all.Weight(Features[i]);
        }

        return sum;
    }

    /// <summary>Weight of what two provisions have in common and no other match has taken; takes it where told to.</summary>
    public double Common(ContentVector other, ContentFeatures all, bool take = false)
    {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < Features.Length && j < other.Features.Length)
        {
            int difference = Features[i].CompareTo(other.Features[j]);
            if (difference == 0)
            {
                int common = Math.Min(_times[i], other._times[j]);
                sum += common * all.Weight(Features[i]);
                if (take)
                {
                    _times[i] -= common;
                    other._times[j] -= common;
                }
            }

            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return sum;
    }
}
