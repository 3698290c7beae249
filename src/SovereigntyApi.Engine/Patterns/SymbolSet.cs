namespace SovereigntyApi.Engine.Patterns;

/// <summary>A set of symbols that is emptied in the time it took to fill, however many symbols a rulebook has.</summary>
internal sealed class SymbolSet(int symbols)
{
    private readonly ulong[] _bits = new ulong[(symbols >> 6) + 1];
    /// <summary>Words that are not zero; one place more than there are words, where the last one is written without being counted.</summary>
    private readonly int[] _touched = new int[(symbols >> 6) + 2];
    private int _touchedCount;

    /// <summary>Adds a symbol; false where it was there.</summary>
    /// <remarks>Half of the symbols of a sentence are new and half are not, so nothing here is decided by a branch.</remarks>
    public bool Add(int symbol)
    {
        int word = symbol >> 6;
        ulong before = _bits[word];
        ulong bit = 1UL << symbol;
        _bits[word] = before | bit;
        _touched[_touchedCount] = word;
        _touchedCount += before == 0 ? 1 : 0;
        return (before & bit) == 0;
    }

    /// <summary>Adds all symbols of another set.</summary>
    public void UnionWith(SymbolSet other)
    {
        for (int i = 0; i < other._touchedCount; i++)
        {
            int at = other._touched[i];
            if (_bits[at] == 0)
            {
                _touched[_touchedCount++] = at;
            }

            _bits[at] |= other._bits[at];
        }
    }

    public bool Contains(int symbol) => (_bits[symbol >> 6] & (1UL << symbol)) != 0;

    /// <summary>True where everything that a pattern cannot do without is in the set.</summary>
    public bool HasAll(ReadOnlySpan<Requirement> required)
    {
        foreach (Requirement requirement in required)
        {
            if (!ContainsAny(requirement.Symbols))
            {
                return false;
            }
        }

        return true;
    }

    public bool ContainsAny(ReadOnlySpan<int> symbols)
    {
        foreach (int symbol in symbols)
        {
            if (Contains(symbol))
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        for (int i = 0; i < _touchedCount; i++)
        {
            _bits[_touched[i]] = 0;
        }

        _touchedCount = 0;
    }
}
