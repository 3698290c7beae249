namespace SovereigntyApi.Reports;

/// <summary>A rulebook as a report names it.</summary>
public sealed record RulebookCard
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Digest of its rows, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whose view it applies.</summary>
    public required string Viewpoint { get; init; }

    /// <summary>False where it describes and has no verdict.</summary>
    public required bool Judges { get; init; }

    /// <summary>Id and version in one.</summary>
    public string Reference => $"{Id}@{Version}";
}

/// <summary>A criterion: its question, what it rests on, and its scale with one label a level from <paramref name="Min"/> up.</summary>
public sealed record CriterionCard(
    string Id, string Name, string Question, string Basis, IReadOnlyList<string> Paragraphs, int Min, int Max, IReadOnlyList<string> Labels)
{
    /// <summary>The word for a level, or an empty string where the scale has none.</summary>
    public string Label(int level) => level >= Min && level - Min < Labels.Count ? Labels[level - Min] : "";
}

/// <summary>An indicator as the rulebook defines it.</summary>
public sealed record IndicatorCard(string Id, string Name, Polarity Polarity, string Basis);

/// <summary>A paragraph of the document: where it stands, a summary in our words, and a few of its own.</summary>
public sealed record ParagraphCard(string Locator, string Heading, string Summary, string Quote);
