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
    private readonly ImmutableArray<RemedyDefinition>.Builder _remedyTypes = ImmutableArray.CreateBuilder<RemedyDefinition>();
    private readonly ImmutableArray<RewordingDefinition>.Builder _rewordings = ImmutableArray.CreateBuilder<RewordingDefinition>();
    private readonly ImmutableArray<IndicatorRemedies>.Builder _remedies = ImmutableArray.CreateBuilder<IndicatorRemedies>();
    private readonly ImmutableArray<RegimeSign>.Builder _signs = ImmutableArray.CreateBuilder<RegimeSign>();
    private RulebookDefinition? _head;
    private SourcePlace _headPlace;
    private SourcePlace _readsPlace;
    private SourcePlace _remediesPlace;

    /// <summary>The rulebook's own id; null where no head was read.</summary>
    public string? Id => _head?.Id;

    /// <summary>The id of the rulebook whose facts this one reads too; null where it brings all of its own.</summary>
    public string? ReadsFrom { get; private set; }

    public void AddGrammar(MapReader file)
    {
        var grammar = GrammarYaml.Read(file);
        _concepts.AddRange(grammar.Concepts);
        _irregular.AddRange(grammar.IrregularForms);
        _spellings.AddRange(grammar.SpellingVariants);
        _kinds.AddRange(grammar.Kinds);
    }

    /// <summary>The head; a small rulebook may have its concepts, rules, gates and remedies in the same file.</summary>
    public void AddHead(MapReader file)
    {
        _head = RulebookYaml.Read(file);
        _headPlace = file.Place;
        ReadsFrom = RulebookYaml.ReadsFrom(file);
        _readsPlace = file.Find("reads")?.Place ?? file.Place;
        AddRules(file);
        AddRemedies(file);
        AddRewordings(file);
        if (file.Find("gates") is not null)
        {
            AddGates(file);
        }
    }

    public void AddRules(MapReader file)
    {
        var rules = RuleYaml.Read(file);
        _concepts.AddRange(rules.Concepts);
        _rules.AddRange(rules.Rules);
    }

    public void AddRemedies(MapReader file)
    {
        var remedies = RemedyYaml.Read(file);
        if (!remedies.Remedies.IsEmpty)
        {
            _remediesPlace = file.Place;
        }

        _remedyTypes.AddRange(remedies.Types);
        _remedies.AddRange(remedies.Remedies);
        _signs.AddRange(remedies.Signs);
    }

    public void AddRewordings(MapReader file) => _rewordings.AddRange(RewordingYaml.Read(file));

    public void AddGates(MapReader file) => _gates.AddRange(GateYaml.Read(file));

    /// <summary>The whole rulebook; throws with every defect where there are any.</summary>
    /// <param name="headFile">The file of the head, as messages name it.</param>
    /// <param name="folder">The rulebook's folder; null where it lies in none.</param>
    /// <param name="read">The rulebook named by <see cref="ReadsFrom"/>; null where that is not to be had.</param>
    public RulebookDefinition Assemble(string headFile, string? folder, RulebookDefinition? read)
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
            RemedyTypes = _remedyTypes.ToImmutable(),
            Remedies = _remedies.ToImmutable(),
            Rewordings = _rewordings.ToImmutable(),
            RegimeSigns = _signs.ToImmutable(),
        };
        if (folder is not null && folder != book.Id && folder != book.Id + "@" + book.Version)
        {
            defects.Add(_headPlace, "id", $"the folder is named {folder}, not {book.Id} or {book.Id}@{book.Version}");
        }

        if (ReadsFrom is not null)
        {
            book = SharedFacts.Join(book, read, (member, detail) => defects.Add(_readsPlace, member, detail));
        }

        RefuseMissingRemedies(book);
        defects.RefuseBrokenReferences(book.Rules.Select(r => ("rules", r.Id)).ToLookup(p => p.Item1, p => p.Id, StringComparer.Ordinal));
        defects.ThrowIfAny();
        return book;
    }

    /// <summary>A rulebook with remedies has an entry for every adverse indicator, so that none is forgotten, and for no other.</summary>
    private void RefuseMissingRemedies(RulebookDefinition book)
    {
        if (book.Remedies.IsEmpty)
        {
            return;
        }

        var listed = book.Remedies.Select(r => r.Indicator).ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in book.Indicators)
        {
            var adverse = string.Equals(indicator.Polarity, "adverse", StringComparison.Ordinal);
            if (adverse != listed.Contains(indicator.Id))
            {
                defects.Add(_remediesPlace, "remedies", adverse
                    ? $"the adverse indicator {indicator.Id} has no entry; one without types says why there is none"
                    : $"the indicator {indicator.Id} is not adverse and has no remedies");
            }
        }
    }
}
