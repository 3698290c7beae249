namespace SovereigntyApi.Engine.Tests.Comparison;

/// <summary>Pseudo-random numbers that are the same in every run and on every platform (Lehmer's generator).</summary>
internal sealed class Numbers(int seed)
{
    private long _state = seed;

    /// <summary>A number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Next(int end)
    {
        _state = _state * 48271 % 2147483647;
        return (int)(_state * end / 2147483647);
    }

    /// <summary>The numbers from 0 to <paramref name="count"/> in some order.</summary>
    public int[] Shuffle(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
