using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SovereigntyApi.Hosting;
using SovereigntyApi.Hosting.Settings;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Edge;

/// <summary>Settings are read once, and each mistake in them has a line of its own.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Cors:Origins", "reports.example", "Cors:Origins, item 1, must be an origin")]
    [InlineData("Cors:Origins", "https://a.example, https://b.example/path", "Cors:Origins, item 2, must be an origin")]
    [InlineData("Cors:Origin", "https://a.example", "Cors:Origin is no setting of this service; Cors has Origins")]
    [InlineData("Compression:Enabled", "yes", "Compression:Enabled must be true or false")]
    [InlineData("RateLimit:Requests", "-1", "RateLimit:Requests must be a whole number from 0 to 1000000")]
    [InlineData("RateLimit:Seconds", "0", "RateLimit:Seconds must be a whole number from 1 to 86400")]
    [InlineData("RateLimit:PerMinute", "5", "RateLimit:PerMinute is no setting")]
    [InlineData("ApiKeys:Sha256", "secret", "ApiKeys:Sha256, item 1, must be 64 hex digits")]
    [InlineData("Proxy:Networks", "everybody", "Proxy:Networks, item 1, must be a network")]
    [InlineData("PathBase", "treaties", "PathBase must begin with a slash")]
    [InlineData("PathBase", "/a b", "PathBase must begin with a slash")]
    [InlineData("RuleStore:Digest", "abc", "RuleStore:Digest must be 64 hex digits")]
    [InlineData("RuleStore:Paht", "abc", "RuleStore:Paht is no setting")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT must be an address")]
    [InlineData("Limits:ProvisionUnits", "99", "Limits:ProvisionUnits must be a whole number from 100 to 1000000")]
    [InlineData("Limits:DrainMilliseconds", "1.5", "Limits:DrainMilliseconds must be a whole number")]
    public void A_mistake_is_named_and_its_value_is_not(string key, string value, string line)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value)));

        Assert.StartsWith(line, Assert.Single(refused.Reasons), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_everything_is_off()
    {
        var settings = Read();

        Assert.Empty(settings.CorsOrigins);
        Assert.False(settings.Compression);
        Assert.False(settings.Rate.IsOn);
        Assert.Empty(settings.ApiKeys);
        Assert.Empty(settings.Proxies);
        Assert.Equal("", settings.PathBase);
        Assert.False(settings.Telemetry);
    }

    [Fact]
    public void Lists_may_be_written_as_arrays_or_with_commas()
    {
        var settings = Read(("Cors:Origins:0", "https://a.example"), ("Cors:Origins:1", "http://b.example:81/"), ("Proxy:Networks", "10.0.0.0/8,::1, 192.0.2.7"));

        Assert.Equal(["https://a.example", "http://b.example:81"], settings.CorsOrigins);
        Assert.Equal(["10.0.0.0/8", "::1/128", "192.0.2.7/32"], settings.Proxies.Select(p => p.Network.ToString()));
    }

    [Fact]
    public async Task Every_mistake_is_a_line_at_the_start()
    {
        var (code, output, error) = await ServiceProcess.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--RateLimit:Requests", "many"], ("Limits__Cats", "1"), ("PathBase", "nowhere"));

        Assert.Equal((1, ""), (code, output));
        var lines = error.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines, l => Assert.StartsWith("SovereigntyApi does not start: ", l, StringComparison.Ordinal));
        foreach (var setting in new[] { "Limits:Cats", "PathBase", "RateLimit:Requests" })
        {
            Assert.Single(lines, l => l.Contains(setting, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Readiness_ends_before_the_service_does_and_its_log_is_JSON()
    {
        await using var service = await ServiceProcess.StartAsync(("Limits__DrainMilliseconds", "20000"), ("Logging__LogLevel__SovereigntyApi.Http.RequestLog", "Information"));
        await service.EvaluateAsync("""{"text":"Each Party shall tune the xylophonic register."}""");
        var ended = service.TerminateAsync();
        System.Net.HttpStatusCode readiness;
        do
        {
            using var answer = await service.Client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            readiness = answer.StatusCode;
        }
        while (readiness == System.Net.HttpStatusCode.OK);

        await service.EvaluateAsync("""{"text":"Each Party shall keep a register."}""");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, readiness);
        service.Kill();
        var (_, output, _) = await ended;
        var lines = output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Contains(lines, l => l.GetProperty("State").TryGetProperty("Route", out var route) && route.GetString() == "/v1/evaluations");
        Assert.DoesNotContain("xylophonic", output, StringComparison.Ordinal);
    }

    private static ServiceSettings Read(params (string Key, string Value)[] settings) =>
        ServiceSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build());
}
