using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SovereigntyApi.Tests.Support;

/// <summary>Holds JSON against schemas of the published document: the part of JSON Schema 2020-12 that the document uses.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "oneOf", "allOf", "minLength", "maxLength",
        "pattern", "minItems", "maxItems", "maxProperties", "uniqueItems", "minimum", "maximum", "format", "default", "examples",
    ];

    /// <summary>Every way in which a value is not as the schema says; empty where it is.</summary>
    public IReadOnlyList<string> Check(JsonElement value, JsonElement schema) => [.. Faults(value, schema, "")];

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Known.Contains(keyword.Name))
            {
                yield return $"{at}: the check does not know the keyword {keyword.Name}";
            }

            foreach (var fault in Keyword(value, schema, keyword, at))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> Keyword(JsonElement value, JsonElement schema, JsonProperty keyword, string at)
    {
        var expected = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                return Faults(value, Resolve(expected.GetString()!), at);
            case "allOf":
                return expected.EnumerateArray().SelectMany(s => Faults(value, s, at));
            case "oneOf":
                return Fault(expected.EnumerateArray().Count(s => !Faults(value, s, at).Any()) != 1, $"{at}: not exactly one alternative fits");
            case "type":
                return Fault(!Types(expected).Contains(TypeOf(value)) && !(Types(expected).Contains("number") && TypeOf(value) == "integer"), $"{at}: {TypeOf(value)} is not {expected}");
            case "enum":
                return Fault(!expected.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), $"{at}: {value} is none of {expected}");
            case "properties" when value.ValueKind == JsonValueKind.Object:
                return expected.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)).SelectMany(p => Faults(value.GetProperty(p.Name), p.Value, $"{at}/{p.Name}"));
            case "required" when value.ValueKind == JsonValueKind.Object:
                return expected.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}: {r} is missing");
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                var others = value.EnumerateObject().Where(m => !(schema.TryGetProperty("properties", out var p) && p.TryGetProperty(m.Name, out _)));
                return expected.ValueKind == JsonValueKind.False
                    ? others.Select(m => $"{at}: {m.Name} is not known")
                    : expected.ValueKind == JsonValueKind.Object ? others.SelectMany(m => Faults(m.Value, expected, $"{at}/{m.Name}")) : [];
            case "items" when value.ValueKind == JsonValueKind.Array:
                return value.EnumerateArray().SelectMany((item, i) => Faults(item, expected, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}")));
            case "uniqueItems" when value.ValueKind == JsonValueKind.Array:
                return Fault(value.EnumerateArray().Select(i => i.GetRawText()).Distinct().Count() != value.GetArrayLength(), $"{at}: an item is there twice");
            case "minItems" when value.ValueKind == JsonValueKind.Array:
                return Fault(value.GetArrayLength() < expected.GetInt32(), $"{at}: too few items");
            case "maxItems" when value.ValueKind == JsonValueKind.Array:
                return Fault(value.GetArrayLength() > expected.GetInt32(), $"{at}: too many items");
            case "maxProperties" when value.ValueKind == JsonValueKind.Object:
                return Fault(value.EnumerateObject().Count() > expected.GetInt32(), $"{at}: too many members");
            case "minLength" when value.ValueKind == JsonValueKind.String:
                return Fault(Length(value) < expected.GetInt32(), $"{at}: too short");
            case "maxLength" when value.ValueKind == JsonValueKind.String:
                return Fault(Length(value) > expected.GetInt32(), $"{at}: too long");
            case "pattern" when value.ValueKind == JsonValueKind.String:
                return Fault(!Regex.IsMatch(value.GetString()!, expected.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)), $"{at}: '{value}' is not {expected}");
            case "minimum" when value.ValueKind == JsonValueKind.Number:
                return Fault(value.GetDouble() < expected.GetDouble(), $"{at}: too small");
            case "maximum" when value.ValueKind == JsonValueKind.Number:
                return Fault(value.GetDouble() > expected.GetDouble(), $"{at}: too large");
            default:
                return [];
        }
    }

    private static IEnumerable<string> Fault(bool wrong, string fault) => wrong ? [fault] : [];

    private static List<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString())] : [type.GetString()];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    /// <summary>JSON Schema counts code points.</summary>
    private static int Length(JsonElement value) => value.GetString()!.EnumerateRunes().Count();

    private JsonElement Resolve(string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        return reference[2..].Split('/').Aggregate(document, (element, name) => element.GetProperty(name));
    }
}
