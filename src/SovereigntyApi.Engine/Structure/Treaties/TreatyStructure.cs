using System.Collections.Immutable;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>
/// A whole treaty taken apart. Spans are UTF-16 offsets into <paramref name="Text"/>. The spans of <paramref name="Provisions"/> and
/// <paramref name="Unplaced"/> do not overlap, and together cover all of the text but white space.
/// </summary>
/// <param name="Text">The text as received, or the text of an XML document.</param>
/// <param name="Title">The treaty's title where it has one, on one line; else null.</param>
/// <param name="Divisions">Everything with a heading, in order of the text; a division names the one it stands in.</param>
/// <param name="Provisions">The units that are read one by one: recitals, paragraphs, undivided articles.</param>
/// <param name="Unplaced">What belongs to no provision, with the reason.</param>
public sealed record TreatyStructure(
    string Text,
    string? Title,
    ImmutableArray<Division> Divisions,
    ImmutableArray<TreatyProvision> Provisions,
    ImmutableArray<UnplacedText> Unplaced);

/// <summary>A part, chapter, article, annex or the like.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="EId">Akoma Ntoso identifier, unique in the treaty.</param>
/// <param name="Number">Its number as written, such as <c>V</c> or <c>5 bis</c>; empty where it has none.</param>
/// <param name="Heading">Its title on one line; null where it has none.</param>
/// <param name="Span">From its heading to the end of its text.</param>
/// <param name="Parent">Index of the division it stands in; -1 at the top.</param>
public sealed record Division(DivisionKind Kind, string EId, string Number, string? Heading, TextSpan Span, int Parent);

/// <summary>One unit of reading.</summary>
/// <param name="EId">Akoma Ntoso identifier, unique in the treaty.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Division">Index of the division that holds it; -1 at the top.</param>
/// <param name="Heading">Title of its article on one line; null where it has none.</param>
/// <param name="Span">The unit, with the heading of its article where it is the first of it.</param>
/// <param name="Words">The part of <paramref name="Span"/> that is read: without the heading, with the unit's number.</param>
/// <param name="Points">Items and sub-items, in order of the text; each ends where the next begins.</param>
public sealed record TreatyProvision(
    string EId, ProvisionPlace Place, int Division, string? Heading, TextSpan Span, TextSpan Words, ImmutableArray<TreatyPoint> Points);

/// <summary>A lettered or numbered item of a provision, from its label to the next one.</summary>
public sealed record TreatyPoint(string EId, TextSpan Span);

/// <summary>Text that belongs to no provision.</summary>
public sealed record UnplacedText(TextSpan Span, UnplacedReason Reason);

/// <summary>Where a provision stands.</summary>
public enum ProvisionPlace
{
    /// <summary>In an article, or in a text that has none.</summary>
    Body,

    /// <summary>In a preamble, as one of its reasons.</summary>
    Recital,

    /// <summary>Words of a preamble that give no reason: who the parties are, that they have agreed.</summary>
    Formula,

    /// <summary>In an annex, protocol, appendix or schedule.</summary>
    Attachment,

    /// <summary>The closing words before the signatures.</summary>
    Testimonium,
}

/// <summary>Why text belongs to no provision.</summary>
public enum UnplacedReason
{
    /// <summary>Nothing says what it is.</summary>
    Unknown,

    /// <summary>Title of the treaty and what stands before its preamble.</summary>
    Title,

    /// <summary>Heading of a part, chapter, section or annex.</summary>
    Heading,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>A number that counts pages.</summary>
    PageNumber,

    /// <summary>Signatures.</summary>
    Signatures,

    /// <summary>Text after the signatures that is under no heading of an annex.</summary>
    AfterSignatures,
}
