namespace SovereigntyApi.Engine.Patterns;

/// <summary>A set of symbols that is emptied in the time it took to fill, however many symbols a rulebook has.</summary>
internal sealed class SymbolSet(int symbols)
{
    private readonly ulong[] _bits = new ulong[(symbols >> 6) + 1];
    private readonly int[] _touched = new int[(symbols >> 6) + 1];
    private int _touchedCount;

    /// <summary>Adds a symbol; false where it was there.</summary>
    public bool Add(int symbol)
    {
        ref ulong bits = ref _bits[symbol >> 6];
        ulong bit = 1UL << symbol;
        if ((bits & bit) != 0)
        {
            return false;
        }

        if (bits == 0)
        {
            _touched[_touchedCount++] = symbol >> 6;
        }

        bits |= bit;
        return true;
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
