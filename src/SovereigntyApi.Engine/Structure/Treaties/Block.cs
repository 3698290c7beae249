namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>A piece of a treaty's text between line ends: a heading, or a paragraph of text with its label.</summary>
internal sealed class Block
{
    public required int Start { get; init; }

    public required int End { get; set; }

    /// <summary>True where an empty line stands before it.</summary>
    public required bool Gap { get; init; }

    /// <summary>What it heads; null where it is text.</summary>
    public Heading? Heading { get; init; }

    /// <summary>For a heading: its title's span; empty where it has none.</summary>
    public int TitleStart { get; set; }

    public int TitleEnd { get; set; }

    /// <summary>For text: its label; none where it has none.</summary>
    public ItemLabel Label { get; set; }

    /// <summary>Set where it belongs to no provision.</summary>
    public UnplacedReason? Aside { get; set; }

    public bool IsText => Heading is null && Aside is null;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
