namespace SovereigntyApi.RuleStore;

/// <summary>A store that cannot be used. The message is one line for the operator and names the file.</summary>
#pragma warning disable CA1032 // a fault without its kind and file would be of no use to anybody
public sealed class RuleStoreException : Exception
#pragma warning restore CA1032
{
    internal RuleStoreException(RuleStoreFault fault, string path, string detail, Exception? cause = null)
        : base($"rule store {path}: {detail}", cause)
    {
        Fault = fault;
        Path = path;
    }

    public RuleStoreFault Fault { get; }

    public string Path { get; }
}
