using SovereigntyApi.Hosting;

namespace SovereigntyApi.Commands;

/// <summary>Asks the service on this machine whether it is ready, for a container's health check.</summary>
internal static class HealthCommand
{
    /// <summary>Returns 0 where <c>/healthz/ready</c> answers 200 within five seconds, else 1 and one line.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args).Build();
        var address = Address(configuration);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await client.GetAsync(new Uri(address, "healthz/ready"));
            if (answer.IsSuccessStatusCode)
            {
                return 0;
            }

            await error.WriteLineAsync($"{address} answers {(int)answer.StatusCode}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await error.WriteLineAsync($"{address} does not answer");
        }

        return 1;
    }

    /// <summary>The first address the service would listen on, as seen from this machine.</summary>
    internal static Uri Address(IConfiguration configuration)
    {
        var listens = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
            ?? (configuration["http_ports"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is { } port ? $"http://*:{port.Trim()}" : ServerSetup.DefaultUrl);
        var binding = Microsoft.AspNetCore.Http.BindingAddress.Parse(listens);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port, binding.PathBase + "/").Uri;
    }
}
