namespace SovereigntyApi.Reports;

/// <summary>A treaty as a whole: distributions and what decides, never one score.</summary>
public sealed record TreatyOverview
{
    /// <summary>For each criterion how levels are spread and which provisions decide.</summary>
    public required IReadOnlyList<LevelSpread> Spreads { get; init; }

    /// <summary>How much is only aspirational, in a sentence.</summary>
    public required string Credibility { get; init; }

    /// <summary>What it lays down on reservations, withdrawal, amendment, disputes and its entry into force.</summary>
    public required IReadOnlyList<ReportRegime> Regimes { get; init; }

    /// <summary>Where articles pull against each other, in sentences.</summary>
    public required IReadOnlyList<string> Tensions { get; init; }

    /// <summary>What the treaty's text cannot answer, in sentences.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The divisions that have a heading, in order of the text.</summary>
    public IReadOnlyList<ReportDivision> Divisions { get; init; } = [];
}

/// <summary>Number of provisions at each level of a criterion from the lowest up, and the provisions at both ends.</summary>
public sealed record LevelSpread(string Criterion, IReadOnlyList<int> Counts, IReadOnlyList<DecidingProvision> Against, IReadOnlyList<DecidingProvision> For);

/// <summary>A provision at an end of a spread, and why.</summary>
public sealed record DecidingProvision(string EId, int Level, string Reason);

/// <summary>What a treaty lays down on one matter, with the provisions that speak of it.</summary>
public sealed record ReportRegime(string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Provisions);

/// <summary>A part, chapter, article or annex; offsets in UTF-16 code units of the subject's text.</summary>
public sealed record ReportDivision(string EId, string Type, string? Number, string? Heading, string? Within, int Start, int End);
