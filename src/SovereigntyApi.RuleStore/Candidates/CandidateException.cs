namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>An archive that is not opened any further. The message is a sentence that names no content.</summary>
#pragma warning disable CA1032 // a fault without its sentence would be of no use to anybody
public sealed class CandidateException : Exception
#pragma warning restore CA1032
{
    internal CandidateException(string detail)
        : base(detail)
    {
    }
}
