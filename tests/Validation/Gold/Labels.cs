using System.Collections.Immutable;

namespace SovereigntyApi.Validation.Gold;

/// <summary>What a reader or the engine says of a provision: its indicators, and a level for each criterion.</summary>
internal sealed record Labels(HashSet<string> Indicators, ImmutableDictionary<string, int> Levels)
{
    public static ImmutableArray<string> Criteria { get; } = ["american-interest", "sovereignty", "enforceability"];

    /// <summary>The worst criterion decides; nothing found counts as nothing against.</summary>
    public string Verdict => Levels.Values.Min() switch
    {
        <= -2 => "fails",
        -1 => "concern",
        _ => "meets",
    };

    public static ImmutableDictionary<string, int> LevelsOf(params int[] levels) =>
        Criteria.Zip(levels).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
}
