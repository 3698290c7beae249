using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The words patterns know. A group is one word of a pattern with all its forms: <c>submit</c> is a group of five forms, and
/// <c>submitted</c> may be in several groups. Forms that are in the same groups are the same word to every pattern and share a
/// number; numbers count from 1.
/// </summary>
/// <remarks>
/// Every word of every text is looked up here, so the tables are small and flat: a look-up touches three cache lines, and its cost
/// hardly grows with the number of forms.
/// </remarks>
internal sealed class Vocabulary : IVocabulary
{
    private const int TagBits = 8;

    /// <summary>Of each slot the number of a form counted from 1, and above it some bits of the form's hash; 0 where it is free.</summary>
    private readonly uint[] _slots;
    private readonly Form[] _forms;
    private readonly char[] _letters;
    private readonly int[] _firstGroup;
    private readonly int[] _groups;
    private readonly bool[] _endsCompound;

    /// <param name="forms">Forms with their word's number.</param>
    /// <param name="groups">Groups of each word by its number, ascending; those of 0 are empty.</param>
    public Vocabulary(IReadOnlyCollection<KeyValuePair<string, int>> forms, IReadOnlyList<int[]> groups)
    {
        int size = 16;
        while (2 * size < 3 * forms.Count)
        {
            size *= 2;
        }

        _slots = new uint[size];
        _forms = new Form[forms.Count + 1];
        _letters = new char[forms.Sum(f => f.Key.Length)];
        int number = 0;
        int next = 0;
        foreach ((string form, int word) in forms)
        {
            form.CopyTo(_letters.AsSpan(next));
            _forms[++number] = new Form(next, form.Length, word);
            next += form.Length;
            uint hash = Hash(form);
            uint at = hash;
            while (_slots[at & (uint)(size - 1)] != 0)
            {
                at++;
            }

            _slots[at & (uint)(size - 1)] = (uint)number | Tag(hash);
        }

        _endsCompound = new bool[groups.Count];
        foreach (KeyValuePair<string, int> compound in forms.Where(f => f.Key.Contains(' ', StringComparison.Ordinal)))
        {
            _endsCompound[Find(compound.Key.AsSpan(compound.Key.LastIndexOf(' ') + 1))] = true;
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
        uint[] slots = _slots;
        uint hash = Hash(lowerCaseWord);
        for (uint at = hash; ; at++)
        {
            uint slot = slots[at & (uint)(slots.Length - 1)];
            if (slot == 0)
            {
                return 0;
            }

            if ((slot ^ Tag(hash)) >> (32 - TagBits) == 0)
            {
                ref Form form = ref _forms[slot << TagBits >> TagBits];
                if (lowerCaseWord.SequenceEqual(_letters.AsSpan(form.First, form.Length)))
                {
                    return form.Word;
                }
            }
        }
    }

    public bool MayEndCompound(int word) => _endsCompound[word];

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

    /// <summary>Bits of a hash that the place of a slot does not tell.</summary>
    private static uint Tag(uint hash) => hash >> (32 - TagBits) << (32 - TagBits);

    private readonly record struct Form(int First, int Length, int Word);
}
