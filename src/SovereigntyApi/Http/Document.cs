using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SovereigntyApi.Http;

/// <summary>A document of the service's own, JSON unless said otherwise, with an entity tag over its bytes and 304 for those who have it.</summary>
internal sealed class Document(byte[] body, string contentType = JsonAnswer.MediaType) : IResult
{
    private readonly string _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body), 0, 16)}\"";

    public static Document Of<T>(T value, JsonTypeInfo<T> type) => new(JsonAnswer.Serialize(value, type));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        // A strong tag names bytes as sent; the feature is there where this answer may be compressed on its way.
        response.Headers.ETag = httpContext.Features.Get<IHttpsCompressionFeature>() is null ? _tag : "W/" + _tag;
        response.Headers.CacheControl = "no-cache";
        if (IsKnown(httpContext.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        response.BodyWriter.Write(body);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private bool IsKnown(StringValues header) =>
        header.Count > 0
        && EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(t => t.Tag == "*" || t.Tag == _tag);
}
