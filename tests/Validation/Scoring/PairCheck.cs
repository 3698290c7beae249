using SovereigntyApi.Engine;
using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Scoring;

/// <summary>Holds a contrast pair against the engine.</summary>
internal static class PairCheck
{
    /// <summary>What does not follow as the pair expects; empty where it holds.</summary>
    public static List<string> Faults(TreatyEngine engine, GoldPair pair)
    {
        var sides = new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["a"] = Answer.Of(engine, pair.A),
            ["b"] = Answer.Of(engine, pair.B),
        };
        return [.. pair.Expect.SelectMany(e => Faults(sides, e))];
    }

    private static IEnumerable<string> Faults(Dictionary<string, Answer> sides, Expectation expect)
    {
        switch (expect.Type)
        {
            case "indicator":
                return sides
                    .Where(s => (expect.In == s.Key || expect.In == "both") != s.Value.Labels.Indicators.Contains(expect.Id!))
                    .Select(s => $"{s.Key} {(s.Value.Labels.Indicators.Contains(expect.Id!) ? "has" : "lacks")} {expect.Id}");
            case "same-indicators":
                var apart = sides["a"].Labels.Indicators.ToHashSet(StringComparer.Ordinal);
                apart.SymmetricExceptWith(sides["b"].Labels.Indicators);
                return apart.Count == 0 ? [] : [$"differ: {string.Join(", ", apart.Order(StringComparer.Ordinal))}"];
            case "compare":
                var (a, b) = (sides["a"].Labels.Levels[expect.Criterion!], sides["b"].Labels.Levels[expect.Criterion!]);
                var holds = expect.Order switch
                {
                    "a<b" => a < b,
                    "a>b" => a > b,
                    "a=b" => a == b,
                    _ => throw new UsageException($"unknown order {expect.Order}"),
                };
                return holds ? [] : [$"{expect.Criterion}: {a} and {b}, not {expect.Order}"];
            case "not-treaty":
                return sides[expect.In!].Applicable ? [$"{expect.In} is taken for treaty language"] : [];
            default:
                throw new UsageException($"unknown expectation {expect.Type}");
        }
    }
}
