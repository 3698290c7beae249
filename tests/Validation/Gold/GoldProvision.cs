using System.Text.Json;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Validation.Gold;

/// <summary>A provision with the labels its readers gave it.</summary>
internal sealed record GoldProvision
{
    /// <summary>The fold that only measures: its texts are never shown.</summary>
    public const int ClosedFold = 4;

    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("treaty")]
    public string Treaty { get; init; } = "";

    [JsonPropertyName("heading")]
    public string Heading { get; init; } = "";

    [JsonPropertyName("sample")]
    public string Sample { get; init; } = "";

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("kind")]
    public string? Kind { get; init; }

    [JsonPropertyName("indicators")]
    public required string[] Indicators { get; init; }

    [JsonPropertyName("american-interest")]
    public int AmericanInterest { get; init; }

    [JsonPropertyName("sovereignty")]
    public int Sovereignty { get; init; }

    [JsonPropertyName("enforceability")]
    public int Enforceability { get; init; }

    /// <summary>Words that show an indicator, where the reader marked them.</summary>
    [JsonPropertyName("spans")]
    public Dictionary<string, string>? Spans { get; init; }

    [JsonPropertyName("sure")]
    public bool Sure { get; init; }

    [JsonPropertyName("fold")]
    public int Fold { get; init; }

    [JsonIgnore]
    public Labels Labels => new(
        Indicators.ToHashSet(StringComparer.Ordinal), Labels.LevelsOf(AmericanInterest, Sovereignty, Enforceability));

    public static List<GoldProvision> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => JsonSerializer.Deserialize<GoldProvision>(l)!)];
}
