using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Faults;

/// <summary>Rows of the fault table about the machine: its signals, its disk and its memory.</summary>
public sealed class MachineFaultTests
{
    private const string Body = """{"text":"Each Party shall, as appropriate, take measures to regulate the brokers of sloops.","include":["explanation","clauses"]}""";

    [Fact]
    [FaultRow(75)]
    public async Task Without_a_place_to_write_it_serves_the_same_bytes()
    {
        await using var plain = await ServiceProcess.StartAsync();
        // No file may grow by a byte; the runtime's own double mapping of code is such a file.
        await using var cramped = await ServiceProcess.StartUnderAsync(
            ["bash", "-c", "ulimit -f 0 && cd /proc && exec \"$@\"", "bash"], ("TMPDIR", "/nowhere"), ("HOME", "/nowhere"), ("DOTNET_EnableWriteXorExecute", "0"));

        Assert.Equal(await plain.EvaluateAsync(Body), await cramped.EvaluateAsync(Body));
    }

    [Fact]
    [FaultRow(79)]
    public async Task Asked_to_stop_under_load_it_finishes_what_it_has_begun()
    {
        await using var service = await ServiceProcess.StartAsync();
        var address = service.Client.BaseAddress!;
        var begun = new List<TcpClient>();
        for (var i = 0; i < 10; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
            await client.GetStream().WriteAsync(FaultCase.Post(Body).AsMemory()[..^10]);
            begun.Add(client);
        }

        // Each has been taken up once a later request is answered.
        await service.EvaluateAsync(Body);
        using var load = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 4).Select(_ => CallAsync(address, load.Token)).ToList();
        var ended = service.TerminateAsync();
        await Task.Delay(200);
        var answers = new List<string>();
        foreach (var client in begun)
        {
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Body).AsMemory()[^10..]);
            answers.Add(await RawSocket.ReadAsync(client.GetStream()));
            client.Dispose();
        }

        var (code, _, error) = await ended;
        await load.CancelAsync();

        Assert.All(answers, a => Assert.Equal(200, RawSocket.StatusOf(a)));
        Assert.All(await Task.WhenAll(callers), statuses => Assert.All(statuses, s => Assert.Equal(HttpStatusCode.OK, s)));
        Assert.Equal((0, ""), (code, error));
        using var late = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => late.ConnectAsync(address.Host, address.Port));
    }

    [Fact]
    [FaultRow(80)]
    public async Task Killed_it_starts_again_with_nothing_to_repair()
    {
        using var folder = new TemporaryFolder();
        var store = folder.File("rules.db");
        File.Copy(ServiceProcess.Store, store);
        string before;
        await using (var first = await ServiceProcess.StartAsync(("RuleStore__Path", store)))
        {
            before = await first.EvaluateAsync(Body);
            first.Kill();
        }

        await using var second = await ServiceProcess.StartAsync(("RuleStore__Path", store));

        Assert.Equal(before, await second.EvaluateAsync(Body));
        Assert.Equal([store], Directory.GetFiles(folder.Path));
    }

    [Fact]
    [FaultRow(82)]
    public async Task Under_a_small_heap_it_serves_the_longest_texts()
    {
        await using var service = await ServiceProcess.StartAsync(("DOTNET_GCHeapHardLimit", "0x10000000"));
        var text = string.Concat(Enumerable.Repeat("Each Party shall, as appropriate, take measures to regulate the brokers of sloops. ", 240));
        var longest = $$"""{"text":"{{text}}","include":["explanation","clauses"]}""";
        var expected = await service.EvaluateAsync(longest);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var same = true;
            for (var i = 0; i < 10; i++)
            {
                same &= expected == await service.EvaluateAsync(longest);
            }

            return same;
        }));

        Assert.All(answers, Assert.True);
        Assert.True(JsonDocument.Parse(expected).RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(0, (await service.TerminateAsync()).ExitCode);
    }

    /// <summary>Calls, a connection each, until refused; the statuses of what was answered.</summary>
    private static async Task<IReadOnlyList<HttpStatusCode>> CallAsync(Uri address, CancellationToken stop)
    {
        var statuses = new List<HttpStatusCode>();
        while (!stop.IsCancellationRequested)
        {
            string answer;
            try
            {
                answer = await RawSocket.SendAsync(address, FaultCase.Post(Body));
            }
            catch (SocketException)
            {
                return statuses;
            }
            catch (IOException)
            {
                // Connected while the listener closed: nobody took the request up.
                return statuses;
            }

            if (answer.Length == 0)
            {
                return statuses;
            }

            statuses.Add(Enum.Parse<HttpStatusCode>(RawSocket.StatusOf(answer).ToString(CultureInfo.InvariantCulture)));
        }

        return statuses;
    }
}
