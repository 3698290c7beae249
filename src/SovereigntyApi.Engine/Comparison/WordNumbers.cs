namespace SovereigntyApi.Engine.Comparison;

/// <summary>Numbers the words of both drafts, so that words are compared as numbers.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _folded = [];

    public WordNumbers() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word as written; from 0.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out int number))
        {
            return number;
        }

        string text = word.ToString();
        number = _folded.Count;
        _numbers.Add(text, number);
        _folded.Add(number);
        string lower = text.ToLowerInvariant();
        if (!string.Equals(lower, text, StringComparison.Ordinal))
        {
            _folded[number] = Of(lower);
        }

        return number;
    }

    /// <summary>The number of the same word in lower case.</summary>
    public int Folded(int number) => _folded[number];
}
