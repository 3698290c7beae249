namespace SovereigntyApi.Http;

/// <summary>A type of problem: its code, the statuses it comes with, what it means and what to do.</summary>
internal sealed record ProblemType(string Code, string Title, int[] Statuses, string Meaning, string Remedy)
{
    /// <summary>Address of its page, below the service's path base.</summary>
    public string Address { get; } = "/v1/problems/" + Code;

    public int Status => Statuses[0];
}
