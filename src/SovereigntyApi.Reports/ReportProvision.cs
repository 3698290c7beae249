namespace SovereigntyApi.Reports;

/// <summary>One provision as read.</summary>
public sealed record ReportProvision
{
    /// <summary>Akoma Ntoso identifier within its treaty; null for a provision on its own.</summary>
    public string? EId { get; init; }

    /// <summary>Where it stands: body, recital, formula, attachment or testimonium.</summary>
    public string Place { get; init; } = "body";

    /// <summary>Title of its article, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Offset of its first unit in the subject's text, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its last unit in the subject's text, in UTF-16 code units.</summary>
    public required int End { get; init; }

    /// <summary>Kind of the provision, such as operative or preamble.</summary>
    public required string Kind { get; init; }

    /// <summary>The overall word: notApplicable, noFinding, meets, concern or fails.</summary>
    public required string Verdict { get; init; }

    /// <summary>Its level by every criterion, in the rulebook's order.</summary>
    public required IReadOnlyList<ReportLevel> Levels { get; init; }

    /// <summary>What was found, in order of the text.</summary>
    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>Readings that had their words and were set aside.</summary>
    public IReadOnlyList<ReportDefeated> Defeated { get; init; } = [];

    /// <summary>Where criteria pull against each other.</summary>
    public IReadOnlyList<ReportTension> Tensions { get; init; } = [];

    /// <summary>What cannot be known from this text alone.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}

/// <summary>
/// A level by one criterion; null where the text is no treaty language. <paramref name="Statement"/> is the arithmetic in a sentence,
/// empty where none was asked for.
/// </summary>
public sealed record ReportLevel(string Criterion, int? Level, string Statement, IReadOnlyList<string> For, IReadOnlyList<string> Against);

/// <summary>A reading that was set aside, and by what.</summary>
public sealed record ReportDefeated(string RuleId, string Indicator, ReportEvidence Evidence, string Explanation);

/// <summary>Criteria that pull apart.</summary>
public sealed record ReportTension(IReadOnlyList<string> Criteria, IReadOnlyList<string> Findings, string Explanation);
