using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SovereigntyApi.Http;

/// <summary>What the headers of a request with a JSON body must say.</summary>
/// <remarks>
/// The framework answers a quoted or unknown charset with 500 and transcodes others in silence, so the service looks itself.
/// </remarks>
internal static class ContentRules
{
    private static readonly string[] JsonOnly = [JsonAnswer.MediaType];

    /// <summary>The problem with the headers, or null.</summary>
    public static Problem? Check(HttpContext http) => Check(http, JsonOnly);

    /// <summary>The problem with the headers of a body in one of several media types, or null.</summary>
    public static Problem? Check(HttpContext http, IReadOnlyList<string> mediaTypes)
    {
        var headers = http.Request.Headers;
        if (!IsIdentity(headers.ContentEncoding))
        {
            http.Response.Headers.AcceptEncoding = "identity";
            return new Problem(ProblemTypes.ContentEncodingUnsupported, "This resource reads bodies without a content encoding.");
        }

        // The usual spelling needs no parsing.
        if (headers.ContentType.Count == 1 && headers.ContentType[0] == mediaTypes[0])
        {
            return null;
        }

        if (headers.ContentType.Count != 1
            || !MediaTypeHeaderValue.TryParse(headers.ContentType[0], out var type)
            || !mediaTypes.Any(m => type.MediaType.Equals(m, StringComparison.OrdinalIgnoreCase)))
        {
            var read = string.Join(", ", mediaTypes);
            http.Response.Headers["Accept-Post"] = read;
            return new Problem(ProblemTypes.MediaTypeUnsupported, $"This resource reads {read}.");
        }

        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return charset.Length == 0 || IsUtf8(charset)
            ? null
            : new Problem(ProblemTypes.CharsetUnsupported, "This resource reads UTF-8.");
    }

    private static bool IsIdentity(StringValues encodings) =>
        encodings.All(e => string.IsNullOrWhiteSpace(e) || e.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(StringSegment charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
