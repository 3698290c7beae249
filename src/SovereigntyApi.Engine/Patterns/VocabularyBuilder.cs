using System.Runtime.InteropServices;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>Collects the words of patterns and numbers them.</summary>
internal sealed class VocabularyBuilder(Inflection inflection)
{
    private readonly Dictionary<string, List<int>> _groupsOfForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];

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
        int frequency = 0;
        foreach (string form in Forms(node))
        {
            frequency = Math.Max(frequency, CommonWords.Frequency(form));
            (CollectionsMarshal.GetValueRefOrAddDefault(_groupsOfForm, form, out _) ??= []).Add(group);
        }

        _frequencies.Add(frequency);
        return group;
    }

    // An exact word of several parts is meant in so many words.
    private IEnumerable<string> Forms(WordNode node) =>
        !node.Exact ? inflection.Forms(node.Word, node.Inflect)
        : inflection.Head(node.Word) is null ? inflection.Spellings(node.Word)
        : [node.Word];

    /// <summary>Expected occurrences of a group in a million words.</summary>
    public int Frequency(int group) => _frequencies[group];

    public Vocabulary Build()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<int[]> { Array.Empty<int>() };
        var forms = new List<KeyValuePair<string, int>>(_groupsOfForm.Count);
        // The frequent words first, so that what texts are mostly looked up in lies close together.
        foreach ((string form, List<int> of) in _groupsOfForm.OrderByDescending(f => CommonWords.Frequency(f.Key)).ThenByDescending(f => f.Value.Count))
        {
            // Groups were numbered as they came, so each list is ascending.
            string key = string.Join(',', of);
            if (!words.TryGetValue(key, out int word))
            {
                word = groups.Count;
                words.Add(key, word);
                groups.Add([.. of]);
            }

            forms.Add(new KeyValuePair<string, int>(form, word));
        }

        return new Vocabulary(forms, groups);
    }
}
