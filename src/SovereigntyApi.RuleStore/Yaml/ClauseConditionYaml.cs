using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>The <c>where</c> of a rule: what the clause around a match must be.</summary>
internal static class ClauseConditionYaml
{
    public static ClauseCondition Read(MapReader owner)
    {
        if (owner.OptionalMap("where") is not { } map)
        {
            return ClauseCondition.None;
        }

        var condition = new ClauseCondition
        {
            Modality = map.Texts("modality"),
            NotModality = map.Texts("not-modality"),
            Bearer = map.Texts("bearer"),
            NotBearer = map.Texts("not-bearer"),
            Kind = map.Texts("kind"),
            NotKind = map.Texts("not-kind"),
            Verb = map.Texts("verb"),
            NotVerb = map.Texts("not-verb"),
            Voice = map.OptionalText("voice"),
            Negated = map.OptionalTruth("negated"),
        };
        map.Close();
        return condition;
    }
}
