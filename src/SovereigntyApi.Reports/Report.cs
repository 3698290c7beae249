namespace SovereigntyApi.Reports;

/// <summary>One text as read under one or more rulebooks: all that a renderer needs and nothing of how it was found.</summary>
public sealed record Report
{
    /// <summary>What was read.</summary>
    public required ReportSubject Subject { get; init; }

    /// <summary>One reading a rulebook; never empty.</summary>
    public required IReadOnlyList<ReportReading> Readings { get; init; }
}

/// <summary>What was read, as the caller named it. Every string but the title's fixed words comes from the request and is not to be trusted.</summary>
public sealed record ReportSubject
{
    /// <summary>Whether it is a single provision or a treaty.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>The text that was read; evidence lies in it.</summary>
    public required string Text { get; init; }

    /// <summary>Unit of <see cref="ReportEvidence.Start"/> and <see cref="ReportEvidence.End"/>: utf16 or codePoint.</summary>
    public required string OffsetUnit { get; init; }

    /// <summary>Name of the treaty, or null.</summary>
    public string? Treaty { get; init; }

    /// <summary>Article or paragraph as the caller numbers it, or null.</summary>
    public string? Article { get; init; }

    /// <summary>Heading of the article, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Where the text was taken from, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Date of the text as the caller gave it, or null.</summary>
    public string? Date { get; init; }

    /// <summary>The caller's own reference, or null.</summary>
    public string? ClientReference { get; init; }
}

/// <summary>What a report is about.</summary>
public enum SubjectKind
{
    /// <summary>One provision.</summary>
    Provision,

    /// <summary>A whole treaty, provision by provision.</summary>
    Treaty,
}
