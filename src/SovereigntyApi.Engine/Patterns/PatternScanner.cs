namespace SovereigntyApi.Engine.Patterns;

/// <summary>A pattern found over tokens <paramref name="First"/> to <paramref name="End"/>, half-open; ordered by the text, then by pattern.</summary>
internal readonly record struct Occurrence(int Pattern, int First, int End) : IComparable<Occurrence>
{
    public int CompareTo(Occurrence other) => First != other.First ? First.CompareTo(other.First) : Pattern.CompareTo(other.Pattern);
}

/// <summary>
/// Finds the patterns of an index in a text, sentence by sentence, since no pattern crosses the end of one: which symbols are in
/// the sentence, which patterns they ask, which of those have all they need, and only then where they match.
/// </summary>
internal sealed class PatternScanner
{
    /// <summary>Of a longer sentence so many tokens at a time are looked at as places where a pattern can begin.</summary>
    private const int LongestStretch = 256;

    private readonly PatternIndex _index;
    private readonly SymbolSet _present;
    private readonly bool[] _isAsked;
    private readonly Occurrence[] _firsts;
    private readonly bool[] _hasFirst;
    private readonly Range[] _places;
    private readonly Range[] _ranges;
    private readonly int[] _symbols;
    private int _symbolCount;
    private int[] _asked = new int[64];
    private int _askedCount;
    private Occurrence[] _found = new Occurrence[64];
    private int _foundCount;
    private int[] _seen = new int[64];
    private int _seenCount;

    public PatternScanner(PatternIndex index, int symbols)
    {
        _index = index;
        _present = new SymbolSet(symbols);
        Present = new SymbolSet(symbols);
        _places = new Range[symbols];
        _symbols = new int[symbols + 1];
        _ranges = new Range[index.Patterns.Length];
        _isAsked = new bool[index.Patterns.Length];
        _firsts = new Occurrence[index.Patterns.Length];
        _hasFirst = new bool[index.Patterns.Length];
    }

    /// <summary>Symbols of the text that a pattern requires.</summary>
    public SymbolSet Present { get; }

    /// <summary>Every occurrence of the patterns of which all are wanted, in order.</summary>
    public ReadOnlySpan<Occurrence> Found => _found.AsSpan(0, _foundCount);

    /// <summary>Numbers of the patterns that occur at all.</summary>
    public ReadOnlySpan<int> Seen => _seen.AsSpan(0, _seenCount);

    /// <summary>First occurrence of a pattern; null where there is none.</summary>
    public Occurrence? FirstOf(int pattern) => _hasFirst[pattern] ? _firsts[pattern] : null;

    /// <summary>Reads a text. Where the budget is spent it stops and what was found so far stands.</summary>
    public void Read(TextIndex words, IClausePlaces places, WorkBudget work)
    {
        foreach (int pattern in Seen)
        {
            _hasFirst[pattern] = false;
        }

        _seenCount = 0;
        _foundCount = 0;
        Present.Clear();
        int at = 0;
        while (at < words.Count && !work.IsExhausted)
        {
            int end = Math.Min(words.SentenceEnd(at), at + LongestStretch);
            ReadStretch(words, places, at, end, work);
            at = end;
        }
    }

    private void ReadStretch(TextIndex words, IClausePlaces places, int first, int end, WorkBudget work)
    {
        // What begins here may end a window later.
        Gather(words, first, Math.Min(words.SentenceEnd(first), end + PatternMatcher.Window));
        Ask();
        int before = _foundCount;
        var matcher = new PatternMatcher(words, places, work);
        for (int i = 0; i < _askedCount; i++)
        {
            int pattern = _asked[i];
            _isAsked[pattern] = false;
            ref readonly PatternIndex.Probe probe = ref _index.ProbeOf(pattern);
            if (!(probe.FirstOnly && _hasFirst[pattern]) && _index.HasAll(probe, _present) && !work.IsExhausted)
            {
                Range range = _ranges[pattern];
                Look(pattern, probe, in matcher, words.Marks, Math.Max(first, range.First), Math.Min(end, range.Last + 1));
            }
        }

        if (_foundCount - before > 1)
        {
            _found.AsSpan(before, _foundCount - before).Sort();
        }
    }

    /// <summary>Gathers the symbols of a stretch of tokens and lists those that ask patterns, each once.</summary>
    private void Gather(TextIndex words, int first, int end)
    {
        _present.Clear();
        _symbolCount = 0;
        foreach (Note note in words.NotesOf(first, end))
        {
            Gather(note.Symbol, note.Token);
        }

        Marks marks = default;
        foreach (ref readonly Marks ofToken in words.Marks[first..end])
        {
            marks |= ofToken;
        }

        for (ElementKind kind = ElementKind.Number; kind <= ElementKind.Start; kind++)
        {
            int symbol = words.Lexicon.Ranks.OfClass(kind);
            if (symbol >= 0 && marks.Meets(SymbolSpace.MarkOf(kind)))
            {
                Gather(symbol, first);
                Gather(symbol, end - 1);
            }
        }

        Present.UnionWith(_present);
    }

    private void Gather(int symbol, int at)
    {
        bool isNew = _present.Add(symbol);
        ref Range place = ref _places[symbol];
        place = new Range(isNew ? at : place.First, at);
        _symbols[_symbolCount] = symbol;
        _symbolCount += isNew & _index.Asks(symbol) ? 1 : 0;
    }

    /// <summary>Lists the patterns that the symbols ask, each once, with where they can begin.</summary>
    private void Ask()
    {
        _askedCount = 0;
        for (int i = 0; i < _symbolCount; i++)
        {
            Range place = _places[_symbols[i]];
            foreach (PatternIndex.Entry entry in _index.Under(_symbols[i]))
            {
                if (!_present.Contains(entry.Also))
                {
                    continue;
                }

                ref Range range = ref _ranges[entry.Pattern];
                if (!_isAsked[entry.Pattern])
                {
                    _isAsked[entry.Pattern] = true;
                    range = new Range(place.First - entry.Lead, place.Last);
                    Append(ref _asked, ref _askedCount, entry.Pattern);
                }
                else
                {
                    range = new Range(Math.Min(range.First, place.First - entry.Lead), Math.Max(range.Last, place.Last));
                }
            }
        }
    }

    private void Look(int number, in PatternIndex.Probe probe, in PatternMatcher matcher, ReadOnlySpan<Marks> marks, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (!marks[at].Meets(probe.FirstMarks))
            {
                continue;
            }

            int matchEnd = matcher.Match(probe.Elements, at, marks.Length);
            if (matchEnd <= at)
            {
                continue;
            }

            var occurrence = new Occurrence(number, at, matchEnd);
            if (!_hasFirst[number])
            {
                _hasFirst[number] = true;
                _firsts[number] = occurrence;
                Append(ref _seen, ref _seenCount, number);
            }

            if (probe.FirstOnly)
            {
                return;
            }

            Append(ref _found, ref _foundCount, occurrence);
        }
    }

    private static void Append<T>(ref T[] list, ref int count, T item)
    {
        if (count == list.Length)
        {
            Array.Resize(ref list, 2 * count);
        }

        list[count++] = item;
    }

    /// <summary>The first and the last token at which something stands or can begin.</summary>
    private record struct Range(int First, int Last);
}
