using Microsoft.OpenApi;

namespace SovereigntyApi.OpenApi;

/// <summary>Headers that many answers carry, each described once under the document's components.</summary>
internal static class CommonHeaderNames
{
    private const string RateLimit = "RateLimit";
    private const string RateLimitPolicy = "RateLimit-Policy";
    private const string RetryAfter = "Retry-After";
    private const string EntityTag = "ETag";
    private const string Challenge = "WWW-Authenticate";

    /// <summary>Every header with its description and bounds.</summary>
    public static Dictionary<string, IOpenApiHeader> Described() => new(StringComparer.Ordinal)
    {
        [RateLimit] = Words("Where the operator sets a rate: requests left, and once none is, the seconds until there are more.", 100, "\"default\";r=99"),
        [RateLimitPolicy] = Words("Where the operator sets a rate: requests admitted (q) in a window of seconds (w).", 100, "\"default\";q=100;w=60"),
        [RetryAfter] = new OpenApiHeader
        {
            Description = "Seconds after which to try again, where that is known.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "86400" },
        },
        [EntityTag] = Words("Entity tag over the document's bytes.", 40, "\"0123456789abcdef0123456789abcdef\""),
        [Challenge] = Words("The challenge that names the header to send a key in.", 100, "ApiKey header=\"X-Api-Key\""),
    };

    /// <summary>References to the headers of an answer, or null where it has none.</summary>
    public static Dictionary<string, IOpenApiHeader>? Of(int status, bool rated, bool tagged, OpenApiDocument document)
    {
        List<string> names = [];
        if (tagged && status is 200 or 304)
        {
            names.Add(EntityTag);
        }

        if (status == 401)
        {
            names.Add(Challenge);
        }

        if (status is 429 or 503)
        {
            names.Add(RetryAfter);
        }

        if (rated)
        {
            names.AddRange([RateLimit, RateLimitPolicy]);
        }

        return names.Count == 0 ? null : names.ToDictionary(n => n, n => (IOpenApiHeader)new OpenApiHeaderReference(n, document), StringComparer.Ordinal);
    }

    private static OpenApiHeader Words(string description, int longest, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest, Pattern = Contracts.RequestBounds.WordsPattern },
        Example = example,
    };
}
