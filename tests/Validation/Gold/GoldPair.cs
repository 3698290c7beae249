using System.Text.Json;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Validation.Gold;

/// <summary>Two texts that differ in as little as possible, and what must follow.</summary>
internal sealed record GoldPair
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [JsonPropertyName("a")]
    public required string A { get; init; }

    [JsonPropertyName("b")]
    public required string B { get; init; }

    [JsonPropertyName("expect")]
    public required Expectation[] Expect { get; init; }

    public static List<GoldPair> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => JsonSerializer.Deserialize<GoldPair>(l)!)];
}

/// <summary>What a pair expects; which members count depends on <see cref="Type"/>.</summary>
internal sealed record Expectation
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("in")]
    public string? In { get; init; }

    [JsonPropertyName("criterion")]
    public string? Criterion { get; init; }

    [JsonPropertyName("order")]
    public string? Order { get; init; }
}
