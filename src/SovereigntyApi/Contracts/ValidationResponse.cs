using System.ComponentModel.DataAnnotations;

namespace SovereigntyApi.Contracts;

/// <summary>Measured agreement of a rulebook with provisions that readers labelled.</summary>
public sealed record ValidationResponse
{
    /// <summary>Version of the rulebook measured.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Version { get; init; }

    /// <summary>How the labels were made and what the figures do not say.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Note { get; init; }

    /// <summary>One entry a set of provisions.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ValidationSet> Sets { get; init; }
}

/// <summary>Figures on one set of provisions.</summary>
public sealed record ValidationSet
{
    /// <summary>Name of the set.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Name { get; init; }

    /// <summary>Figures by name, as the scorer prints them.</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }
}
