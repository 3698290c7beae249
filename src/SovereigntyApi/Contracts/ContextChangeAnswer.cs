using System.ComponentModel.DataAnnotations;

namespace SovereigntyApi.Contracts;

/// <summary>What the context changed in the reading of a provision, with both readings.</summary>
public sealed record ContextChangeAnswer
{
    /// <summary>What in the context changed it, in sentences.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Text)]
    public required IReadOnlyList<string> Because { get; init; }

    /// <summary>The reading of the words alone.</summary>
    public required ReadingAnswer Alone { get; init; }

    /// <summary>The reading with the context, which is the one that counts.</summary>
    public required ReadingAnswer InContext { get; init; }
}

/// <summary>A reading in short.</summary>
public sealed record ReadingAnswer
{
    /// <summary>Kind of the provision.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Kind { get; init; }

    /// <summary>The word for it.</summary>
    public required VerdictName Verdict { get; init; }

    /// <summary>Level of each criterion by its id; criteria without a level are left out.</summary>
    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    /// <summary>The indicators found.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Indicators { get; init; }
}
