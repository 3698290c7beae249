using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>
/// A small change of wording that may answer a finding. It promises nothing: what would follow is found by evaluating the changed text.
/// </summary>
/// <param name="Id">Identifier in kebab-case.</param>
/// <param name="Indicators">Findings that it may answer.</param>
/// <param name="Place">Where it changes the text; one of <see cref="RewordingPlaces.All"/>.</param>
/// <param name="Words">The words put there; empty where words are only struck out.</param>
/// <param name="Explanation">What changes, in a sentence.</param>
public sealed record RewordingDefinition(string Id, ImmutableArray<string> Indicators, string Place, string Words, string Explanation)
{
    /// <summary>Words replaced, in lower case, longest first where one begins another; empty where the place itself says which.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Modalities that the finding's clause must have one of; empty where any will do.</summary>
    public ImmutableArray<string> Modality { get; init; } = [];
}

/// <summary>Where a rewording can change a text.</summary>
public static class RewordingPlaces
{
    /// <summary>The words of modality of the finding's clause.</summary>
    public const string Modal = "modal";

    /// <summary>Right after them.</summary>
    public const string AfterModal = "after-modal";

    /// <summary>The words that show the finding.</summary>
    public const string Evidence = "evidence";

    /// <summary>Certain words of the finding's sentence.</summary>
    public const string Words = "words";

    /// <summary>The lettered item that holds the finding, struck out.</summary>
    public const string Item = "item";

    /// <summary>The sentence that holds the finding, struck out.</summary>
    public const string Sentence = "sentence";

    /// <summary>A sentence added at the end.</summary>
    public const string End = "end";

    public static ImmutableArray<string> All { get; } = [Modal, AfterModal, Evidence, Words, Item, Sentence, End];
}
