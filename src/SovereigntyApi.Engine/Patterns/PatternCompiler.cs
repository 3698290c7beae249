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
    private readonly PatternProgram.Builder _program;
    private readonly Dictionary<int, long> _frequencies = [];
    private readonly Dictionary<int, int> _longestPhrases = [];
    private readonly Dictionary<string, CompiledPattern> _compiled = new(StringComparer.Ordinal);

    /// <param name="vocabulary">Collects the words.</param>
    /// <param name="concepts">Numbers of all concepts by name.</param>
    /// <param name="symbols">The numbering that these numbers are part of.</param>
    public PatternCompiler(VocabularyBuilder vocabulary, Dictionary<string, int> concepts, SymbolSpace symbols)
    {
        _vocabulary = vocabulary;
        _concepts = concepts;
        _symbols = symbols;
        _program = new PatternProgram.Builder(symbols);
    }

    /// <summary>The elements of the patterns compiled so far.</summary>
    public PatternProgram Program => _program.Build();

    /// <summary>Patterns compiled so far, by their numbers.</summary>
    public ImmutableArray<CompiledPattern> Compiled => [.. _compiled.Values.OrderBy(p => p.Number)];

    /// <summary>Compiles a pattern; throws <see cref="PatternSyntaxException"/>.</summary>
    public CompiledPattern Compile(string pattern)
    {
        if (_compiled.TryGetValue(pattern, out CompiledPattern? known))
        {
            return known;
        }

        PatternElement[] elements = Elements(PatternSyntax.Read(pattern));
        int reach = Reach(elements);
        if (reach > LongestReach)
        {
            throw new PatternSyntaxException($"the pattern reaches {reach} words, more than {LongestReach}", 1);
        }

        if (Expansions(elements) > MostExpansions)
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
            Instructions = _program.Add(elements),
            FirstMarks = Marks(first.Symbols),
            Required = [.. required],
            Reach = reach,
        };
        _compiled.Add(pattern, compiled);
        return compiled;
    }

    /// <summary>Counts a phrase towards how often its concept can be expected and how many words it can have.</summary>
    public void AddPhrase(int concept, ReadOnlySpan<int> phrase)
    {
        long rarest = long.MaxValue;
        foreach (int group in phrase)
        {
            rarest = Math.Min(rarest, _vocabulary.Frequency(group));
        }

        _frequencies[concept] = _frequencies.GetValueOrDefault(concept) + (rarest / phrase.Length);
        _longestPhrases[concept] = Math.Max(_longestPhrases.GetValueOrDefault(concept), phrase.Length);
    }

    /// <summary>The phrases that a line of a concept stands for, as word groups.</summary>
    public IEnumerable<ImmutableArray<int>> Phrases(string phrase)
    {
        ImmutableArray<PatternNode> nodes = PatternSyntax.Read(phrase);
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

    private ulong Marks(IEnumerable<int> symbols) => symbols.Aggregate(0UL, (marks, symbol) => marks | _symbols.Mark(symbol));

    /// <summary>Alternatives of single words are one test; longer ones are tried each.</summary>
    private PatternElement Alternatives(AlternativesNode node)
    {
        int[] groups = [.. node.Options.Where(IsWord).Select(o => _vocabulary.Group((WordNode)o[0])).Distinct().Order()];
        PatternElement[][] longer = [.. node.Options.Where(o => !IsWord(o)).Select(Elements)];
        return longer.Length == 0
            ? Words(groups, node.Optional)
            : new PatternElement
            {
                Kind = ElementKind.Alternatives,
                Optional = node.Optional,
                Alternatives = groups.Length == 0 ? longer : [[Words(groups, optional: false)], .. longer],
            };
    }

    private static bool IsWord(ImmutableArray<PatternNode> option) => option is [WordNode { Optional: false }];

    private int Concept(string name) => _concepts.TryGetValue(name, out int concept)
        ? concept
        : throw new PatternSyntaxException($"there is no concept '{name}'", 1);

    private static int Reach(PatternElement[] elements) => elements.Sum(e => e.Kind switch
    {
        ElementKind.Gap => e.Reach,
        ElementKind.Alternatives => e.Alternatives.Max(Reach),
        ElementKind.Concept => 3,
        ElementKind.Modal or ElementKind.Bearer => 4,
        ElementKind.Start => 0,
        _ => 1,
    });

    private static long Expansions(PatternElement[] elements) =>
        elements.Aggregate(1L, (product, e) => Math.Min(int.MaxValue, product * ((e.Optional ? 1 : 0) + (e.Kind == ElementKind.Alternatives ? e.Alternatives.Sum(Expansions) : 1))));

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
        ElementKind.Concept => _longestPhrases.GetValueOrDefault(element.Concept),
        ElementKind.Modal or ElementKind.Bearer => PatternMatcher.Window,
        ElementKind.Start => 0,
        _ => 1,
    };

    private long Frequency(int symbol)
    {
        const int FrequencyOfClass = 40_000;
        return _symbols.IsConcept(symbol) ? _frequencies.GetValueOrDefault(symbol)
            : _symbols.IsClass(symbol) ? FrequencyOfClass
            : _vocabulary.Frequency(_symbols.GroupOf(symbol));
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
