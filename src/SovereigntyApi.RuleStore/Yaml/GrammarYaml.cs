using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>A file of the grammar: words and kinds of provision that carry no viewpoint.</summary>
internal sealed record GrammarYaml(
    ImmutableArray<ConceptDefinition> Concepts,
    ImmutableArray<ImmutableArray<string>> IrregularForms,
    ImmutableArray<ImmutableArray<string>> SpellingVariants,
    ImmutableArray<KindRuleDefinition> Kinds)
{
    public static GrammarYaml Read(MapReader file) => new(
        ConceptYaml.Read(file, grammar: true),
        file.TextLists("irregular-forms"),
        file.TextLists("spelling-variants"),
        file.Maps("kinds", ReadKind));

    private static KindRuleDefinition ReadKind(MapReader map) => new(
        map.Text("kind"),
        map.Number("points"),
        map.Texts("match"),
        ClauseConditionYaml.Read(map),
        map.Text("scope"),
        map.Place.Short);
}
