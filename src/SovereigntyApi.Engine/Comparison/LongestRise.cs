namespace SovereigntyApi.Engine.Comparison;

/// <summary>The longest rising subsequence: of things in order on one side, those that keep their order on the other.</summary>
internal static class LongestRise
{
    /// <summary>True for every place that belongs to one longest strictly rising subsequence. Time n log n.</summary>
    public static bool[] Of(ReadOnlySpan<int> values)
    {
        int[] tails = new int[values.Length];
        int[] previous = new int[values.Length];
        int length = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int low = 0;
            int high = length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = values[tails[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.Max(length, low + 1);
        }

        bool[] rises = new bool[values.Length];
        for (int at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = previous[at])
        {
            rises[at] = true;
        }

        return rises;
    }
}
