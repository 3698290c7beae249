using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The words patterns know. A group is one word of a pattern with all its forms: <c>submit</c> is a group of five forms, and
/// <c>submitted</c> may be in several groups. Forms that are in the same groups are the same word to every pattern and share a
/// number; numbers count from 1.
/// </summary>
/// <remarks>
/// Every word of every text is looked up here, so the table is one array of slots and one of letters: a look-up touches two or
/// three cache lines, and its cost hardly grows with the number of forms.
/// </remarks>
internal sealed class Vocabulary : IVocabulary
{
    private readonly Slot[] _slots;
    private readonly char[] _letters;
    private readonly int[] _firstGroup;
    private readonly int[] _groups;

    /// <param name="forms">Forms with their word's number.</param>
    /// <param name="groups">Groups of each word by its number, ascending; those of 0 are empty.</param>
    public Vocabulary(IReadOnlyCollection<KeyValuePair<string, int>> forms, IReadOnlyList<int[]> groups)
    {
        int size = 16;
        while (size < 3 * forms.Count)
        {
            size *= 2;
        }

        _slots = new Slot[size];
        _letters = new char[forms.Sum(f => f.Key.Length)];
        int next = 0;
        foreach ((string form, int word) in forms)
        {
            form.CopyTo(_letters.AsSpan(next));
            uint hash = Hash(form);
            uint at = hash;
            while (_slots[at & (uint)(size - 1)].Word != 0)
            {
                at++;
            }

            _slots[at & (uint)(size - 1)] = new Slot(hash, next, form.Length, word);
            next += form.Length;
        }

        _firstGroup = new int[groups.Count + 1];
        _groups = [.. groups.SelectMany(g => g)];
        for (int word = 0; word < groups.Count; word++)
        {
            _firstGroup[word + 1] = _firstGroup[word] + groups[word].Length;
        }
    }

    /// <summary>Words, the unknown word 0 included.</summary>
    public int Count => _firstGroup.Length - 1;

    public int Find(ReadOnlySpan<char> lowerCaseWord)
    {
        Slot[] slots = _slots;
        uint hash = Hash(lowerCaseWord);
        for (uint at = hash; ; at++)
        {
            ref Slot slot = ref slots[at & (uint)(slots.Length - 1)];
            if (slot.Word == 0)
            {
                return 0;
            }

            if (slot.Hash == hash && lowerCaseWord.SequenceEqual(_letters.AsSpan(slot.First, slot.Length)))
            {
                return slot.Word;
            }
        }
    }

    /// <summary>Groups of a word, ascending; empty for an unknown word.</summary>
    public ReadOnlySpan<int> Groups(int word) => _groups.AsSpan(_firstGroup[word], _firstGroup[word + 1] - _firstGroup[word]);

    /// <summary>FNV-1a over UTF-16 units, with a last mix since slots are taken from the low bits.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private readonly record struct Slot(uint Hash, int First, int Length, int Word);
}
