using Microsoft.AspNetCore.Server.Kestrel.Core;
using SovereigntyApi.Endpoints;
using SovereigntyApi.Hosting.Settings;
using SovereigntyApi.Http;

namespace SovereigntyApi.Hosting;

/// <summary>Puts the service together: server limits, services, the order of the steps, the routes.</summary>
internal static class ServerSetup
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>A builder whose settings and store stand beside the program, wherever it is started from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    /// <summary>Builds the service over rulebooks already loaded.</summary>
    public static WebApplication BuildService(this WebApplicationBuilder builder, ServiceSettings settings, RulebookShelf shelf, PublishedFigures figures)
    {
        // A bare line feed that ends a header line is read differently by proxies; Kestrel takes it unless told not to.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);
        var limits = settings.Limits;
        if (!AddressIsConfigured(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(o => Limit(o, limits));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(limits.DrainMilliseconds + limits.ShutdownMilliseconds));
        builder.Services.AddHostedService<Drain>();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(shelf);
        builder.Services.AddSingleton(figures);
        builder.Services.AddSingleton<RequestRules>();
        builder.Services.AddSingleton<EvaluationDesk>();
        builder.Services.AddSingleton<CandidateDesk>();
        builder.Services.AddSingleton<AboutCard>();
        builder.Services.AddOpenApiDocument();
        builder.Services.AddEdge(settings);
        builder.Services.AddTelemetry(settings);

        var app = builder.Build();
        app.UseProxies(settings);
        app.UseRequestLog();
        app.UseMiddleware<ProblemGuard>();
        app.UseMiddleware<CommonHeaders>();
        app.UseEdge(settings);
        app.UseOpenApiPage();
        app.UseRouting();
        EvaluationEndpoints.Map(app, limits);
        TreatyEndpoints.Map(app, limits);
        BatchEndpoints.Map(app);
        ComparisonEndpoints.Map(app, limits);
        RulebookEndpoints.Map(app);
        CandidateEndpoints.Map(app, limits);
        ServiceEndpoints.Map(app);
        PageEndpoints.Map(app);
        OpenApiSetup.MapOpenApiDocument(app);
        return app;
    }

    private static bool AddressIsConfigured(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static void Limit(KestrelServerOptions options, ServiceLimits limits)
    {
        options.AddServerHeader = false;
        options.Limits.MaxConcurrentConnections = limits.Connections;
        options.Limits.MaxRequestBodySize = limits.EvaluationBodyBytes;
        options.Limits.MaxRequestLineSize = limits.RequestLineBytes;
        options.Limits.MaxRequestHeadersTotalSize = limits.HeadersBytes;
        options.Limits.MaxRequestHeaderCount = limits.HeaderCount;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(limits.HeadersMilliseconds);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMilliseconds(limits.KeepAliveMilliseconds);
        options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
