using System.Runtime.InteropServices;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>A common subsequence of two sequences: the longest one, or of long and very different sequences a good one.</summary>
/// <remarks>
/// Myers, An O(ND) Difference Algorithm and Its Variations (1986), in its form of linear space. Long stretches are cut first at words
/// that stand once on either side (patience diff). Where a way takes more than <see cref="MostSteps"/> steps from either end, it is cut at
/// the furthest point reached, so that the work stays near linear.
/// </remarks>
internal sealed class SequenceDiff
{
    private const int MostSteps = 1_024;
    private const int LongStretch = 4_000;
    private const int DeepestCut = 16;

    private readonly int[] _a;
    private readonly int[] _b;
    private int[] _forward = [];
    private int[] _backward = [];

    private SequenceDiff(int[] a, int[] b)
    {
        _a = a;
        _b = b;
        KeptBefore = new bool[a.Length];
        KeptAfter = new bool[b.Length];
    }

    /// <summary>True for what the common subsequence keeps of the first sequence.</summary>
    public bool[] KeptBefore { get; }

    /// <summary>True for what the common subsequence keeps of the second sequence.</summary>
    public bool[] KeptAfter { get; }

    public static SequenceDiff Of(int[] before, int[] after)
    {
        SequenceDiff diff = new(before, after);
        diff.Compare(0, before.Length, 0, after.Length, 0);
        return diff;
    }

    private void Compare(int a0, int a1, int b0, int b1, int depth)
    {
        while (a0 < a1 && b0 < b1 && _a[a0] == _b[b0])
        {
            Keep(a0++, b0++);
        }

        while (a0 < a1 && b0 < b1 && _a[a1 - 1] == _b[b1 - 1])
        {
            Keep(--a1, --b1);
        }

        if (a0 == a1 || b0 == b1 || (depth < DeepestCut && a1 - a0 + b1 - b0 > LongStretch && CutAtAnchors(a0, a1, b0, b1, depth)))
        {
            return;
        }

        (int x, int y, int length) = MiddleSnake(a0, a1, b0, b1);
        for (int i = 0; i < length; i++)
        {
            Keep(x + i, y + i);
        }

        Compare(a0, x, b0, y, depth);
        Compare(x + length, a1, y + length, b1, depth);
    }

    private void Keep(int a, int b)
    {
        KeptBefore[a] = true;
        KeptAfter[b] = true;
    }

    /// <summary>Keeps the words that stand once on either side and in the same order, and compares what lies between them.</summary>
    private bool CutAtAnchors(int a0, int a1, int b0, int b1, int depth)
    {
        Dictionary<int, (int Count, int At)> theirs = Places(_b, b0, b1);
        List<(int A, int B)> anchors = [];
        foreach ((int word, (int count, int at)) in Places(_a, a0, a1))
        {
            if (count == 1 && theirs.TryGetValue(word, out (int Count, int At) other) && other.Count == 1)
            {
                anchors.Add((at, other.At));
            }
        }

        if (anchors.Count == 0)
        {
            return false;
        }

        anchors.Sort();
        bool[] rises = LongestRise.Of([.. anchors.Select(p => p.B)]);
        for (int i = 0; i < anchors.Count; i++)
        {
            if (rises[i])
            {
                (int a, int b) = anchors[i];
                Keep(a, b);
                Compare(a0, a, b0, b, depth + 1);
                (a0, b0) = (a + 1, b + 1);
            }
        }

        Compare(a0, a1, b0, b1, depth + 1);
        return true;
    }

    private static Dictionary<int, (int Count, int At)> Places(int[] words, int from, int to)
    {
        Dictionary<int, (int Count, int At)> places = [];
        for (int i = from; i < to; i++)
        {
            ref (int Count, int At) place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, words[i], out _);
            place = (place.Count + 1, i);
        }

        return places;
    }

    /// <summary>The middle of a shortest way from one stretch to the other; where the way is too long, the furthest point reached.</summary>
    private (int A, int B, int Length) MiddleSnake(int a0, int a1, int b0, int b1)
    {
        int n = a1 - a0;
        int m = b1 - b0;
        int delta = n - m;
        bool odd = ((n + m) & 1) != 0;
        int most = Math.Min(MostSteps, (n + m + 1) / 2);
        int middle = most + 1;
        if (_forward.Length < (2 * middle) + 1)
        {
            _forward = new int[(2 * middle) + 1];
            _backward = new int[(2 * middle) + 1];
        }

        _forward[middle + 1] = 0;
        _backward[middle + 1] = 0;
        for (int d = 0; d <= most; d++)
        {
            int low = -(d - (2 * Math.Max(0, d - m)));
            int high = d - (2 * Math.Max(0, d - n));
            for (int k = low; k <= high; k += 2)
            {
                int x = Start(_forward, middle, k, d);
                int y = x - k;
                (int x0, int y0) = (x, y);
                while (x < n && y < m && _a[a0 + x] == _b[b0 + y])
                {
                    x++;
                    y++;
                }

                _forward[middle + k] = x;
                int other = delta - k;
                if (odd && other >= -(d - 1) && other <= d - 1 && x + _backward[middle + other] >= n)
                {
                    return (a0 + x0, b0 + y0, x - x0);
                }
            }

            for (int k = low; k <= high; k += 2)
            {
                int x = Start(_backward, middle, k, d);
                int y = x - k;
                (int x0, int y0) = (x, y);
                while (x < n && y < m && _a[a1 - 1 - x] == _b[b1 - 1 - y])
                {
                    x++;
                    y++;
                }

                _backward[middle + k] = x;
                int other = delta - k;
                if (!odd && other >= -d && other <= d && x + _forward[middle + other] >= n)
                {
                    return (a1 - x, b1 - y, x - x0);
                }
            }
        }

        (int i, int j) = Furthest(n, m, middle, most);
        return (a0 + i, b0 + j, 0);
    }

    /// <summary>The point furthest on from the start after the last step taken.</summary>
    private (int A, int B) Furthest(int n, int m, int middle, int steps)
    {
        (int A, int B) best = (0, 0);
        for (int k = -(steps - (2 * Math.Max(0, steps - m))); k <= steps - (2 * Math.Max(0, steps - n)); k += 2)
        {
            int x = _forward[middle + k];
            int y = x - k;
            if (x <= n && y <= m && x + y > best.A + best.B)
            {
                best = (x, y);
            }
        }

        return best;
    }

    private static int Start(int[] furthest, int middle, int k, int d) =>
        k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]) ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
}
