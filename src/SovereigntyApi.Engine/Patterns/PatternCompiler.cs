using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>Numbers the words of patterns and concepts and checks what the language allows.</summary>
internal sealed class PatternCompiler
{
    /// <summary>A match is held in a 128-bit set of positions; this leaves room for the modal's own words.</summary>
    public const int LongestReach = 120;
    public const int MostExpansions = 256;

    /// <summary>Phrases that one line of a concept may stand for; each costs a path in the trie.</summary>
    public const int LongestPhraseList = 8192;

    private readonly VocabularyBuilder _vocabulary;
    private readonly Dictionary<string, int> _concepts;
    private readonly SymbolSpace _symbols;
    private readonly CompoundWords _compounds;
    private readonly PatternProgram.Builder _program;
    private readonly Dictionary<string, int> _phraseLists = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<int>[]> _phrasesOfLists = [];
    private readonly Dictionary<int, long> _frequencies = [];
    private readonly Dictionary<int, int> _longestPhrases = [];
    private readonly Dictionary<string, CompiledPattern> _compiled = new(StringComparer.Ordinal);

    /// <param name="vocabulary">Collects the words.</param>
    /// <param name="concepts">Numbers of all concepts by name.</param>
    /// <param name="symbols">The numbering that these numbers are part of.</param>
    /// <param name="inflection">Forms and spellings, those of several words among them.</param>
    public PatternCompiler(VocabularyBuilder vocabulary, Dictionary<string, int> concepts, SymbolSpace symbols, Inflection inflection)
    {
        _compounds = new CompoundWords(inflection);
        _vocabulary = vocabulary;
        _concepts = concepts;
        _symbols = symbols;
        _program = new PatternProgram.Builder(symbols);
    }

    /// <summary>Phrases, as word groups, of the lists that patterns have for themselves, by the number of the list.</summary>
    public IReadOnlyList<ImmutableArray<int>[]> PhraseLists => _phrasesOfLists;

    /// <summary>The elements of the patterns compiled so far.</summary>
    public PatternProgram Program => _program.Build();

    /// <summary>Numbers the symbols that patterns require anew, once all are compiled, and has the patterns ask by these numbers.</summary>
    public SymbolRanks Rank()
    {
        IEnumerable<int> symbols = _compiled.Values.SelectMany(p => p.Required).SelectMany(r => r.Symbols).Distinct()
            .OrderByDescending(Frequency).ThenBy(s => s);
        var ranks = new SymbolRanks(symbols, _symbols);
        foreach (CompiledPattern pattern in _compiled.Values)
        {
            pattern.Required = [.. pattern.Required.Select(r => r with { Symbols = [.. r.Symbols.Select(ranks.Of)] })];
        }

        return ranks;
    }

    /// <summary>Patterns compiled so far.</summary>
    public int Count => _compiled.Count;

    /// <summary>Compiles a pattern; throws <see cref="PatternSyntaxException"/>.</summary>
    public CompiledPattern Compile(string pattern)
    {
        if (_compiled.TryGetValue(pattern, out CompiledPattern? known))
        {
            return known;
        }

        ImmutableArray<PatternNode> nodes = _compounds.Join(PatternSyntax.Read(pattern));
        PatternElement[] elements = Elements(nodes);
        int reach = Reach(elements);
        if (reach > LongestReach)
        {
            throw new PatternSyntaxException($"the pattern reaches {reach} words, more than {LongestReach}", 1);
        }

        if (Expansions(nodes) > MostExpansions)
        {
            throw new PatternSyntaxException($"the pattern has more than {MostExpansions} expansions", 1);
        }

        var first = new FirstSet(_symbols);
        if (!first.Collect(elements))
        {
            throw new PatternSyntaxException("every element is optional", 1);
        }

        if (first.Gap)
        {
            throw new PatternSyntaxException("a pattern cannot begin with a gap", 1);
        }

        List<Requirement> required = [.. Requires(elements).OrderBy(r => r.Frequency)];
        if (required.Count == 0)
        {
            required.Add(Requirement(first.Symbols, 0));
        }

        var compiled = new CompiledPattern
        {
            Written = pattern,
            Number = _compiled.Count,
            Elements = _program.Add(elements, reach),
            FirstMarks = Marks.Union(first.Symbols.Select(_symbols.Mark)),
            Required = [.. required],
        };
        _compiled.Add(pattern, compiled);
        return compiled;
    }

    /// <summary>Counts a phrase towards how often its symbol can be expected and how many words it can have.</summary>
    public void AddPhrase(int symbol, ReadOnlySpan<int> phrase)
    {
        long rarest = long.MaxValue;
        foreach (int group in phrase)
        {
            rarest = Math.Min(rarest, _vocabulary.Frequency(group));
        }

        _frequencies[symbol] = _frequencies.GetValueOrDefault(symbol) + (rarest / phrase.Length);
        _longestPhrases[symbol] = Math.Max(_longestPhrases.GetValueOrDefault(symbol), phrase.Length);
    }

    /// <summary>The phrases that a line of a concept stands for, as word groups.</summary>
    public IEnumerable<ImmutableArray<int>> Phrases(string phrase)
    {
        ImmutableArray<PatternNode> nodes = _compounds.Join(PatternSyntax.Read(phrase));
        var phrases = Expand(nodes).ToList();
        return phrases.Count > LongestPhraseList
            ? throw new PatternSyntaxException($"the phrase has {phrases.Count} expansions", 1)
            : phrases.Where(p => !p.IsEmpty);
    }

    private IEnumerable<ImmutableArray<int>> Expand(ImmutableArray<PatternNode> nodes)
    {
        IEnumerable<ImmutableArray<int>> phrases = [ImmutableArray<int>.Empty];
        foreach (PatternNode node in nodes)
        {
            IReadOnlyList<ImmutableArray<int>> parts = [.. node switch
            {
                WordNode word => [[_vocabulary.Group(word)]],
                AlternativesNode alternatives => alternatives.Options.SelectMany(Expand),
                _ => throw new PatternSyntaxException("a phrase of a concept is made of words and alternatives only", 1),
            }];
            if (node.Optional)
            {
                parts = [.. parts, ImmutableArray<int>.Empty];
            }

            phrases = [.. phrases.SelectMany(p => parts.Select(part => p.AddRange(part)))];
        }

        return phrases;
    }

    private PatternElement[] Elements(ImmutableArray<PatternNode> nodes) => [.. nodes.Select(Element)];

    private PatternElement Element(PatternNode node) => node switch
    {
        WordNode word => Words([_vocabulary.Group(word)], word.Optional),
        ConceptNode concept => new PatternElement { Kind = ElementKind.Concept, Optional = concept.Optional, Concept = Concept(concept.Name) },
        GapNode gap => new PatternElement { Kind = ElementKind.Gap, Reach = gap.Reach },
        ClassNode c => new PatternElement { Kind = c.Kind, Optional = c.Optional },
        AlternativesNode alternatives => Alternatives(alternatives),
        _ => throw new InvalidOperationException($"no element for {node}"),
    };

    private static PatternElement Words(int[] groups, bool optional) =>
        new() { Kind = ElementKind.Words, Optional = optional, Groups = groups };

    /// <summary>Alternatives of single words are one test, phrases of several words another; what else there is is tried each.</summary>
    private PatternElement Alternatives(AlternativesNode node)
    {
        int[] groups = [.. node.Options.Where(IsWord).Select(o => _vocabulary.Group((WordNode)o[0])).Distinct().Order()];
        ImmutableArray<int>[] phrases = [.. node.Options.Where(o => !IsWord(o) && IsPhrase(o)).SelectMany(Expand)];
        List<PatternElement[]> options = [];
        if (groups.Length > 0)
        {
            options.Add([Words(groups, optional: false)]);
        }

        if (phrases.Length > 0)
        {
            options.Add([new PatternElement { Kind = ElementKind.Phrases, Concept = PhraseList(phrases) }]);
        }

        options.AddRange(node.Options.Where(o => !IsPhrase(o)).Select(Elements));
        return options is [[PatternElement single]] && !single.Optional
            ? single with { Optional = node.Optional }
            : new PatternElement { Kind = ElementKind.Alternatives, Optional = node.Optional, Alternatives = [.. options] };
    }

    /// <summary>Number of a list of phrases; the same phrases are one list.</summary>
    private int PhraseList(ImmutableArray<int>[] phrases)
    {
        string key = string.Join(';', phrases.Select(p => string.Join(',', p)));
        if (!_phraseLists.TryGetValue(key, out int list))
        {
            list = _phraseLists.Count;
            _phraseLists.Add(key, list);
            _phrasesOfLists.Add(phrases);
            foreach (ImmutableArray<int> phrase in phrases)
            {
                AddPhrase(_symbols.Phrases(list), phrase.AsSpan());
            }
        }

        return list;
    }

    private static bool IsWord(ImmutableArray<PatternNode> option) => option is [WordNode { Optional: false }];

    /// <summary>True for words and alternatives of words of which one at least must be there.</summary>
    private static bool IsPhrase(ImmutableArray<PatternNode> option) =>
        option.All(IsOfWords) && option.Any(MustMatch);

    private static bool IsOfWords(PatternNode node) =>
        node is WordNode || (node is AlternativesNode alternatives && alternatives.Options.All(o => o.All(IsOfWords)));

    private static bool MustMatch(PatternNode node) =>
        !node.Optional && (node is WordNode || (node is AlternativesNode alternatives && alternatives.Options.All(o => o.Any(MustMatch))));

    private int Concept(string name) => _concepts.TryGetValue(name, out int concept)
        ? concept
        : throw new PatternSyntaxException($"there is no concept '{name}'", 1);

    private int Reach(PatternElement[] elements) => elements.Sum(e => e.Kind switch
    {
        ElementKind.Gap => e.Reach,
        ElementKind.Alternatives => e.Alternatives.Max(Reach),
        ElementKind.Phrases => _longestPhrases[_symbols.Phrases(e.Concept)],
        ElementKind.Concept => 3,
        ElementKind.Modal or ElementKind.Bearer => 4,
        ElementKind.Start => 0,
        _ => 1,
    });

    private static long Expansions(ImmutableArray<PatternNode> nodes) =>
        nodes.Aggregate(1L, (product, n) => Math.Min(int.MaxValue, product * ((n.Optional ? 1 : 0) + (n is AlternativesNode a && !a.Options.All(IsWord) ? a.Options.Sum(Expansions) : 1))));

    /// <summary>What must be there for a sequence to match, element by element.</summary>
    private IEnumerable<Requirement> Requires(PatternElement[] elements)
    {
        int lead = 0;
        foreach (PatternElement element in elements)
        {
            if (!element.Optional && Requires(element) is { } requirement)
            {
                yield return requirement with { Lead = Math.Min(PatternMatcher.Window, lead + requirement.Lead) };
            }

            lead = Math.Min(PatternMatcher.Window, lead + Longest(element));
        }
    }

    /// <summary>What must be there for an element to match; null where that cannot be said.</summary>
    private Requirement? Requires(PatternElement element)
    {
        switch (element.Kind)
        {
            case ElementKind.Words:
                return Requirement(element.Groups.Select(_symbols.Group), 0);
            case ElementKind.Concept:
                return Requirement([SymbolSpace.Concept(element.Concept)], 0);
            case ElementKind.Phrases:
                return Requirement([_symbols.Phrases(element.Concept)], 0);
            case ElementKind.Gap:
                return null;
            case ElementKind.Alternatives:
                // The rarest of each option; all options together are one requirement.
                var rarest = element.Alternatives.Select(a => Requires(a).MinBy(r => r.Frequency)).ToList();
                return rarest.TrueForAll(r => r is not null)
                    ? Requirement(rarest.SelectMany(r => r!.Symbols).Distinct(), rarest.Max(r => r!.Lead))
                    : null;
            default:
                return Requirement([_symbols.Class(element.Kind)], 0);
        }
    }

    private Requirement Requirement(IEnumerable<int> symbols, int lead)
    {
        int[] any = [.. symbols];
        return new Requirement(any, any.Sum(Frequency), lead);
    }

    /// <summary>Tokens that an element can span at most; a modality or bearer has any number.</summary>
    private int Longest(PatternElement element) => element.Kind switch
    {
        ElementKind.Gap => element.Reach,
        ElementKind.Alternatives => element.Alternatives.Max(a => Math.Min(PatternMatcher.Window, a.Sum(Longest))),
        ElementKind.Concept => _longestPhrases.GetValueOrDefault(SymbolSpace.Concept(element.Concept)),
        ElementKind.Phrases => _longestPhrases[_symbols.Phrases(element.Concept)],
        ElementKind.Modal or ElementKind.Bearer => PatternMatcher.Window,
        ElementKind.Start => 0,
        _ => 1,
    };

    private long Frequency(int symbol)
    {
        const int FrequencyOfClass = 40_000;
        return _symbols.IsClass(symbol) ? FrequencyOfClass
            : _symbols.IsGroup(symbol, out int group) ? _vocabulary.Frequency(group)
            : _frequencies.GetValueOrDefault(symbol);
    }

    /// <summary>What a sequence can begin with.</summary>
    private sealed class FirstSet(SymbolSpace symbols)
    {
        public SortedSet<int> Symbols { get; } = [];

        public bool Gap { get; private set; }

        /// <summary>True where the sequence has an element that must match a word or a place.</summary>
        public bool Collect(PatternElement[] elements)
        {
            foreach (PatternElement element in elements)
            {
                bool mustMatch = true;
                switch (element.Kind)
                {
                    case ElementKind.Words:
                        Symbols.UnionWith(element.Groups.Select(symbols.Group));
                        break;
                    case ElementKind.Concept:
                        Symbols.Add(SymbolSpace.Concept(element.Concept));
                        break;
                    case ElementKind.Phrases:
                        Symbols.Add(symbols.Phrases(element.Concept));
                        break;
                    case ElementKind.Gap:
                        Gap = true;
                        break;
                    case ElementKind.Alternatives:
                        foreach (PatternElement[] option in element.Alternatives)
                        {
                            mustMatch &= Collect(option);
                        }

                        break;
                    default:
                        Symbols.Add(symbols.Class(element.Kind));
                        break;
                }

                if (mustMatch && !element.Optional)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
