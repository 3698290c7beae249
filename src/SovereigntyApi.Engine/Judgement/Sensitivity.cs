using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>What is left of an evaluation where one finding is struck out.</summary>
/// <param name="Finding">The finding struck out.</param>
/// <param name="FallsWith">Findings that rest on it and go with it.</param>
/// <param name="Levels">Every criterion's level without it.</param>
/// <param name="Decides">Criteria whose level hangs on it.</param>
/// <param name="Verdict">The verdict without it.</param>
/// <param name="VerdictStands">True where that is the verdict with it, too.</param>
/// <param name="Statement">The same in a sentence.</param>
public sealed record Sensitivity(
    string Finding,
    ImmutableArray<string> FallsWith,
    ImmutableArray<LevelWithout> Levels,
    ImmutableArray<string> Decides,
    Verdict Verdict,
    bool VerdictStands,
    string Statement);

/// <summary>A criterion's level without a finding.</summary>
public sealed record LevelWithout(string Id, int Level, bool Stands);
