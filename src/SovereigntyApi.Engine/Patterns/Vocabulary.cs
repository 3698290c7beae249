using System.Collections.Frozen;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// Every word form any pattern knows, numbered from 1, and for each the groups it belongs to. A group is one word of a
/// pattern with all its forms: <c>submit</c> is a group of five forms, and <c>submitted</c> may be in several groups.
/// </summary>
internal sealed class Vocabulary : IVocabulary
{
    private readonly FrozenDictionary<string, int> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[][] _groups;

    public Vocabulary(IReadOnlyDictionary<string, int> words, int[][] groups)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _groups = groups;
    }

    public int Count => _groups.Length;

    public int Find(ReadOnlySpan<char> lowerCaseWord) => _lookup.TryGetValue(lowerCaseWord, out int word) ? word : 0;

    /// <summary>Groups of a word, ascending; empty for an unknown word.</summary>
    public ReadOnlySpan<int> Groups(int word) => _groups[word];

    public bool IsIn(int word, ReadOnlySpan<int> groups)
    {
        foreach (int group in _groups[word])
        {
            if (groups.BinarySearch(group) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Collects the words of patterns and numbers them.</summary>
internal sealed class VocabularyBuilder(Inflection inflection)
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<List<int>> _groupsOfWord = [[]];

    public int GroupCount => _groups.Count;

    /// <summary>Number of the group of this word of a pattern.</summary>
    public int Group(WordNode node)
    {
        string key = (node.Exact ? "=" : node.Inflect ? "+" : string.Empty) + node.Word;
        if (_groups.TryGetValue(key, out int group))
        {
            return group;
        }

        group = _groups.Count;
        _groups.Add(key, group);
        IReadOnlySet<string> forms = node.Exact ? inflection.Spellings(node.Word) : inflection.Forms(node.Word, node.Inflect);
        foreach (string form in forms)
        {
            _groupsOfWord[Word(form)].Add(group);
        }

        return group;
    }

    public Vocabulary Build() => new(_words, [.. _groupsOfWord.Select(g => g.Order().ToArray())]);

    private int Word(string form)
    {
        if (!_words.TryGetValue(form, out int word))
        {
            word = _groupsOfWord.Count;
            _words.Add(form, word);
            _groupsOfWord.Add([]);
        }

        return word;
    }
}
