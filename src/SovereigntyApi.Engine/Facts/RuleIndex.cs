using System.Collections.Immutable;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Which patterns of which rules can begin with what, so that a token asks only the rules it can begin.</summary>
internal sealed class RuleIndex
{
    private readonly ImmutableArray<Entry>[] _byGroup;
    private readonly ImmutableArray<Entry>[] _byConcept;
    private readonly ImmutableArray<Entry>[] _byClass;

    public RuleIndex(ImmutableArray<CompiledRule> rules, int groups, int concepts)
    {
        var byGroup = new Dictionary<int, List<Entry>>();
        var byConcept = new Dictionary<int, List<Entry>>();
        var byClass = new Dictionary<int, List<Entry>>();
        foreach (CompiledRule rule in rules)
        {
            foreach (CompiledPattern pattern in rule.Match)
            {
                var entry = new Entry(rule, pattern, PatternCount++);
                Add(byGroup, pattern.FirstGroups, entry);
                Add(byConcept, pattern.FirstConcepts, entry);
                Add(byClass, [.. pattern.FirstClasses.Select(c => (int)c)], entry);
            }
        }

        _byGroup = Table(byGroup, groups);
        _byConcept = Table(byConcept, concepts);
        _byClass = Table(byClass, (int)ElementKind.Start + 1);
    }

    /// <summary>Patterns in all.</summary>
    public int PatternCount { get; }

    public ImmutableArray<Entry> ByGroup(int group) => _byGroup[group];

    public ImmutableArray<Entry> ByConcept(int concept) => _byConcept[concept];

    public ImmutableArray<Entry> ByClass(ElementKind kind) => _byClass[(int)kind];

    private static void Add(Dictionary<int, List<Entry>> table, ImmutableArray<int> keys, Entry entry)
    {
        foreach (int key in keys)
        {
            if (!table.TryGetValue(key, out List<Entry>? entries))
            {
                table.Add(key, entries = []);
            }

            entries.Add(entry);
        }
    }

    private static ImmutableArray<Entry>[] Table(Dictionary<int, List<Entry>> entries, int size)
    {
        var table = new ImmutableArray<Entry>[size];
        for (int i = 0; i < size; i++)
        {
            table[i] = entries.TryGetValue(i, out List<Entry>? found) ? [.. found] : [];
        }

        return table;
    }

    internal sealed record Entry(CompiledRule Rule, CompiledPattern Pattern, int Number);
}
