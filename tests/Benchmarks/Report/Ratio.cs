namespace SovereigntyApi.Benchmarks.Report;

/// <summary>A row of the table.</summary>
/// <param name="Name">Stable name, in kebab-case, by which the ratio is recorded.</param>
/// <param name="What">What is set against what.</param>
/// <param name="Value">The ratio (or exponent), with its spread over the rounds.</param>
/// <param name="Beside">Times and allocations, for the reader.</param>
internal sealed record Ratio(string Name, string What, Spread Value, string Beside)
{
    /// <summary>True where a greater value is the better one.</summary>
    public bool GreaterIsBetter { get; init; }
}
