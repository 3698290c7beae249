using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// Patterns looked for all over a text, each listed under the rarest symbols it cannot do without. A sentence asks only the
/// patterns listed under its own symbols, so common words and the mere presence of a modal ask hardly any, and the cost of a
/// text hardly grows with the number of patterns.
/// </summary>
/// <remarks>What a sentence asks is laid out in a few arrays read in order: most patterns asked are dismissed, and cheaply.</remarks>
internal sealed class PatternIndex
{
    private readonly int[] _first;
    private readonly Entry[] _entries;
    private readonly Probe[] _probes;
    private readonly int[] _required;
    private readonly bool[] _asks;

    /// <param name="patterns">The patterns.</param>
    /// <param name="symbols">Symbols that patterns require, in all.</param>
    public PatternIndex(ImmutableArray<IndexedPattern> patterns, int symbols)
    {
        Patterns = patterns;
        _first = new int[symbols + 1];
        foreach (IndexedPattern pattern in patterns)
        {
            foreach (int symbol in Keys(pattern))
            {
                _first[symbol + 1]++;
            }
        }

        for (int symbol = 0; symbol < symbols; symbol++)
        {
            _first[symbol + 1] += _first[symbol];
        }

        int[] next = _first.AsSpan(0, symbols).ToArray();
        _entries = new Entry[_first[symbols]];
        _probes = new Probe[patterns.Length];
        List<int> required = [];
        for (int pattern = 0; pattern < patterns.Length; pattern++)
        {
            int also = RarestOther(patterns[pattern]);
            foreach (int symbol in Keys(patterns[pattern]))
            {
                _entries[next[symbol]++] = new Entry(pattern, also < 0 ? symbol : also, Lead(patterns[pattern].Pattern));
            }

            int before = required.Count;
            foreach (Requirement requirement in patterns[pattern].Pattern.Required.Skip(1).Where(r => r.Symbols is not [int single] || single != also))
            {
                required.Add(requirement.Symbols.Length);
                required.AddRange(requirement.Symbols);
            }

            _probes[pattern] = new Probe(patterns[pattern].Pattern.FirstMarks, patterns[pattern].Pattern.Elements, before, required.Count, patterns[pattern].FirstOnly);
        }

        _required = [.. required];
        _asks = [.. Enumerable.Range(0, symbols).Select(symbol => !Under(symbol).IsEmpty)];
    }

    public ImmutableArray<IndexedPattern> Patterns { get; }

    /// <summary>True where patterns are listed under a symbol.</summary>
    public bool Asks(int symbol) => _asks[symbol];

    /// <summary>Patterns that a symbol asks.</summary>
    public ReadOnlySpan<Entry> Under(int symbol) => _entries.AsSpan(_first[symbol], _first[symbol + 1] - _first[symbol]);

    public ref readonly Probe ProbeOf(int pattern) => ref _probes[pattern];

    /// <summary>True where a set that answered a pattern's entry holds all else it cannot do without.</summary>
    public bool HasAll(in Probe probe, SymbolSet present)
    {
        ReadOnlySpan<int> required = _required.AsSpan(probe.FirstRequired, probe.EndRequired - probe.FirstRequired);
        while (!required.IsEmpty)
        {
            int any = required[0] + 1;
            if (!present.ContainsAny(required[1..any]))
            {
                return false;
            }

            required = required[any..];
        }

        return true;
    }

    private static int[] Keys(IndexedPattern pattern) => pattern.Pattern.Required[0].Symbols;

    private static int Lead(CompiledPattern pattern) => pattern.Required[0].Lead;

    /// <summary>The rarest symbol that is required by itself, the keys apart; -1 where there is none.</summary>
    private static int RarestOther(IndexedPattern pattern)
    {
        foreach (Requirement requirement in pattern.Pattern.Required.Skip(1))
        {
            if (requirement.Symbols is [int single])
            {
                return single;
            }
        }

        return -1;
    }

    /// <summary>A pattern listed under a symbol, another symbol it needs as well, and how far before the first a match can begin.</summary>
    internal readonly record struct Entry(int Pattern, int Also, int Lead);

    /// <summary>What is asked of a sentence before a pattern is matched.</summary>
    internal readonly record struct Probe(Marks FirstMarks, ElementRange Elements, int FirstRequired, int EndRequired, bool FirstOnly);
}

/// <summary>A pattern and how much of it is wanted: every place it matches at, or only the first in the text.</summary>
internal readonly record struct IndexedPattern(CompiledPattern Pattern, bool FirstOnly);
