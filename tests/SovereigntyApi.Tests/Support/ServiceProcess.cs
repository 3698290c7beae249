using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SovereigntyApi.Tests.Support;

/// <summary>The program as an operator runs it: a process of its own, with its own environment, standard error and exit code.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>The program in the host's own output, built with the same configuration as these tests.</summary>
    public static string Program { get; } = Repository.File(
        "src", "SovereigntyApi", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "SovereigntyApi.dll");

    public static string Store { get; } = Path.Combine(Path.GetDirectoryName(Program)!, "rules.db");

    /// <summary>Starts the service on a free port and waits until it is ready.</summary>
    public static Task<ServiceProcess> StartAsync(params (string Name, string Value)[] environment) => StartUnderAsync([], environment);

    /// <summary>The same through another program, such as a shell that sets limits, which is to replace itself by the command after it.</summary>
    public static async Task<ServiceProcess> StartUnderAsync(IReadOnlyList<string> wrapper, params (string Name, string Value)[] environment)
    {
        var address = FreeAddress();
        string[] command = [.. wrapper, "dotnet", Program, "--urls", address.ToString()];
        var service = new ServiceProcess(LaunchAny(command, environment, AppContext.BaseDirectory), address);
        await service.WaitUntilReadyAsync();
        return service;
    }

    /// <summary>Runs the program to its end, which must come by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        await using var service = new ServiceProcess(Launch([Program, .. arguments], environment, AppContext.BaseDirectory), FreeAddress());
        return await service.EndAsync();
    }

    public static Process Launch(IEnumerable<string> arguments, (string Name, string Value)[] environment, string folder) =>
        LaunchAny(["dotnet", .. arguments], environment, folder);

    private static Process LaunchAny(string[] command, (string Name, string Value)[] environment, string folder)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Asks the process to stop, as a container's keeper does.</summary>
    public async Task<(int ExitCode, string Output, string Error)> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>Ends the process without a word.</summary>
    public void Kill() => _process.Kill();

    public async Task<string> EvaluateAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("/v1/evaluations", UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (_process.HasExited)
            {
                Assert.Fail("The service ended: " + await _error);
            }

            try
            {
                using var response = await Client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(200);
        }

        Assert.Fail("The service did not become ready.");
    }

    private async Task<(int, string, string)> EndAsync()
    {
        using var clock = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(clock.Token);
        return (_process.ExitCode, await _output, await _error);
    }
}
