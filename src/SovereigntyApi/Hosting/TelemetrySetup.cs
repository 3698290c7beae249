using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SovereigntyApi.Hosting.Settings;
using SovereigntyApi.Http;

namespace SovereigntyApi.Hosting;

/// <summary>Traces and metrics over OTLP where the standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; nothing otherwise.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services, ServiceSettings settings)
    {
        if (!settings.Telemetry)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(Product.Name, serviceVersion: Product.EngineVersion))
            .WithTracing(t => t
                .AddAspNetCoreInstrumentation(o =>
                {
                    o.Filter = http => !OpenPaths.IsHealth(http.Request.Path);
                    // A path that is no route of ours is a caller's words.
                    o.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.path", null);
                })
                .AddOtlpExporter())
            .WithMetrics(m => m
                .AddAspNetCoreInstrumentation()
                .AddMeter("Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter());
    }
}
