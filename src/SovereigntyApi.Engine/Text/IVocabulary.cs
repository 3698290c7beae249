namespace SovereigntyApi.Engine.Text;

/// <summary>Words a rulebook and its grammar know. Implemented by the compiled rulebook.</summary>
public interface IVocabulary
{
    /// <summary>Identity of a lower-case word, or 0 where it is unknown.</summary>
    int Find(ReadOnlySpan<char> lowerCaseWord);
}
