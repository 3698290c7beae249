namespace SovereigntyApi.Reports;

/// <summary>One indicator found in a provision.</summary>
public sealed record ReportFinding
{
    /// <summary>Identifier within the provision.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that decided.</summary>
    public required string RuleId { get; init; }

    /// <summary>Other rules that found the same.</summary>
    public IReadOnlyList<string> AlsoMatched { get; init; } = [];

    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Which way it speaks under the rulebook.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>Effect on each criterion as counted; criteria without an effect are left out.</summary>
    public required IReadOnlyDictionary<string, int> Effects { get; init; }

    /// <summary>The words that show it, in order of the text; never empty.</summary>
    public required IReadOnlyList<ReportEvidence> Evidence { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>What it rests on: explicit, derived or extension.</summary>
    public required string Basis { get; init; }

    /// <summary>Paragraphs of the document; empty for an extension.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What readers of another view would answer; null where the judgement is not contested.</summary>
    public string? OpposingReading { get; init; }

    /// <summary>Types of remedy that treaty practice has used; empty where there is none.</summary>
    public IReadOnlyList<ReportRemedy> Remedies { get; init; } = [];

    /// <summary>Why there is none, or null.</summary>
    public string? NoRemedy { get; init; }
}

/// <summary>
/// Words of the text. <paramref name="Start"/> and <paramref name="End"/> are in the subject's offset unit, <paramref name="At"/> is the
/// same start in UTF-16 code units of the subject's text.
/// </summary>
public sealed record ReportEvidence(int Start, int End, int At, string Exact)
{
    /// <summary>Offset after the words in UTF-16 code units.</summary>
    public int AtEnd => At + Exact.Length;
}

/// <summary>A type of remedy, whether it is open here as a phrase, why for each form, and instances by the name of the treaty.</summary>
public sealed record ReportRemedy(string Name, string Availability, IReadOnlyList<string> Reasons, IReadOnlyList<string> Precedents);

/// <summary>Which way a finding speaks.</summary>
public enum Polarity
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Against the criteria.</summary>
    Adverse,

    /// <summary>For the criteria.</summary>
    Favourable,
}
