namespace SovereigntyApi.Reports.Composition;

/// <summary>Levels to draw: one series a criterion, one value a provision.</summary>
internal sealed record LevelProfile(string Title, string Description, IReadOnlyList<string> Provisions, IReadOnlyList<LevelSeries> Series);

/// <summary>The levels of one criterion, provision by provision; null where there is none.</summary>
internal sealed record LevelSeries(CriterionCard Criterion, IReadOnlyList<int?> Levels);
