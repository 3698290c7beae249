using System.Numerics;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The words patterns know. A group is one word of a pattern with all its forms: <c>submit</c> is a group of five forms, and
/// <c>submitted</c> may be in several groups. Forms that are in the same groups are the same word to every pattern and share a
/// number; numbers count from 1.
/// </summary>
/// <remarks>
/// Every word of every text is looked up here, and what that costs is waiting for memory. Nearly all words are of a few plain letters,
/// which fit one machine word as they are: the table that finds them is its own proof, and a look-up touches one cache line.
/// </remarks>
internal sealed class Vocabulary : IVocabulary
{
    private const int TagBits = 8;

    /// <summary>Letters from a to z that fit 64 bits, five bits each.</summary>
    private const int MostPacked = 12;

    /// <summary>Forms that <see cref="Pack"/> can pack; letters 0 in a free slot.</summary>
    private readonly PackedForm[] _packed;
    private readonly int _packedBits;

    /// <summary>All other forms. Of each slot the number of a form counted from 1, and above it some bits of the form's hash; 0 where it is free.</summary>
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
        KeyValuePair<string, int>[] packed = [.. forms.Where(f => Pack(f.Key) != 0)];
        _packedBits = BitOperations.Log2((uint)Math.Max(8, 3 * packed.Length)) + 1;
        _packed = new PackedForm[1 << _packedBits];
        foreach ((string form, int word) in packed)
        {
            ulong letters = Pack(form);
            int at = Place(letters);
            while (_packed[at].Letters != 0)
            {
                at = (at + 1) & (_packed.Length - 1);
            }

            _packed[at] = new PackedForm(letters, word);
        }

        KeyValuePair<string, int>[] others = [.. forms.Where(f => Pack(f.Key) == 0)];
        int size = 16;
        while (2 * size < 3 * others.Length)
        {
            size *= 2;
        }

        _slots = new uint[size];
        _forms = new Form[others.Length + 1];
        _letters = new char[others.Sum(f => f.Key.Length)];
        int number = 0;
        int next = 0;
        foreach ((string form, int word) in others)
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
        ulong letters = Pack(lowerCaseWord);
        if (letters == 0)
        {
            return FindOther(lowerCaseWord);
        }

        PackedForm[] packed = _packed;
        for (int at = Place(letters); ; at++)
        {
            ref readonly PackedForm form = ref packed[at & (packed.Length - 1)];
            if (form.Letters == letters || form.Letters == 0)
            {
                return form.Word;
            }
        }
    }

    private int FindOther(ReadOnlySpan<char> lowerCaseWord)
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

    /// <summary>The letters of a word of at most twelve, all from a to z; 0 for any other word.</summary>
    private static ulong Pack(ReadOnlySpan<char> word)
    {
        if (word.Length > MostPacked)
        {
            return 0;
        }

        ulong letters = 0;
        bool plain = true;
        foreach (char c in word)
        {
            plain &= (uint)(c - 'a') <= 'z' - 'a';
            letters = (letters << 5) | (uint)(c & 31);
        }

        return plain ? letters : 0;
    }

    /// <summary>Knuth's multiplicative hash.</summary>
    private int Place(ulong letters) => (int)(letters * 0x9E3779B97F4A7C15 >> (64 - _packedBits));

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

    private readonly record struct PackedForm(ulong Letters, int Word);

    private readonly record struct Form(int First, int Length, int Word);
}
