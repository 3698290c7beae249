using System.Net;
using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Everything that the ids in an answer lead to.</summary>
public sealed class CatalogueTests : IAsyncLifetime
{
    private KestrelService _service = null!;

    public static TheoryData<string> Documents => new(
        "/v1/rulebooks", "/v1/rulebooks/document", "/v1/rulebooks/document@1.9.0", "/v1/rulebooks/document/rules", "/v1/rulebooks/document/rules/award-binds",
        "/v1/rulebooks/document/criteria", "/v1/rulebooks/document/indicators", "/v1/rulebooks/document/tests", "/v1/rulebooks/document/paragraphs",
        "/v1/about", "/v1/problems", "/v1/problems/too-long");

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_not_sent_to_those_who_have_it(string path)
    {
        using var first = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var tag = first.Headers.ETag!.ToString();

        using var same = await GetAsync(path, tag);
        using var weak = await GetAsync(path, "\"other\", W/" + tag);
        using var any = await GetAsync(path, "*");
        using var other = await GetAsync(path, "\"other\"");

        foreach (var known in new[] { same, weak, any })
        {
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            Assert.Equal(tag, known.Headers.ETag!.ToString());
            Assert.Empty(await known.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(await first.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Rulebooks_are_listed_the_newest_version_first()
    {
        var list = await ReadAsync("/v1/rulebooks");

        Assert.Equal("document", list.Text("default"));
        Assert.Equal(
            ["document 1.10.0", "document 1.9.0", "document 1.0.0", "other 1.0.0"],
            list.GetProperty("rulebooks").EnumerateArray().Select(r => $"{r.Text("id")} {r.Text("version")}"));
    }

    [Fact]
    public async Task A_rule_is_shown_with_its_own_effects_and_its_indicator()
    {
        var detail = await ReadAsync("/v1/rulebooks/document/rules/award-binds");

        Assert.Equal("""{"sovereignty":-1}""", detail.GetProperty("rule").GetProperty("effects").GetRawText());
        Assert.Equal("derived", detail.GetProperty("rule").Text("basis"));
        Assert.Equal("""{"sovereignty":-2}""", detail.GetProperty("indicator").GetProperty("effects").GetRawText());
    }

    [Theory]
    [InlineData("/v1/rulebooks/missing", "rulebook-unknown")]
    [InlineData("/v1/rulebooks/missing/rules", "rulebook-unknown")]
    [InlineData("/v1/rulebooks/document@9.9.9/criteria", "rulebook-version-unknown")]
    [InlineData("/v1/rulebooks/document/rules/missing", "rule-unknown")]
    [InlineData("/v1/rulebooks/other/validation", "validation-not-published")]
    [InlineData("/v1/problems/missing", "problem-unknown")]
    public async Task What_is_not_there_is_said_by_code(string path, string code)
    {
        using var response = await GetAsync(path);

        Assert.Equal(code, (await response.ReadProblemAsync(HttpStatusCode.NotFound)).Text("code"));
    }

    [Fact]
    public async Task The_type_of_every_problem_leads_to_its_page()
    {
        var problems = (await ReadAsync("/v1/problems")).GetProperty("problems").EnumerateArray().ToList();

        Assert.True(problems.Count > 30);
        foreach (var problem in problems)
        {
            var page = await ReadAsync("/v1/problems/" + problem.Text("code"));
            Assert.Equal(problem.GetRawText(), page.GetRawText());
            Assert.EndsWith(".", page.Text("meaning"), StringComparison.Ordinal);
            Assert.EndsWith(".", page.Text("remedy"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_card_shows_the_limits_in_force()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Limits:ProvisionUnits", "123");
        using var response = await service.Client.GetAsync(new Uri("/v1/about", UriKind.Relative));

        var limits = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("limits");

        Assert.Equal(123, limits.GetProperty("provisionUnits").GetInt32());
        Assert.Equal(262_144, limits.GetProperty("evaluationBodyBytes").GetInt32());
        using var refused = await service.PostAsync($$"""{"text":"{{new string('a', 124)}}"}""");
        Assert.Equal(123, (await refused.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError().GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Readiness_names_the_store()
    {
        using var response = await GetAsync("/healthz/ready");

        Assert.Equal($$"""{"status":"ready","normalization":true,"storeSha256":"{{new string('e', 64)}}"}""", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await _service.Client.SendAsync(request);
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
