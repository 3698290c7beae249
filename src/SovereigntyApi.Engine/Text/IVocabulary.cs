namespace SovereigntyApi.Engine.Text;

/// <summary>Words a rulebook and its grammar know. Implemented by the compiled rulebook.</summary>
public interface IVocabulary
{
    /// <summary>Identity of a lower-case word, or 0 where it is unknown.</summary>
    int Find(ReadOnlySpan<char> lowerCaseWord);

    /// <summary>
    /// True where the word may be the last part of a word of several parts, such as a Contracting Party: <see cref="Find"/> knows it
    /// in lower case with one space between parts, and it is read as one word.
    /// </summary>
    bool MayEndCompound(int word) => false;
}
