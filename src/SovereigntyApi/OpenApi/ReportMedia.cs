using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SovereigntyApi.OpenApi;

/// <summary>What the published document says of a report: a text, bytes or JSON, with the first of it as example.</summary>
internal static class ReportMedia
{
    /// <summary>Reports are as long as their text and notes make them; no client should reserve room by this number.</summary>
    private const int Longest = 100_000_000;

    public static OpenApiMediaType Describe(string mediaType)
    {
        var isJson = mediaType.EndsWith("+json", StringComparison.Ordinal);
        var isBytes = mediaType.EndsWith(".document", StringComparison.Ordinal);
        JsonNode example = isJson ? new JsonObject { ["version"] = "2.1.0", ["runs"] = new JsonArray() } : mediaType switch
        {
            "text/markdown" => "# A treaty provision\n",
            "text/html" => "<!DOCTYPE html>\n<html lang=\"en\">\n",
            "text/csv" => "\"evaluation\",\"rulebook\",\"treaty\",\"provision\"\r\n",
            "text/csv;profile=tidy" => "\"evaluation\",\"rulebook\",\"provision\",\"kind\"\r\n",
            "application/x-ndjson" => "{\"record\":\"reading\"}\n",
            "application/akn+xml" => "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n",
            _ => "PK",
        };
        return new OpenApiMediaType
        {
            Schema = isJson
                ? new OpenApiSchema { Type = JsonSchemaType.Object, Description = "A log as SARIF 2.1.0 describes it." }
                : new OpenApiSchema { Type = JsonSchemaType.String, Format = isBytes ? "binary" : null, MaxLength = Longest },
            Examples = new Dictionary<string, IOpenApiExample> { ["beginning"] = new OpenApiExample { Summary = "How it begins", Value = example } },
        };
    }
}
