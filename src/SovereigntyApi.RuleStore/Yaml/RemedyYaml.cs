using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>
/// A file of remedies: the types that treaty practice has used, those of each adverse indicator with the reason, and the rules
/// that tell what a text itself says of reservations.
/// </summary>
internal sealed record RemedyYaml(
    ImmutableArray<RemedyDefinition> Types, ImmutableArray<IndicatorRemedies> Remedies, ImmutableArray<RegimeSign> Signs)
{
    public static RemedyYaml Read(MapReader file) => new(
        file.Maps("types", ReadType),
        file.Maps("remedies", ReadRemedies),
        ReadSigns(file));

    private static RemedyDefinition ReadType(MapReader map)
    {
        var instruments = map.Texts("instruments");
        if (instruments.FirstOrDefault(i => !RemedyInstruments.All.Contains(i)) is { } other)
        {
            map.Fault("instruments", $"{other} is none of {string.Join(", ", RemedyInstruments.All)}");
        }

        return new RemedyDefinition(
            map.KebabIdentifier("id", "remedy types"), map.Text("name"), map.Text("content"), instruments, map.Texts("precedents"));
    }

    private static IndicatorRemedies ReadRemedies(MapReader map)
    {
        _ = map.Reference("indicator", "indicators");
        return new IndicatorRemedies(
            map.Identifier("indicator", "remedies"), map.References("types", "remedy types"), map.Text("reason"));
    }

    private static ImmutableArray<RegimeSign> ReadSigns(MapReader file)
    {
        if (file.OptionalMap("reservations") is not { } map)
        {
            return [];
        }

        ImmutableArray<RegimeSign> signs =
            [.. RegimeSign.Meanings.SelectMany(meaning => map.References(meaning, "rules").Select(rule => new RegimeSign(meaning, rule)))];
        map.Close();
        return signs;
    }
}
