namespace SovereigntyApi.Reports;

/// <summary>A text under one rulebook.</summary>
public sealed record ReportReading
{
    /// <summary>The rulebook and whose view it applies.</summary>
    public required RulebookCard Rulebook { get; init; }

    /// <summary>What to cite.</summary>
    public required ReportCitation Citation { get; init; }

    /// <summary>What this result is not.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Whether the text is treaty language: treaty, notTreaty, notEnglish or tooShort.</summary>
    public required string Applicability { get; init; }

    /// <summary>Why it is not, in sentences; empty where it is.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>False where a limit of work stopped the reading before its end.</summary>
    public required bool Complete { get; init; }

    /// <summary>What a reader should know about how the text was read.</summary>
    public required IReadOnlyList<ReportWarning> Warnings { get; init; }

    /// <summary>Every criterion of the rulebook, in its order.</summary>
    public required IReadOnlyList<CriterionCard> Criteria { get; init; }

    /// <summary>Every indicator of the rulebook, in its order.</summary>
    public required IReadOnlyList<IndicatorCard> Indicators { get; init; }

    /// <summary>Every test of the rulebook, in its order.</summary>
    public required IReadOnlyList<ReportTest> Tests { get; init; }

    /// <summary>The paragraphs of the document that this reading rests on, in its order.</summary>
    public required IReadOnlyList<ParagraphCard> Paragraphs { get; init; }

    /// <summary>What was read one by one, in order of the text; a single one for a provision.</summary>
    public required IReadOnlyList<ReportProvision> Provisions { get; init; }

    /// <summary>The treaty as a whole; null for a provision.</summary>
    public TreatyOverview? Treaty { get; init; }
}

/// <summary>What to cite. It carries no date, so that the same request gives the same report.</summary>
public sealed record ReportCitation(string Product, string EngineVersion, string EvaluationId);

/// <summary>Something about how the text was read; <paramref name="Provision"/> names the provision of a treaty, or is null.</summary>
public sealed record ReportWarning(string Code, string Detail, string? Provision = null);

/// <summary>One of the document's reasons, and the findings that trigger it: ids for a provision, indicators for a treaty.</summary>
public sealed record ReportTest(string Id, string Name, string Description, IReadOnlyList<string> Paragraphs, bool Triggered, IReadOnlyList<string> By);
