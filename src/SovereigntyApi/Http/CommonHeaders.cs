namespace SovereigntyApi.Http;

/// <summary>Headers that every answer carries, and framing that no request may have.</summary>
internal sealed class CommonHeaders(RequestDelegate next)
{
    /// <summary>Kestrel moves a Content-Length that came with Transfer-Encoding to this header.</summary>
    private const string SetAsideContentLength = "X-Content-Length";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (http.Request.Headers.TransferEncoding.Count > 0 && http.Request.Headers.ContainsKey(SetAsideContentLength))
        {
            // Two lengths: a proxy before us may have read the other one (RFC 9112, 6.3).
            http.Response.Headers.Connection = "close";
            return new Problem(ProblemTypes.MalformedRequest, "Content-Length and Transfer-Encoding exclude each other.").ExecuteAsync(http);
        }

        return next(http);
    }
}
