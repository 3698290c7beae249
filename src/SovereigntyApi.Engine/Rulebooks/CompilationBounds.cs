namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>What compiling a rulebook that nobody has reviewed may cost: a few lines of alternatives can stand for millions of phrases.</summary>
/// <param name="MostPhrases">Phrases that all concepts and alternatives together may stand for.</param>
/// <param name="Stop">Ends the compilation.</param>
public sealed record CompilationBounds(int MostPhrases, CancellationToken Stop = default)
{
    public static CompilationBounds None { get; } = new(int.MaxValue);
}
