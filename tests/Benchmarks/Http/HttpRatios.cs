using System.Diagnostics;
using System.Globalization;
using SovereigntyApi.Benchmarks.Report;
using SovereigntyApi.Benchmarks.Subjects;

namespace SovereigntyApi.Benchmarks.Http;

/// <summary>The service against a server that only parses and answers JSON of the same sizes, in turn, by rate and by CPU time.</summary>
internal static class HttpRatios
{
    private const int Units = 1000;

    /// <summary>Rounds of warming up, at least and at most.</summary>
    private const int FewestWarmUps = 5;
    private const int MostWarmUps = 25;

    /// <summary>A round that needs less of the CPU than this part of the best before it shows that code is still being compiled anew.</summary>
    private const double StillFalling = 0.95;

    /// <summary>Requests of about 1 KB: two provisions each, no two of one length.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        [.. Provisions.Own.Chunk(2).Select(pair => string.Join("\n", pair)).Select(t => t[..Math.Min(Units, t.Length)]).DistinctBy(t => t.Length)];

    public static async Task<IEnumerable<Ratio>> AllAsync(bool isShort)
    {
        if (!File.Exists(Repository.Service))
        {
            return [];
        }

        int rounds = isShort ? 5 : 9;
        var time = TimeSpan.FromSeconds(isShort ? 0.5 : 1);
        using ServerProcess service = await ServerProcess.StartAsync(Repository.Service);
        using ServerProcess echo = await ServerProcess.StartAsync(typeof(HttpRatios).Assembly.Location, "--echo");
        await SettleAsync(echo, EchoServer.Path);
        await SettleAsync(service, "/v1/evaluations");

        List<Round> served = [];
        List<Round> echoed = [];
        for (int round = 0; round < rounds; round++)
        {
            echoed.Add(await RoundAsync(echo, EchoServer.Path, time));
            served.Add(await RoundAsync(service, "/v1/evaluations", time));
        }

        string Beside(Func<Round, double> of, string unit) => string.Create(
            CultureInfo.InvariantCulture, $"{Spread.Of(served.Select(of)).Median:#,0} against {Spread.Of(echoed.Select(of)).Median:#,0} {unit}");
        return
        [
            new Ratio("http-rate", "POST of 1 KB: rate of evaluating / of echoing", Over(served, echoed, r => r.Rate), Beside(r => r.Rate, "requests a second")) { GreaterIsBetter = true },
            new Ratio("http-cpu", "POST of 1 KB: server CPU of evaluating / of echoing", Over(served, echoed, r => r.Cpu), Beside(r => r.Cpu, "µs a request")),
        ];
    }

    /// <summary>
    /// Calls a server until its cost a request has stopped falling for some rounds: on a busy machine the runtime's own compiler gets
    /// its turn late, and what is measured before is code that nobody runs for long.
    /// </summary>
    private static async Task SettleAsync(ServerProcess server, string path)
    {
        double best = double.MaxValue;
        int settled = 0;
        for (int round = 0; round < MostWarmUps && (round < FewestWarmUps || settled < 3); round++)
        {
            double cpu = (await RoundAsync(server, path, TimeSpan.FromSeconds(1))).Cpu;
            settled = cpu < StillFalling * best ? 0 : settled + 1;
            best = Math.Min(best, cpu);
        }
    }

    private static async Task<Round> RoundAsync(ServerProcess server, string path, TimeSpan time)
    {
        TimeSpan before = server.Cpu;
        var clock = Stopwatch.StartNew();
        int answered = await Caller.PostAsync(server.Address, path, Texts, time);
        return new Round(answered / clock.Elapsed.TotalSeconds, (server.Cpu - before).TotalMicroseconds / answered);
    }

    private static Spread Over(List<Round> mine, List<Round> its, Func<Round, double> of) => Spread.Of(mine.Zip(its, (m, i) => of(m) / of(i)));

    private readonly record struct Round(double Rate, double Cpu);
}
