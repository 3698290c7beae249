using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SovereigntyApi.Benchmarks.Http;

/// <summary>A server in a process of its own, so that its CPU time can be told from that of the callers.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, IPEndPoint address)
    {
        _process = process;
        Address = address;
    }

    public IPEndPoint Address { get; }

    /// <summary>CPU time so far, by the operating system's count.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program with <c>--urls</c> and waits until it takes connections.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] command)
    {
        IPEndPoint address = FreeAddress();
        var start = new ProcessStartInfo("dotnet", [.. command, "--urls", $"http://{address}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var server = new ServerProcess(Process.Start(start)!, address);
        server._process.OutputDataReceived += static (_, _) => { };
        server._process.ErrorDataReceived += static (_, _) => { };
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        await server.WaitAsync();
        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        for (int tries = 0; tries < 300 && !_process.HasExited; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(Address);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Dispose();
        throw new InvalidOperationException("The server did not start.");
    }

    private static IPEndPoint FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
