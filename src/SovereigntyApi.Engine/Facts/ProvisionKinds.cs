using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Kinds of provisions by the codebook, section 1, in the order in which a tie is settled.</summary>
internal static class ProvisionKinds
{
    public const int Operative = 0;
    public const int Preamble = 1;

    public static ImmutableArray<string> Names { get; } =
        ["operative", "preamble", "definition", "institutional", "final-clause", "interpretive"];
}
