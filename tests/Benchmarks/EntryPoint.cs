using BenchmarkDotNet.Running;
using SovereigntyApi.Benchmarks.Http;
using SovereigntyApi.Benchmarks.Report;

namespace SovereigntyApi.Benchmarks;

/// <summary>
/// <c>--report [--short] [--record]</c> prints one table of ratios; <c>--echo --urls URL</c> is the server the service is compared
/// with; anything else goes to BenchmarkDotNet.
/// </summary>
internal static class EntryPoint
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["--report", .. string[] options]:
                return await ReportCommand.RunAsync(options, Console.Out);
            case ["--echo", .. string[] options]:
                EchoServer.Run(options);
                return 0;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(EntryPoint).Assembly).Run(args);
                return 0;
        }
    }
}
