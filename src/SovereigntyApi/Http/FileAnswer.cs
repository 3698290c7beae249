using System.Buffers;

namespace SovereigntyApi.Http;

/// <summary>An answer in a form of its own, under a name to save it by. Nobody may store it on the way: it is what a caller's text came to.</summary>
internal sealed class FileAnswer(byte[] body, string contentType, string fileName) : IResult
{
    /// <summary>What a browser may do with it; null where it is none that a browser shows.</summary>
    public string? ContentSecurityPolicy { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        if (ContentSecurityPolicy is not null)
        {
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
        return response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
    }
}
