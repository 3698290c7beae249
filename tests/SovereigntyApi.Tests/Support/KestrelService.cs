using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SovereigntyApi.Hosting;
using SovereigntyApi.Hosting.Settings;

namespace SovereigntyApi.Tests.Support;

/// <summary>The service with its real server on a free port of this machine, over the small rulebook.</summary>
internal sealed class KestrelService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelService(WebApplication app, LogLines log)
    {
        _app = app;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; }

    /// <summary>Everything logged since the start, at every level.</summary>
    public LogLines Log { get; }

    public static Task<KestrelService> StartAsync(string environment = "Production", params string[] settings) => StartAsync(SmallShelf.Create(), environment, settings);

    /// <summary>As <see cref="StartAsync(string, string[])"/>, over other rulebooks.</summary>
    public static Task<KestrelService> StartOverAsync(RulebookShelf shelf) => StartAsync(shelf, "Production", []);

    public static async Task<KestrelService> StartAsync(RulebookShelf shelf, string environment, params string[] settings)
    {
        var log = new LogLines();
        string[] args = ["--environment", environment, "--urls", "http://127.0.0.1:0", "--Limits:DrainMilliseconds", "0", "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore", "Trace", .. settings];
        var builder = ServerSetup.CreateBuilder(args);
        builder.Logging.ClearProviders().AddProvider(log);
        var app = builder.BuildService(ServiceSettings.Read(builder.Configuration), shelf, PublishedFigures.Read(AppContext.BaseDirectory));
        await app.StartAsync();
        return new KestrelService(app, log);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json") =>
        PostAsync(Encoding.UTF8.GetBytes(body), contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/json", Action<HttpRequestMessage>? shape = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/evaluations") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        shape?.Invoke(request);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>Keeps every line logged.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Line)> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue((LogLevel.Trace, state.ToString() ?? ""));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
