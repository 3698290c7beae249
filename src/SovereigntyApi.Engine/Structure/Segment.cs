namespace SovereigntyApi.Engine.Structure;

/// <summary>
/// A sentence, or a lettered item with the opening words it inherits. Token indexes are half-open.
/// </summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Opening">Index of the segment that holds the opening words of this item; -1 for a sentence of its own.</param>
/// <param name="Sentence">Number of the sentence, shared by opening words and all their items.</param>
public readonly record struct Segment(int First, int End, int Opening, int Sentence);
