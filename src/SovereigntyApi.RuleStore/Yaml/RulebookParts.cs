using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>What the files of one rulebook hold, put together in the order they are read.</summary>
internal sealed class RulebookParts(DefectList defects)
{
    private readonly ImmutableArray<ConceptDefinition>.Builder _concepts = ImmutableArray.CreateBuilder<ConceptDefinition>();
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _irregular = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _spellings = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<KindRuleDefinition>.Builder _kinds = ImmutableArray.CreateBuilder<KindRuleDefinition>();
    private readonly ImmutableArray<RuleDefinition>.Builder _rules = ImmutableArray.CreateBuilder<RuleDefinition>();
    private readonly ImmutableArray<GateDefinition>.Builder _gates = ImmutableArray.CreateBuilder<GateDefinition>();
    private RulebookDefinition? _head;
    private SourcePlace _headPlace;

    public void AddGrammar(MapReader file)
    {
        var grammar = GrammarYaml.Read(file);
        _concepts.AddRange(grammar.Concepts);
        _irregular.AddRange(grammar.IrregularForms);
        _spellings.AddRange(grammar.SpellingVariants);
        _kinds.AddRange(grammar.Kinds);
    }

    public void AddHead(MapReader file)
    {
        _head = RulebookYaml.Read(file);
        _headPlace = file.Place;
    }

    public void AddRules(MapReader file)
    {
        var rules = RuleYaml.Read(file);
        _concepts.AddRange(rules.Concepts);
        _rules.AddRange(rules.Rules);
    }

    public void AddGates(MapReader file) => _gates.AddRange(GateYaml.Read(file));

    /// <summary>The whole rulebook; throws with every defect where there are any.</summary>
    public RulebookDefinition Assemble(string headFile, string folder)
    {
        if (_head is null)
        {
            defects.Add(new SourcePlace(headFile, 1, 1), "", "missing or unreadable");
            defects.ThrowIfAny();
        }

        var book = _head! with
        {
            Concepts = _concepts.ToImmutable(),
            IrregularForms = _irregular.ToImmutable(),
            SpellingVariants = _spellings.ToImmutable(),
            KindRules = _kinds.ToImmutable(),
            Rules = _rules.ToImmutable(),
            Gates = _gates.ToImmutable(),
        };
        if (folder != book.Id && folder != book.Id + "@" + book.Version)
        {
            defects.Add(_headPlace, "id", $"the folder is named {folder}, not {book.Id} or {book.Id}@{book.Version}");
        }

        defects.ThrowIfAny();
        return book;
    }
}
