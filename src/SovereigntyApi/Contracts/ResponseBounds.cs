namespace SovereigntyApi.Contracts;

/// <summary>Upper bounds that the published schemas state for answers. They promise a ceiling, they cut nothing off.</summary>
public static class ResponseBounds
{
    public const int Id = 120;
    public const int Text = 4_000;

    /// <summary>Entries of an object that is a map, such as effects by criterion.</summary>
    public const int Entries = 1_000;
    public const int Items = 10_000;

    /// <summary>The longest piece of evidence is the whole text of the largest request.</summary>
    public const int Quotation = 1_000_000;

    /// <summary>The longest text of a treaty that can be taken, and with it the largest offset.</summary>
    public const int TreatyText = 10_000_000;

    /// <summary>Upper bound of lists over a whole treaty.</summary>
    public const int TreatyItems = 1_000_000;

    /// <summary>Longest Akoma Ntoso identifier.</summary>
    public const int EId = 400;

    /// <summary>Units of text shown on either side of a piece of evidence.</summary>
    public const int Surroundings = 32;
}
