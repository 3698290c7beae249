namespace SovereigntyApi.Reports.Composition;

/// <summary>A finding as a note beside the text.</summary>
internal sealed record Note
{
    /// <summary>Identifier within the report: letters, digits and hyphens.</summary>
    public required string Anchor { get; init; }

    /// <summary>What marks in the text show.</summary>
    public required string Label { get; init; }

    public required Polarity Polarity { get; init; }

    public required string Title { get; init; }

    public required string Explanation { get; init; }

    /// <summary>Rule and paragraphs in a line, for a footnote.</summary>
    public required string Authority { get; init; }

    public required IReadOnlyList<Particular> Particulars { get; init; }
}

/// <summary>A term and what there is to say on it.</summary>
internal sealed record Particular(string Term, IReadOnlyList<Inline> Content);

/// <summary>Marked words by their place.</summary>
internal sealed record Mark(int Start, int End, Note Note);
