using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>Everything found wrong while the sources are read, in the order it was met.</summary>
internal sealed class DefectList
{
    private readonly ImmutableArray<RulebookDefect>.Builder _defects = ImmutableArray.CreateBuilder<RulebookDefect>();

    private readonly Dictionary<(string List, string Id), SourcePlace> _ids = [];

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

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new RulebookException(_defects.ToImmutable());
        }
    }
}
