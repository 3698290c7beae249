using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>Turns a definition into a matcher, or says everything that is wrong with it.</summary>
public sealed class RulebookCompiler
{
    private readonly RulebookDefinition _definition;
    private readonly ImmutableArray<RulebookDefect>.Builder _defects = ImmutableArray.CreateBuilder<RulebookDefect>();
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indicators = new(StringComparer.Ordinal);
    private readonly VocabularyBuilder _vocabulary;
    private readonly PatternCompiler _patterns;
    private readonly SymbolSpace _symbols;
    private readonly CompilationBounds _bounds;
    private int _phraseCount;
    private int _listsCounted;

    private RulebookCompiler(RulebookDefinition definition, CompilationBounds bounds)
    {
        _definition = definition;
        _bounds = bounds;
        var inflection = new Inflection(definition.IrregularForms, definition.SpellingVariants);
        _vocabulary = new VocabularyBuilder(inflection);
        _symbols = new SymbolSpace(definition.Concepts.Length);
        _patterns = new PatternCompiler(_vocabulary, _concepts, _symbols, inflection);
    }

    /// <summary>Compiles; throws <see cref="RulebookException"/> with every defect where the definition has any.</summary>
    public static CompiledRulebook Compile(RulebookDefinition definition) => Compile(definition, CompilationBounds.None);

    /// <summary>As <see cref="Compile(RulebookDefinition)"/>, for a definition that nobody has reviewed: within bounds.</summary>
    public static CompiledRulebook Compile(RulebookDefinition definition, CompilationBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(bounds);
        var compiler = new RulebookCompiler(definition, bounds);
        CompiledRulebook book = compiler.Compile();
        return compiler._defects.Count > 0 ? throw new RulebookException(compiler._defects.ToImmutable()) : book;
    }

    private CompiledRulebook Compile()
    {
        foreach (ConceptDefinition concept in _definition.Concepts)
        {
            if (!_concepts.TryAdd(concept.Name, _concepts.Count))
            {
                Defect(concept.Source ?? concept.Name, "concepts", $"the concept '{concept.Name}' is defined twice");
            }
        }

        for (int i = 0; i < _definition.Indicators.Length; i++)
        {
            if (!_indicators.TryAdd(_definition.Indicators[i].Id, i))
            {
                Defect(_definition.Indicators[i].Id, "indicators", "the indicator is defined twice");
            }
        }

        var phrases = new PhraseAutomatonBuilder();
        foreach (ConceptDefinition concept in _definition.Concepts)
        {
            AddPhrases(concept, phrases);
        }

        ImmutableArray<CompiledRule> rules = Rules();
        ImmutableArray<CompiledKindRule> kinds = [.. _definition.KindRules.Select(KindRule)];
        for (int list = 0; list < _patterns.PhraseLists.Count; list++)
        {
            foreach (ImmutableArray<int> phrase in _patterns.PhraseLists[list])
            {
                phrases.Add(phrase.AsSpan(), _symbols.ConceptCount + list);
            }
        }

        Vocabulary vocabulary = _vocabulary.Build();
        SymbolRanks ranks = _patterns.Rank();
        PhraseAutomaton automaton = phrases.Build(vocabulary, _vocabulary.GroupCount, _symbols, ranks);
        var lexicon = new PatternLexicon(vocabulary, automaton, _symbols, ranks, _patterns.Program);
        var grammar = new GrammarConcepts(name => _concepts.GetValueOrDefault(name, -1), lexicon.ConceptMark);
        return new CompiledRulebook(_definition, lexicon, grammar, rules, kinds, _patterns.Count, _concepts.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private void AddPhrases(ConceptDefinition concept, PhraseAutomatonBuilder phrases)
    {
        foreach (string phrase in concept.Phrases)
        {
            try
            {
                foreach (ImmutableArray<int> groups in _patterns.Phrases(phrase))
                {
                    Count(1, concept.Source ?? concept.Name, concept.Name);
                    phrases.Add(groups.AsSpan(), _concepts[concept.Name]);
                    _patterns.AddPhrase(SymbolSpace.Concept(_concepts[concept.Name]), groups.AsSpan());
                }
            }
            catch (PatternSyntaxException e)
            {
                Defect(concept.Source ?? concept.Name, concept.Name, $"{e.Message} (column {e.Column} of '{phrase}')");
            }
        }
    }

    private ImmutableArray<CompiledRule> Rules()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rules = ImmutableArray.CreateBuilder<CompiledRule>();
        foreach (RuleDefinition rule in _definition.Rules.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            string where = Where(rule);
            if (!ids.Add(rule.Id))
            {
                Defect(where, "id", $"the rule '{rule.Id}' is defined twice");
            }

            if (rule.Match.IsEmpty)
            {
                Defect(where, "match", "a rule needs a pattern");
            }

            rules.Add(new CompiledRule
            {
                Definition = rule,
                Indicator = Indicator(rule.Indicator, where, "indicator"),
                Number = rules.Count,
                Match = Patterns(rule.Match, where, "match"),
                Where = Condition(rule.Where, where),
                With = Scopes(rule.With, where, "with"),
                Unless = Scopes(rule.Unless, where, "unless"),
                RequiresAll = [.. rule.RequiresAll.Select(i => Indicator(i, where, "requires-all"))],
                RequiresAny = [.. rule.RequiresAny.Select(i => Indicator(i, where, "requires-any"))],
            });
        }

        return rules.ToImmutable();
    }

    private CompiledKindRule KindRule(KindRuleDefinition rule)
    {
        string where = rule.Source ?? rule.Kind;
        int kind = ProvisionKinds.Names.IndexOf(rule.Kind);
        if (kind < 0)
        {
            Defect(where, "kind", $"'{rule.Kind}' is no kind of provision");
        }

        return new CompiledKindRule(Math.Max(0, kind), rule.Points, ScopeOf(rule.Scope, where), Patterns(rule.Match, where, "match"), Condition(rule.Where, where));
    }

    private ImmutableArray<CompiledScope> Scopes(ImmutableArray<ScopedPatterns> scopes, string where, string member) =>
        [.. scopes.Select(s => new CompiledScope(ScopeOf(s.Scope, where), Patterns(s.Patterns, where, member)))];

    private ImmutableArray<CompiledPattern> Patterns(ImmutableArray<string> patterns, string where, string member)
    {
        var compiled = ImmutableArray.CreateBuilder<CompiledPattern>(patterns.Length);
        for (int i = 0; i < patterns.Length; i++)
        {
            string pattern = patterns[i];
            try
            {
                compiled.Add(_patterns.Compile(pattern));
                while (_listsCounted < _patterns.PhraseLists.Count)
                {
                    Count(_patterns.PhraseLists[_listsCounted++].Length, where, member);
                }
            }
            catch (PatternSyntaxException e)
            {
                Defect(where, $"{member}[{i}]", $"{e.Message} (column {e.Column} of '{pattern}')");
            }
        }

        return compiled.ToImmutable();
    }

    private CompiledCondition Condition(ClauseCondition condition, string where) => new()
    {
        Modality = Names<Modality>(condition.Modality, where, "modality"),
        NotModality = Names<Modality>(condition.NotModality, where, "not-modality"),
        Bearer = Names<Bearer>(condition.Bearer, where, "bearer"),
        NotBearer = Names<Bearer>(condition.NotBearer, where, "not-bearer"),
        Kind = Kinds(condition.Kind, where, "kind"),
        NotKind = Kinds(condition.NotKind, where, "not-kind"),
        Verb = [.. condition.Verb.Select(v => ConceptOf(v, where, "verb"))],
        NotVerb = [.. condition.NotVerb.Select(v => ConceptOf(v, where, "not-verb"))],
        Passive = condition.Voice switch
        {
            null => null,
            "passive" => true,
            "active" => false,
            string other => Fail<bool?>(where, "voice", $"'{other}' is neither active nor passive"),
        },
        Negated = condition.Negated,
    };

    private int Names<T>(ImmutableArray<string> names, string where, string member)
        where T : struct, Enum
    {
        int set = 0;
        foreach (string name in names)
        {
            if (name.All(char.IsAsciiLetterLower) && Enum.TryParse(name, ignoreCase: true, out T value))
            {
                set |= 1 << Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                Defect(where, member, $"'{name}' is not one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}");
            }
        }

        return set;
    }

    private int Kinds(ImmutableArray<string> names, string where, string member)
    {
        int set = 0;
        foreach (string name in names)
        {
            int kind = ProvisionKinds.Names.IndexOf(name);
            if (kind < 0)
            {
                Defect(where, member, $"'{name}' is no kind of provision");
            }
            else
            {
                set |= 1 << kind;
            }
        }

        return set;
    }

    private Scope ScopeOf(string name, string where) => name switch
    {
        "clause" => Scope.Clause,
        "sentence" => Scope.Sentence,
        "provision" => Scope.Provision,
        "heading" => Scope.Heading,
        "start" => Scope.Start,
        _ => Fail<Scope>(where, "scope", $"'{name}' is not one of clause, sentence, provision, heading, start"),
    };

    private int ConceptOf(string name, string where, string member) => _concepts.TryGetValue(name.TrimStart('@'), out int concept)
        ? concept
        : Fail<int>(where, member, $"there is no concept '{name}'");

    private int Indicator(string id, string where, string member) => _indicators.TryGetValue(id, out int indicator)
        ? indicator
        : Fail<int>(where, member, $"there is no indicator '{id}'");

    /// <summary>Counts phrases against the bound; what passes it ends the compilation at once, since going on is what must not be.</summary>
    private void Count(int phrases, string where, string member)
    {
        _bounds.Stop.ThrowIfCancellationRequested();
        _phraseCount += phrases;
        if (_phraseCount > _bounds.MostPhrases)
        {
            Defect(where, member, $"up to here the concepts and alternatives stand for more than {_bounds.MostPhrases} phrases");
            throw new RulebookException(_defects.ToImmutable());
        }
    }

    private T? Fail<T>(string where, string member, string detail)
    {
        Defect(where, member, detail);
        return default;
    }

    private static string Where(RuleDefinition rule) => rule.Source is null ? rule.Id : $"{rule.Source} ({rule.Id})";

    private void Defect(string where, string member, string detail) => _defects.Add(new RulebookDefect(where, member, detail));
}
