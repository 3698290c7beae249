using System.Text.Json;
using System.Text.Json.Nodes;
using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Scoring;

/// <summary>
/// The engine's labels in the form of the gold, a JSON object a line, without texts: for the gold's scorer, which compares two such
/// files, and for comparing two versions of the rules.
/// </summary>
internal static class LabelFile
{
    public static void Write(string file, IEnumerable<(string Id, Labels Labels)> labels) =>
        File.WriteAllLines(file, labels.Select(l => Row(l.Id, l.Labels).ToJsonString(JsonSerializerOptions.Default)));

    private static JsonObject Row(string id, Labels labels)
    {
        var row = new JsonObject
        {
            ["id"] = id,
            ["indicators"] = new JsonArray([.. labels.Indicators.Order(StringComparer.Ordinal).Select(i => JsonValue.Create(i))]),
        };
        foreach (var criterion in Labels.Criteria)
        {
            row[criterion] = labels.Levels[criterion];
        }

        return row;
    }
}
