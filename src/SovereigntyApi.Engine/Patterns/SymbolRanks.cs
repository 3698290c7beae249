namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The symbols that some pattern requires, numbered anew with the frequent ones first: what a text is asked for again and again
/// then lies close together. Whether any other symbol is there matters to no pattern.
/// </summary>
internal sealed class SymbolRanks
{
    private readonly Dictionary<int, int> _ranks;
    private readonly int[] _ofClass;

    /// <param name="symbols">The symbols, the most frequent first.</param>
    /// <param name="space">The numbering they have.</param>
    public SymbolRanks(IEnumerable<int> symbols, SymbolSpace space)
    {
        _ranks = symbols.Index().ToDictionary(s => s.Item, s => s.Index);
        _ofClass = [.. Enumerable.Range(0, SymbolSpace.ClassCount).Select(kind => Of(space.Class((ElementKind)((int)ElementKind.Number + kind))))];
    }

    public int Count => _ranks.Count;

    /// <summary>Rank of a symbol; -1 where no pattern requires it.</summary>
    public int Of(int symbol) => _ranks.GetValueOrDefault(symbol, -1);

    public int OfClass(ElementKind kind) => _ofClass[kind - ElementKind.Number];
}
