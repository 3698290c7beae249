namespace SovereigntyApi.Hosting;

/// <summary>Why the service does not start: a line for the operator for each thing that is wrong.</summary>
internal sealed class StartRefusedException(IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    public StartRefusedException(string reason)
        : this([reason])
    {
    }

    public IReadOnlyList<string> Reasons { get; } = reasons;

    /// <summary>Writes each reason on a line of its own.</summary>
    public void WriteTo(TextWriter error)
    {
        foreach (var reason in Reasons)
        {
            error.WriteLine(Line(reason));
        }
    }

    /// <summary>What an operator reads.</summary>
    public static string Line(string reason) => $"{Product.Name} does not start: {reason.ReplaceLineEndings(" ")}";
}
