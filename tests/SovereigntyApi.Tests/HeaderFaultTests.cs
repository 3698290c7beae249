using System.Net;
using System.Net.Http.Headers;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Media types, charsets, encodings, methods and paths.</summary>
public sealed class HeaderFaultTests : IAsyncLifetime
{
    private const string Good = """{"text":"The award is binding."}""";

    private KestrelService _service = null!;

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/json;charset=UTF8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; profile=x")]
    public async Task Spellings_of_json_in_utf8_are_taken(string contentType)
    {
        using var response = await _service.PostAsync(Good, contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16", "charset-unsupported")]
    [InlineData("application/json; charset=iso-8859-1", "charset-unsupported")]
    [InlineData("application/json; charset=utf-7", "charset-unsupported")]
    [InlineData("application/json; charset=zzz", "charset-unsupported")]
    [InlineData("text/plain", "media-type-unsupported")]
    [InlineData("text/json", "media-type-unsupported")]
    [InlineData("application/x-www-form-urlencoded", "media-type-unsupported")]
    [InlineData("multipart/form-data; boundary=x", "media-type-unsupported")]
    [InlineData("application/xml", "media-type-unsupported")]
    [InlineData("application/javascript", "media-type-unsupported")]
    [InlineData("application/vnd.example+json", "media-type-unsupported")]
    [InlineData("nonsense", "media-type-unsupported")]
    [InlineData("", "media-type-unsupported")]
    public async Task Other_media_types_and_charsets_are_refused(string contentType, string code)
    {
        using var response = await _service.PostAsync(Good, contentType);

        var problem = await response.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal(code, problem.Text("code"));
        if (code == "media-type-unsupported")
        {
            Assert.Equal("application/json", Assert.Single(response.Headers.GetValues("Accept-Post")));
        }
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("br", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity", HttpStatusCode.OK)]
    public async Task Bodies_are_read_without_an_encoding(string encoding, HttpStatusCode status)
    {
        using var response = await _service.PostAsync(System.Text.Encoding.UTF8.GetBytes(Good), shape: r => r.Content!.Headers.ContentEncoding.Add(encoding));

        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK)
        {
            Assert.Equal("content-encoding-unsupported", (await response.ReadProblemAsync(status)).Text("code"));
            Assert.Equal("identity", Assert.Single(response.Headers.GetValues("Accept-Encoding")));
        }
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("*/*", true)]
    [InlineData("application/*;q=0.1", true)]
    [InlineData("text/html, application/json;q=0.5", true)]
    [InlineData("text/html, */*;q=0.1", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/xml", false)]
    [InlineData("application/json;q=0", false)]
    [InlineData("application/json;q=0, image/*", false)]
    [InlineData("text/*;q=0", false)]
    [InlineData("image/*", false)]
    [InlineData("application/vnd.example+json", false)]
    public async Task Accept_decides(string accept, bool accepted)
    {
        using var answer = await _service.PostAsync(System.Text.Encoding.UTF8.GetBytes(Good), shape: r => r.Headers.TryAddWithoutValidation("Accept", accept));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rulebooks");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var document = await _service.Client.SendAsync(request);

        foreach (var response in new[] { answer, document })
        {
            if (accepted)
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
            else
            {
                Assert.Equal("not-acceptable", (await response.ReadProblemAsync(HttpStatusCode.NotAcceptable)).Text("code"));
            }
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("FOO")]
    public async Task Other_methods_are_refused_with_those_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/v1/evaluations");
        using var response = await _service.Client.SendAsync(request);

        Assert.Equal("method-not-allowed", (await response.ReadProblemAsync(HttpStatusCode.MethodNotAllowed)).Text("code"));
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_method_override_is_ignored()
    {
        using var response = await _service.PostAsync(System.Text.Encoding.UTF8.GetBytes(Good), shape: r => r.Headers.Add("X-HTTP-Method-Override", "DELETE"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/v1")]
    [InlineData("/v1/evaluations/7")]
    [InlineData("/swagger/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/swagger/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/rules.db")]
    public async Task Unknown_paths_are_not_found(string path)
    {
        using var response = await _service.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal("not-found", (await response.ReadProblemAsync(HttpStatusCode.NotFound)).Text("code"));
    }

    [Theory]
    [InlineData("/v1/rulebooks/")]
    [InlineData("/V1/RuleBooks")]
    public async Task Case_and_a_slash_at_the_end_do_not_matter(string path)
    {
        using var response = await _service.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task No_other_origin_is_allowed_in()
    {
        using var response = await _service.PostAsync(System.Text.Encoding.UTF8.GetBytes(Good), shape: r => r.Headers.Add("Origin", "https://evil.example"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(response.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answers_are_not_for_storing_and_name_no_server()
    {
        using var response = await _service.PostAsync(System.Text.Encoding.UTF8.GetBytes(Good), shape: r =>
        {
            r.Headers.Range = new RangeHeaderValue(0, 10);
            r.Headers.TryAddWithoutValidation("If-None-Match", "*");
            r.Headers.TryAddWithoutValidation("traceparent", "nonsense");
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
    }
}
