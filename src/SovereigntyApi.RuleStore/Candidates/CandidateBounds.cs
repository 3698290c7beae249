namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>What a rulebook that somebody sent may be and cost. Each protects the memory or the time of one check.</summary>
public sealed record CandidateBounds
{
    /// <summary>Files of an archive.</summary>
    public int Files { get; init; } = 200;

    /// <summary>Bytes of all files together, as they come out of the archive.</summary>
    public int Bytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Folders that a path may have.</summary>
    public int Depth { get; init; } = 6;

    /// <summary>UTF-16 code units of a path.</summary>
    public int PathUnits { get; init; } = 200;

    /// <summary>Rules, those of a rulebook that is read included.</summary>
    public int Rules { get; init; } = 2_000;

    /// <summary>Phrases that all concepts and alternatives together may stand for.</summary>
    public int Phrases { get; init; } = 500_000;
}
