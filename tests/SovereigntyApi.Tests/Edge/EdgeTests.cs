using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SovereigntyApi.Tests.Faults;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Edge;

/// <summary>What an operator can switch on between the network and the routes.</summary>
public sealed class EdgeTests
{
    private const string Body = """{"text":"The award is binding."}""";
    private const string Reports = "https://reports.example";

    [Fact]
    public async Task A_listed_origin_is_let_in_and_no_other()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Cors:Origins", $"{Reports}, https://papers.example");

        using var listed = await service.PostAsync(Encoding.UTF8.GetBytes(Body), shape: r => r.Headers.Add("Origin", Reports));
        using var other = await service.PostAsync(Encoding.UTF8.GetBytes(Body), shape: r => r.Headers.Add("Origin", "https://evil.example"));
        using var failed = await service.PostAsync(Encoding.UTF8.GetBytes("{}"), shape: r => r.Headers.Add("Origin", Reports));

        Assert.Equal(Reports, Assert.Single(listed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("Origin", listed.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.DoesNotContain(other.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.BadRequest, failed.StatusCode);
        Assert.Equal(Reports, Assert.Single(failed.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task A_browser_may_ask_first_even_where_a_key_is_asked_for()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Cors:Origins", Reports, "--ApiKeys:Sha256", Sha256("mine"));
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/v1/evaluations");
        ask.Headers.Add("Origin", Reports);
        ask.Headers.Add("Access-Control-Request-Method", "POST");
        ask.Headers.Add("Access-Control-Request-Headers", "content-type,x-api-key");

        using var answer = await service.Client.SendAsync(ask);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Reports, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("X-Api-Key", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_where_that_is_switched_on(string encoding)
    {
        await using var plain = await KestrelService.StartAsync();
        await using var packing = await KestrelService.StartAsync("Production", "--Compression:Enabled", "true");
        using var asIs = await plain.PostAsync(Encoding.UTF8.GetBytes(Body), shape: r => r.Headers.Add("Accept-Encoding", encoding));
        using var packed = await packing.PostAsync(Encoding.UTF8.GetBytes(Body), shape: r => r.Headers.Add("Accept-Encoding", encoding));
        using var document = await GetAsync(packing, "/v1/problems", ("Accept-Encoding", encoding));
        using var again = await GetAsync(packing, "/v1/problems", ("If-None-Match", document.Headers.ETag!.ToString()));

        Assert.Empty(asIs.Content.Headers.ContentEncoding);
        Assert.Equal(encoding, Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        await using var bytes = await packed.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(await asIs.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
        Assert.True(document.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    [FaultRow(68)]
    public async Task Beyond_the_rate_callers_are_told_when_to_come_back()
    {
        await using var service = await KestrelService.StartAsync("Production", "--RateLimit:Requests", "3", "--RateLimit:Seconds", "600");
        for (var left = 2; left >= 0; left--)
        {
            using var admitted = await service.PostAsync(Body);
            Assert.Equal(HttpStatusCode.OK, admitted.StatusCode);
            Assert.Equal("\"default\";q=3;w=600", Assert.Single(admitted.Headers.GetValues("RateLimit-Policy")));
            Assert.Equal($"\"default\";r={left}", Assert.Single(admitted.Headers.GetValues("RateLimit")));
        }

        using var refused = await service.PostAsync(Body);
        using var health = await GetAsync(service, "/healthz/ready");

        Assert.Equal("rate-limited", (await refused.ReadProblemAsync(HttpStatusCode.TooManyRequests)).Text("code"));
        var seconds = refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(seconds, 1, 600);
        Assert.Equal($"\"default\";r=0;t={seconds}", Assert.Single(refused.Headers.GetValues("RateLimit")));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Each_key_has_a_rate_of_its_own()
    {
        await using var service = await KestrelService.StartAsync("Production", "--RateLimit:Requests", "1", "--RateLimit:Seconds", "600", "--ApiKeys:Sha256", $"{Sha256("mine")},{Sha256("yours")}");

        using var mine = await GetAsync(service, "/v1/about", ("X-Api-Key", "mine"));
        using var mineAgain = await GetAsync(service, "/v1/about", ("X-Api-Key", "mine"));
        using var yours = await GetAsync(service, "/v1/about", ("X-Api-Key", "yours"));
        using var guess = await GetAsync(service, "/v1/about", ("X-Api-Key", "guess"));
        using var nextGuess = await GetAsync(service, "/v1/about", ("X-Api-Key", "another guess"));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests],
            new[] { mine, mineAgain, yours, guess, nextGuess }.Select(a => a.StatusCode));
    }

    [Theory]
    [InlineData("/v1/about")]
    [InlineData("/V1/About/")]
    [InlineData("/%761/about")]
    [InlineData("/v1/problems")]
    [InlineData("/nothing")]
    public async Task Without_a_key_nothing_is_shown_but_health_and_the_document(string path)
    {
        await using var service = await KestrelService.StartAsync("Production", "--ApiKeys:Sha256:0", Sha256("mine"), "--ApiKeys:Sha256:1", Sha256("yours"));

        foreach (var key in new[] { null, "", "Mine", "mine mine", new string('x', 10_000), Sha256("mine") })
        {
            using var refused = key is null ? await GetAsync(service, path) : await GetAsync(service, path, ("X-Api-Key", key));
            Assert.Equal("api-key-required", (await refused.ReadProblemAsync(HttpStatusCode.Unauthorized)).Text("code"));
            Assert.Equal("ApiKey", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
        }

        using var live = await GetAsync(service, "/healthz/live");
        using var document = await GetAsync(service, "/swagger/v1/swagger.json");
        using var let = await GetAsync(service, "/v1/about", ("X-Api-Key", "yours"));
        Assert.All(new[] { live, document, let }, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.DoesNotContain(service.Log.All, l => l.Line.Contains("Mine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Under_a_path_base_every_address_leads_back_to_it()
    {
        await using var service = await KestrelService.StartAsync("Production", "--PathBase", "/treaties/");

        using var refused = await GetAsync(service, "/treaties/v1/rulebooks/missing");
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        using var page = await GetAsync(service, problem.Text("type")!);
        using var document = await GetAsync(service, "/treaties/swagger/v1/swagger.json");
        using var ui = await GetAsync(service, "/treaties/swagger/index.html");

        Assert.Equal("/treaties/v1/problems/rulebook-unknown", problem.Text("type"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/treaties", Servers(await document.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, ui.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.0/8", "/gate")]
    [InlineData("10.0.0.0/8", "")]
    public async Task Forwarded_headers_are_believed_of_known_proxies_alone(string network, string prefix)
    {
        await using var service = await KestrelService.StartAsync("Production", "--Proxy:Networks", network, "--RateLimit:Requests", "1");
        (string, string)[] From(string address) => [("X-Forwarded-For", address), ("X-Forwarded-Prefix", "/gate"), ("X-Forwarded-Proto", "https")];

        using var document = await GetAsync(service, "/swagger/v1/swagger.json", From("192.0.2.1"));
        using var second = await GetAsync(service, "/v1/about", From("192.0.2.2"));

        Assert.Equal(prefix.Length == 0 ? "/" : prefix, Servers(await document.Content.ReadAsStringAsync()));
        Assert.Equal(prefix.Length == 0 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData("/swagger/v1/swagger.json")]
    [InlineData("/swagger/index.html")]
    [InlineData("/swagger/swagger-ui.css")]
    [InlineData("/swagger/swagger-ui-bundle.js")]
    public async Task What_Swagger_UI_loads_is_not_sent_to_those_who_have_it(string path)
    {
        await using var service = await KestrelService.StartAsync();
        using var first = await GetAsync(service, path);

        using var again = await GetAsync(service, path, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.NotNull(first.Headers.CacheControl);
    }

    [Fact]
    public async Task A_line_a_request_is_logged_where_asked_for_and_says_nothing_of_it()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Logging:LogLevel:SovereigntyApi.Http.RequestLog", "Information");
        using var answer = await service.PostAsync("""{"text":"The xylophonic award is binding."}""");
        using var lost = await GetAsync(service, "/v1/xylophonic?xylophonic=1");

        // A line is written once its answer is out; one that never comes is told below, and does not keep the others waiting.
        List<string> lines = [];
        for (var waited = 0; lines.Count < 2 && waited < 500; waited++)
        {
            await Task.Delay(20);
            lines = [.. service.Log.All.Select(l => l.Line).Where(l => l.StartsWith("SovereigntyApi.Http.RequestLog", StringComparison.Ordinal))];
        }

        Assert.Contains(lines, l => l.Contains("POST /v1/evaluations answered 200 in ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("GET none answered 404 in ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("xylophonic", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> GetAsync(KestrelService service, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await service.Client.SendAsync(request);
    }

    private static string Servers(string document) => JsonDocument.Parse(document).RootElement.GetProperty("servers")[0].Text("url")!;

    private static string Sha256(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
