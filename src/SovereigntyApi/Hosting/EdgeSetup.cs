using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using SovereigntyApi.Hosting.Settings;
using SovereigntyApi.Http;

namespace SovereigntyApi.Hosting;

/// <summary>What stands between the network and the routes, each part only where the operator asks for it: a request pays for no other.</summary>
internal static class EdgeSetup
{
    private static readonly string[] Compressed =
    [
        JsonAnswer.MediaType, Problem.MediaType, "application/sarif+json", "application/x-ndjson", "text/markdown", "text/csv",
    ];

    public static void AddEdge(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(new ApiKeyRing(settings.ApiKeys));
        if (settings.CorsOrigins.Count > 0)
        {
            services.AddCors(o => o.AddDefaultPolicy(policy => policy
                .WithOrigins([.. settings.CorsOrigins])
                .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
                .WithHeaders("Accept", "Content-Type", "If-None-Match", ApiKeyGate.Header)
                .WithExposedHeaders("ETag", "Retry-After", RateGate.Header, RateGate.PolicyHeader)
                .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        }

        if (settings.Compression)
        {
            services.AddResponseCompression(o =>
            {
                // An answer holds no secret beside the caller's own words, so its length betrays none.
                o.EnableForHttps = true;
                o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Compressed];
            });
        }
    }

    /// <summary>Before everything else: what a request's address, host and path base really are.</summary>
    public static void UseProxies(this WebApplication app, ServiceSettings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies)
            {
                options.KnownIPNetworks.Add(proxy.Network);
            }

            app.UseForwardedHeaders(options);
        }

        if (settings.PathBase.Length > 0)
        {
            app.UsePathBase(settings.PathBase);
        }
    }

    public static void UseEdge(this WebApplication app, ServiceSettings settings)
    {
        if (settings.CorsOrigins.Count > 0)
        {
            app.UseCors();
        }

        if (settings.Rate.IsOn)
        {
            app.UseMiddleware<RateGate>(settings.Rate);
        }

        if (settings.ApiKeys.Count > 0)
        {
            app.UseMiddleware<ApiKeyGate>();
        }

        if (settings.Compression)
        {
            app.UseResponseCompression();
        }
    }

    /// <summary>Logs a line a request, where that level is on at start; off by default, for it costs more than many an answer.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ILogger<RequestLog>>().IsEnabled(LogLevel.Information))
        {
            app.UseMiddleware<RequestLog>();
        }
    }
}
