namespace SovereigntyApi.Hosting;

/// <summary>Why the service does not start: a line for the operator for each thing that is wrong.</summary>
internal sealed class StartRefusedException(IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    public StartRefusedException(string reason)
        : this([reason])
    {
    }

    public IReadOnlyList<string> Reasons { get; } = reasons;
}
