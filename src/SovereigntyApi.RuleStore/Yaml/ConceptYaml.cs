using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>The <c>concepts</c> of a file: names and their phrases.</summary>
internal static class ConceptYaml
{
    public static ImmutableArray<ConceptDefinition> Read(MapReader file, bool grammar = false) =>
        [.. file.Entries("concepts").Select(e => new ConceptDefinition(
            file.Name(e, "concepts"), file.TextsOf(e.Value, file.MemberPath("concepts") + "." + e.Key), e.Place.Short) { Grammar = grammar })];
}
