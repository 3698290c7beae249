using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>Everything found wrong while the sources are read, in the order it was met.</summary>
internal sealed class DefectList
{
    private readonly ImmutableArray<RulebookDefect>.Builder _defects = ImmutableArray.CreateBuilder<RulebookDefect>();

    private readonly Dictionary<(string List, string Id), SourcePlace> _ids = [];

    private readonly List<(string List, string Id, SourcePlace Place, string Member)> _references = [];

    public bool IsEmpty => _defects.Count == 0;

    public void Add(SourcePlace place, string member, string detail) => Add(place.ToString(), member, detail);

    public void Add(string where, string member, string detail) => _defects.Add(new RulebookDefect(where, member, detail));

    /// <summary>Reports an id that was already given in the same list, in whichever file.</summary>
    public void RefuseDouble(string list, string id, SourcePlace place)
    {
        if (!_ids.TryAdd((list, id), place))
        {
            Add(place, list, $"the id {id} is given twice; first at {_ids[(list, id)]}");
        }
    }

    /// <summary>Notes that a member names an id of a list, which may stand further on or in a file not read yet.</summary>
    public void Refer(string list, string id, SourcePlace place, string member) => _references.Add((list, id, place, member));

    /// <summary>Reports every id that was named and is given nowhere.</summary>
    /// <param name="elsewhere">Ids that another rulebook gives to this one, by list.</param>
    public void RefuseBrokenReferences(ILookup<string, string> elsewhere)
    {
        foreach (var (list, id, place, member) in _references)
        {
            if (!_ids.ContainsKey((list, id)) && !elsewhere[list].Contains(id, StringComparer.Ordinal))
            {
                Add(place, member, $"there is no {id} among the {list}");
            }
        }

        _references.Clear();
    }

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new RulebookException(_defects.ToImmutable());
        }
    }
}
