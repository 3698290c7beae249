using System.Diagnostics;

namespace SovereigntyApi.Http;

/// <summary>A line for each request: method, route, status, time. Nothing that a caller wrote: no path, no query, no header, no body.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE" };

    public async Task InvokeAsync(HttpContext http)
    {
        var start = Stopwatch.GetTimestamp();
        await next(http);
        LogRequest(
            log,
            Methods.Contains(http.Request.Method) ? http.Request.Method : "other",
            (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none",
            http.Response.StatusCode,
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Method} {Route} answered {Status} in {Milliseconds} ms, trace {TraceId}")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, double milliseconds, string traceId);
}
