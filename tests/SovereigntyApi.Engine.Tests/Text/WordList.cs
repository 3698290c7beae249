using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

/// <summary>A vocabulary of words given, or one that gives every word it is asked for an identity of its own.</summary>
internal sealed class WordList : IVocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly bool _learns;

    public WordList(params string[] words)
    {
        foreach (string word in words)
        {
            _words.Add(word, _words.Count + 1);
        }

        _learns = words.Length == 0;
    }

    public int Lookups { get; private set; }

    public int Find(ReadOnlySpan<char> lowerCaseWord)
    {
        Lookups++;
        string word = lowerCaseWord.ToString();
        if (!_words.TryGetValue(word, out int id) && _learns)
        {
            id = _words.Count + 1;
            _words.Add(word, id);
        }

        return id;
    }

    public bool MayEndCompound(int word) =>
        !_learns && _words.Any(entry => entry.Key.EndsWith(" " + Word(word), StringComparison.Ordinal));

    public string? Word(int id) => _words.FirstOrDefault(entry => entry.Value == id).Key;
}
