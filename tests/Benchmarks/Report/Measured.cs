namespace SovereigntyApi.Benchmarks.Report;

/// <summary>A median with the least and the greatest of its rounds.</summary>
internal readonly record struct Spread(double Median, double Least, double Greatest)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}

/// <summary>What was measured of one subject: CPU time of one run in microseconds, round by round, and bytes allocated in one run.</summary>
internal sealed record Measured(string Name, double[] Microseconds, long Bytes)
{
    public Spread Time => Spread.Of(Microseconds);

    /// <summary>Times of this over those of another in the same rounds.</summary>
    public Spread Over(Measured other) => Spread.Of(Microseconds.Zip(other.Microseconds, (mine, its) => mine / its));
}
