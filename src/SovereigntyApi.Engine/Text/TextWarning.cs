namespace SovereigntyApi.Engine.Text;

/// <summary>Something about the received text that a reader should know before trusting what was read in it.</summary>
/// <param name="Code">Kebab-case code, one of <see cref="TextWarnings"/>.</param>
/// <param name="Occurrences">How often it was met.</param>
/// <param name="First">Where it was met first, in UTF-16 units of the text as received.</param>
/// <param name="Detail">A sentence for a reader; it never repeats the text itself.</param>
public readonly record struct TextWarning(string Code, int Occurrences, TextSpan First, string Detail);
