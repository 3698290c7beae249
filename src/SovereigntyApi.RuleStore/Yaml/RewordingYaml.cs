using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>A file of rewordings: small changes of wording that may answer a finding.</summary>
internal static class RewordingYaml
{
    public static ImmutableArray<RewordingDefinition> Read(MapReader file) => file.Maps("rewordings", ReadRewording);

    private static RewordingDefinition ReadRewording(MapReader map)
    {
        var rewording = new RewordingDefinition(
            map.KebabIdentifier("id", "rewordings"),
            map.References("indicators", "indicators"),
            map.OneOf("place", RewordingPlaces.All.AsSpan()),
            map.OptionalText("words") ?? "",
            map.Text("explanation"))
        {
            From = map.Texts("from"),
            Modality = map.Texts("modality"),
        };
        if (rewording.Place == RewordingPlaces.Words && rewording.From.IsEmpty)
        {
            map.Fault("from", "which words are replaced is expected here");
        }

        if (rewording.Words.Length == 0 && rewording.Place is RewordingPlaces.Modal or RewordingPlaces.AfterModal or RewordingPlaces.End)
        {
            map.Fault("words", "the words that are put there are expected here");
        }

        return rewording;
    }
}
