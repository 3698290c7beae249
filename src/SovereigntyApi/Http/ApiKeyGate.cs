namespace SovereigntyApi.Http;

/// <summary>Lets in callers with a key. Health and the published document stay open.</summary>
internal sealed class ApiKeyGate(RequestDelegate next, ApiKeyRing keys)
{
    public const string Header = "X-Api-Key";

    public Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (OpenPaths.IsHealth(path) || OpenPaths.IsDocumentation(path) || keys.Find(http.Request) >= 0)
        {
            return next(http);
        }

        // RFC 9110 wants a challenge with every 401.
        http.Response.Headers.WWWAuthenticate = $"ApiKey header=\"{Header}\"";
        return new Problem(ProblemTypes.ApiKeyRequired, ProblemTypes.ApiKeyRequired.Meaning).ExecuteAsync(http);
    }
}
