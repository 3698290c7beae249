using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Edge;

/// <summary>Traces and metrics reach a collector where one is named, and hold no word of a request.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_gets_traces_and_metrics_without_the_text()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        var address = ServiceProcess.FreeAddress();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        await using var collector = builder.Build();
        collector.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await collector.StartAsync();

        await using (var service = await ServiceProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "500")))
        {
            await service.EvaluateAsync("""{"text":"Each Party shall tune the xylophonic register."}""");
            using var lost = await service.Client.GetAsync(new Uri("/v1/xylophonic", UriKind.Relative));
            // What is gathered is sent at the latest when the service stops.
            Assert.Equal(0, (await service.TerminateAsync()).ExitCode);
        }

        Assert.Contains(received, r => r.Path == "/v1/traces" && r.Body.Contains("/v1/evaluations", StringComparison.Ordinal));
        Assert.Contains(received, r => r.Path == "/v1/metrics" && r.Body.Contains("http.server.request.duration", StringComparison.Ordinal));
        Assert.DoesNotContain(received, r => r.Body.Contains("xylophonic", StringComparison.Ordinal));
        Assert.DoesNotContain(received, r => r.Body.Contains("healthz/ready", StringComparison.Ordinal) && r.Path == "/v1/traces");
    }
}
