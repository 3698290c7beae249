using System.Net;
using System.Text.Json;

namespace SovereigntyApi.Tests.Support;

/// <summary>Reads a problem and holds it against the one shape that every problem has.</summary>
internal static class ProblemReading
{
    private static readonly string[] Members = ["type", "title", "status", "detail", "code", "errors", "traceId"];

    public static async Task<JsonElement> ReadProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)status}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(response.Headers.Contains("Server"));
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(Members, problem.EnumerateObject().Select(m => m.Name));
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal("/v1/problems/" + problem.GetProperty("code").GetString(), problem.GetProperty("type").GetString());
        Assert.Matches("^[0-9a-f]{32}$", problem.GetProperty("traceId").GetString());
        return problem;
    }

    public static JsonElement SingleError(this JsonElement problem)
    {
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(problem.GetProperty("code").GetString(), error.GetProperty("code").GetString());
        return error;
    }

    public static string? Text(this JsonElement element, string member) => element.GetProperty(member).GetString();
}
