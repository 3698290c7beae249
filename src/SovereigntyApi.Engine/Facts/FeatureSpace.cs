using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// The features a gate can weigh, numbered without gaps: which rules matched, the kind of the provision, what the clauses of the matches are,
/// which concepts and other indicators stand in them or in the provision. Every feature has a name that a reader of the weights
/// understands, such as <c>rule:duty-of-a-party</c> or <c>clause:national-law</c>; no feature is a name of a treaty, body or State.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly ImmutableArray<string> _names;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int _kinds;
    private readonly int _modalities;
    private readonly int _bearers;
    private readonly int _flags;
    private readonly int _indicators;
    private readonly int _clauseConcepts;
    private readonly int _provisionConcepts;
    private readonly int _verbConcepts;

    public FeatureSpace(RulebookDefinition definition, ImmutableArray<CompiledRule> rules, ImmutableArray<string> concepts)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        names.AddRange(rules.Select(r => "rule:" + r.Definition.Id));
        _kinds = Add(names, ProvisionKinds.Names.Select(k => "kind:" + k));
        _modalities = Add(names, Enum.GetNames<Modality>().Select(m => "modality:" + m.ToLowerInvariant()));
        _bearers = Add(names, Enum.GetNames<Bearer>().Select(b => "bearer:" + b.ToLowerInvariant()));
        _flags = Add(names, ["passive", "negated", "inherited"]);
        _indicators = Add(names, definition.Indicators.Select(i => "with:" + i.Id));
        _clauseConcepts = Add(names, concepts.Select(c => "clause:" + c));
        _provisionConcepts = Add(names, concepts.Select(c => "provision:" + c));
        _verbConcepts = Add(names, concepts.Select(c => "verb:" + c));
        _names = names.ToImmutable();
        for (int i = 0; i < _names.Length; i++)
        {
            _numbers[_names[i]] = i;
        }
    }

    public int Count => _names.Length;

    public string Name(int feature) => _names[feature];

    /// <summary>Number of a feature by name, -1 where the rulebook has none such.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);

    public static int Rule(int rule) => rule;

    public int Kind(int kind) => _kinds + kind;

    public int Modality(Modality modality) => _modalities + (int)modality;

    public int Bearer(Bearer bearer) => _bearers + (int)bearer;

    public int Passive => _flags;

    public int Negated => _flags + 1;

    public int Inherited => _flags + 2;

    public int With(int indicator) => _indicators + indicator;

    public int InClause(int concept) => _clauseConcepts + concept;

    public int InProvision(int concept) => _provisionConcepts + concept;

    public int Verb(int concept) => _verbConcepts + concept;

    private static int Add(ImmutableArray<string>.Builder names, IEnumerable<string> more)
    {
        int first = names.Count;
        names.AddRange(more);
        return first;
    }
}
