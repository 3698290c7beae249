using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>A file of gates: one gate, or a list of them under <c>gates</c>.</summary>
internal static class GateYaml
{
    public static ImmutableArray<GateDefinition> Read(MapReader file) =>
        file.Find("gates") is null ? [ReadGate(file)] : file.Maps("gates", ReadGate);

    private static GateDefinition ReadGate(MapReader map) => new(
        ReadIndicator(map),
        map.Number("bias"),
        [.. map.Numbers("weights").Select(w => new GateWeight(w.Key, w.Value))]);

    private static string ReadIndicator(MapReader map)
    {
        _ = map.Reference("indicator", "indicators");
        return map.Identifier("indicator", "gates");
    }
}
