using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>A file of rules: one family, with the concepts it needs.</summary>
internal sealed record RuleYaml(ImmutableArray<ConceptDefinition> Concepts, ImmutableArray<RuleDefinition> Rules)
{
    public static RuleYaml Read(MapReader file)
    {
        _ = file.OptionalText("family"); // for the reader of the file; a rule is known by its id alone
        return new RuleYaml(ConceptYaml.Read(file), file.Maps("rules", ReadRule));
    }

    private static RuleDefinition ReadRule(MapReader map) => new()
    {
        Id = map.KebabIdentifier("id", "rules"),
        Indicator = map.Reference("indicator", "indicators"),
        Version = map.OptionalNumber("version") ?? 1,
        Match = map.RequiredTexts("match"),
        Where = ClauseConditionYaml.Read(map),
        With = ReadScopes(map, "with"),
        Unless = ReadScopes(map, "unless"),
        Tentative = map.Truth("tentative"),
        RequiresAll = map.References("requires-all", "indicators"),
        RequiresAny = map.References("requires-any", "indicators"),
        Effects = map.NumbersOf("effects", "criteria"),
        Explanation = map.Text("explanation"),
        Basis = map.OptionalOneOf("basis", "explicit", "derived", "extension"),
        Examples = map.Texts("examples"),
        NearMisses = map.Texts("near-misses"),
        Source = map.Place.Short,
    };

    /// <summary>A list of mappings scope to patterns, or one such mapping.</summary>
    private static ImmutableArray<ScopedPatterns> ReadScopes(MapReader map, string key)
    {
        if (map.Find(key) is SourceMap single)
        {
            return [.. single.Entries.Select(e => ReadScope(map, e, map.MemberPath(key)))];
        }

        var found = ImmutableArray.CreateBuilder<ScopedPatterns>();
        var items = map.Items(key);
        for (var i = 0; i < items.Length; i++)
        {
            var path = FormattableString.Invariant($"{map.MemberPath(key)}[{i}]");
            if (map.Expect<SourceMap>(items[i], path, "a mapping of scope to patterns is expected here") is { } scopes)
            {
                found.AddRange(scopes.Entries.Select(e => ReadScope(map, e, path)));
            }
        }

        return found.ToImmutable();
    }

    private static ScopedPatterns ReadScope(MapReader map, SourceEntry entry, string path) =>
        new(entry.Key, map.TextsOf(entry.Value, path + "." + entry.Key));
}
