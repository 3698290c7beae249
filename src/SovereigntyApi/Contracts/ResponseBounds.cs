namespace SovereigntyApi.Contracts;

/// <summary>Upper bounds that the published schemas state for answers. They promise a ceiling, they cut nothing off.</summary>
public static class ResponseBounds
{
    public const int Id = 120;
    public const int Text = 4_000;
    public const int Items = 10_000;

    /// <summary>The longest piece of evidence is the whole text of the largest request.</summary>
    public const int Quotation = 1_000_000;

    /// <summary>Units of text shown on either side of a piece of evidence.</summary>
    public const int Surroundings = 32;
}
