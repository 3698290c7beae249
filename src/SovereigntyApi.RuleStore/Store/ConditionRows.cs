using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>A clause condition as rows of member and value, named as in the files.</summary>
internal static class ConditionRows
{
    private const string Voice = "voice";
    private const string Negated = "negated";

    public static IEnumerable<(string Member, int Position, string Value)> Of(ClauseCondition condition) =>
        Lists(condition).SelectMany(l => l.Values.Select((value, i) => (l.Member, i, value)))
            .Concat(condition.Voice is { } voice ? [(Voice, 0, voice)] : [])
            .Concat(condition.Negated is { } negated ? [(Negated, 0, negated ? "true" : "false")] : []);

    /// <param name="rows">The condition's rows in the order of member and position.</param>
    public static ClauseCondition Read(IEnumerable<StoreRow> rows)
    {
        var values = rows.ToLookup(r => r.Text("member"), r => r.Text("value"), StringComparer.Ordinal);
        if (values.Count == 0)
        {
            return ClauseCondition.None;
        }

        return new ClauseCondition
        {
            Modality = [.. values["modality"]],
            NotModality = [.. values["not-modality"]],
            Bearer = [.. values["bearer"]],
            NotBearer = [.. values["not-bearer"]],
            Kind = [.. values["kind"]],
            NotKind = [.. values["not-kind"]],
            Verb = [.. values["verb"]],
            NotVerb = [.. values["not-verb"]],
            Voice = values[Voice].FirstOrDefault(),
            Negated = values[Negated].FirstOrDefault() switch
            {
                null => null,
                var value => string.Equals(value, "true", StringComparison.Ordinal),
            },
        };
    }

    private static IEnumerable<(string Member, ImmutableArray<string> Values)> Lists(ClauseCondition c) =>
    [
        ("modality", c.Modality), ("not-modality", c.NotModality),
        ("bearer", c.Bearer), ("not-bearer", c.NotBearer),
        ("kind", c.Kind), ("not-kind", c.NotKind),
        ("verb", c.Verb), ("not-verb", c.NotVerb),
    ];
}
