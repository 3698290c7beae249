namespace SovereigntyApi.Engine.Comparison;

/// <summary>Pairs provisions of the same words, whatever their numbers and places.</summary>
internal static class ExactMatches
{
    /// <summary>Sets for each unit of both sides its partner on the other; -1 where it has none.</summary>
    /// <remarks>Provisions of the same words are interchangeable: those under the same heading are paired first, then in order.</remarks>
    public static void Find(Draft before, int[][] beforeContent, Draft after, int[][] afterContent, int[] partnerAfter, int[] partnerBefore)
    {
        Array.Fill(partnerAfter, -1);
        Array.Fill(partnerBefore, -1);
        Dictionary<int[], List<int>> sides = new(SameWords.Instance);
        for (int unit = 0; unit < afterContent.Length; unit++)
        {
            if (!sides.TryGetValue(afterContent[unit], out List<int>? units))
            {
                sides.Add(afterContent[unit], units = []);
            }

            units.Add(unit);
        }

        Dictionary<int[], List<int>> ours = new(SameWords.Instance);
        for (int unit = 0; unit < beforeContent.Length; unit++)
        {
            if (sides.ContainsKey(beforeContent[unit]))
            {
                if (!ours.TryGetValue(beforeContent[unit], out List<int>? units))
                {
                    ours.Add(beforeContent[unit], units = []);
                }

                units.Add(unit);
            }
        }

        foreach ((int[] content, List<int> units) in ours)
        {
            Pair(before, units, after, sides[content], partnerAfter, partnerBefore);
        }
    }

    private static void Pair(Draft before, List<int> ours, Draft after, List<int> theirs, int[] partnerAfter, int[] partnerBefore)
    {
        void Join(int unit, int other)
        {
            partnerAfter[unit] = other;
            partnerBefore[other] = unit;
        }

        if (ours.Count == 1 && theirs.Count == 1)
        {
            Join(ours[0], theirs[0]);
            return;
        }

        Dictionary<string, Queue<int>> byHeading = new(StringComparer.Ordinal);
        foreach (int other in theirs)
        {
            string heading = after.Units[other].Heading ?? string.Empty;
            if (!byHeading.TryGetValue(heading, out Queue<int>? queue))
            {
                byHeading.Add(heading, queue = new Queue<int>());
            }

            queue.Enqueue(other);
        }

        foreach (int unit in ours)
        {
            if (byHeading.TryGetValue(before.Units[unit].Heading ?? string.Empty, out Queue<int>? queue) && queue.TryDequeue(out int other))
            {
                Join(unit, other);
            }
        }

        Queue<int> left = new(theirs.Where(other => partnerBefore[other] < 0));
        foreach (int unit in ours)
        {
            if (partnerAfter[unit] < 0 && left.TryDequeue(out int other))
            {
                Join(unit, other);
            }
        }
    }

    private sealed class SameWords : IEqualityComparer<int[]>
    {
        public static SameWords Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            // Order-dependent and the same in every run.
            uint hash = 2166136261;
            foreach (int word in obj)
            {
                hash = (hash ^ (uint)word) * 16777619;
                hash ^= hash >> 15;
            }

            return (int)hash;
        }
    }
}
