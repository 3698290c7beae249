namespace SovereigntyApi.Engine.Structure;

/// <summary>A level of lettered or numbered items that is open: its style, how far it has counted, and the words its items inherit.</summary>
/// <param name="Style">Style of its labels.</param>
/// <param name="Value">Value of the last label.</param>
/// <param name="Opening">Segment of its opening words; -1 where each item stands alone.</param>
/// <param name="Sentence">Sentence of the opening words; -1 where each item stands alone.</param>
internal readonly record struct Enumeration(byte Style, int Value, int Opening, int Sentence);
