using System.Text.Json.Serialization.Metadata;

namespace SovereigntyApi.Http;

/// <summary>A JSON answer that nobody may store: what a caller's own text came to.</summary>
internal sealed class Answer<T>(T value, JsonTypeInfo<T> type) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.WriteAsync(httpContext.Response, value, type, StatusCodes.Status200OK, JsonAnswer.MediaType);
    }
}
