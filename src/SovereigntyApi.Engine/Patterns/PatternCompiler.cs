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

    public PatternCompiler(VocabularyBuilder vocabulary, Dictionary<string, int> concepts)
    {
        _vocabulary = vocabulary;
        _concepts = concepts;
    }

    /// <summary>Compiles a pattern; throws <see cref="PatternSyntaxException"/>.</summary>
    public CompiledPattern Compile(string pattern)
    {
        ImmutableArray<PatternElement> elements = Elements(PatternSyntax.Read(pattern));
        int reach = Reach(elements);
        if (reach > LongestReach)
        {
            throw new PatternSyntaxException($"the pattern reaches {reach} words, more than {LongestReach}", 1);
        }

        if (Expansions(elements) > MostExpansions)
        {
            throw new PatternSyntaxException($"the pattern has more than {MostExpansions} expansions", 1);
        }

        var first = new FirstSet();
        if (!first.Collect(elements))
        {
            throw new PatternSyntaxException("every element is optional", 1);
        }

        if (first.Gap)
        {
            throw new PatternSyntaxException("a pattern cannot begin with a gap", 1);
        }

        return new CompiledPattern
        {
            Written = pattern,
            Elements = elements,
            FirstGroups = [.. first.Groups],
            FirstConcepts = [.. first.Concepts],
            FirstClasses = [.. first.Classes],
            Required = [.. elements.Select(Requirement).OfType<Requirement>()],
            Reach = reach,
        };
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

    private ImmutableArray<PatternElement> Elements(ImmutableArray<PatternNode> nodes) => [.. nodes.Select(Element)];

    private PatternElement Element(PatternNode node) => node switch
    {
        WordNode word => new PatternElement { Kind = ElementKind.Words, Optional = word.Optional, Groups = [_vocabulary.Group(word)] },
        ConceptNode concept => new PatternElement { Kind = ElementKind.Concept, Optional = concept.Optional, Concept = Concept(concept.Name) },
        GapNode gap => new PatternElement { Kind = ElementKind.Gap, Reach = gap.Reach },
        ClassNode c => new PatternElement { Kind = c.Kind, Optional = c.Optional },
        AlternativesNode alternatives => Alternatives(alternatives),
        _ => throw new InvalidOperationException($"no element for {node}"),
    };

    /// <summary>Alternatives of single words are one test; others are tried each.</summary>
    private PatternElement Alternatives(AlternativesNode node)
    {
        if (node.Options.All(o => o is [WordNode { Optional: false }]))
        {
            ImmutableArray<int> groups = [.. node.Options.Select(o => _vocabulary.Group((WordNode)o[0])).Distinct().Order()];
            return new PatternElement { Kind = ElementKind.Words, Optional = node.Optional, Groups = groups };
        }

        return new PatternElement
        {
            Kind = ElementKind.Alternatives,
            Optional = node.Optional,
            Alternatives = [.. node.Options.Select(Elements)],
        };
    }

    private int Concept(string name) => _concepts.TryGetValue(name, out int concept)
        ? concept
        : throw new PatternSyntaxException($"there is no concept '{name}'", 1);

    private static int Reach(ImmutableArray<PatternElement> elements) => elements.Sum(e => e.Kind switch
    {
        ElementKind.Gap => e.Reach,
        ElementKind.Alternatives => e.Alternatives.Max(Reach),
        ElementKind.Concept => 3,
        ElementKind.Modal or ElementKind.Bearer => 4,
        ElementKind.Start => 0,
        _ => 1,
    });

    private static long Expansions(ImmutableArray<PatternElement> elements) =>
        elements.Aggregate(1L, (product, e) => Math.Min(int.MaxValue, product * ((e.Optional ? 1 : 0) + (e.Kind == ElementKind.Alternatives ? e.Alternatives.Sum(Expansions) : 1))));

    private static Requirement? Requirement(PatternElement element)
    {
        if (element.Optional)
        {
            return null;
        }

        switch (element.Kind)
        {
            case ElementKind.Words:
                return new Requirement(element.Groups, []);
            case ElementKind.Concept:
                return new Requirement([], [element.Concept]);
            case ElementKind.Alternatives:
                var parts = element.Alternatives.Select(a => a.Select(Requirement).FirstOrDefault(r => r is not null)).ToList();
                return parts.TrueForAll(p => p is not null)
                    ? new Requirement([.. parts.SelectMany(p => p!.Groups).Distinct()], [.. parts.SelectMany(p => p!.Concepts).Distinct()])
                    : null;
            default:
                return null;
        }
    }

    /// <summary>What a sequence can begin with.</summary>
    private sealed class FirstSet
    {
        public SortedSet<int> Groups { get; } = [];

        public SortedSet<int> Concepts { get; } = [];

        public SortedSet<ElementKind> Classes { get; } = [];

        public bool Gap { get; private set; }

        /// <summary>True where the sequence has an element that must match a word or a place.</summary>
        public bool Collect(ImmutableArray<PatternElement> elements)
        {
            foreach (PatternElement element in elements)
            {
                bool mustMatch = true;
                switch (element.Kind)
                {
                    case ElementKind.Words:
                        Groups.UnionWith(element.Groups);
                        break;
                    case ElementKind.Concept:
                        Concepts.Add(element.Concept);
                        break;
                    case ElementKind.Gap:
                        Gap = true;
                        break;
                    case ElementKind.Alternatives:
                        foreach (ImmutableArray<PatternElement> option in element.Alternatives)
                        {
                            mustMatch &= Collect(option);
                        }

                        break;
                    default:
                        Classes.Add(element.Kind);
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
