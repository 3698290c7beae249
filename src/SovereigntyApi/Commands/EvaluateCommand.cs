using System.IO.Pipelines;
using SovereigntyApi.Batch;
using SovereigntyApi.Endpoints;
using SovereigntyApi.Hosting;
using SovereigntyApi.Hosting.Settings;

namespace SovereigntyApi.Commands;

/// <summary>
/// The service as a filter: reads evaluation requests as JSON Lines from standard input, or one text from a file, and writes the results as JSON
/// Lines, the same bytes as <c>POST /v1/evaluations/batch</c> answers.
/// </summary>
internal static class EvaluateCommand
{
    private const int Refused = 1;
    private const int Misused = 2;

    /// <summary>Requests between two drawings of the bar on a terminal.</summary>
    private const int DrawEvery = 25;

    /// <summary>Returns 0 where every request was evaluated, 1 where one had a problem or the program did not start, 2 where it was called wrongly.</summary>
    public static async Task<int> RunAsync(string[] args, Stream input, Stream output, TextWriter error, bool isTerminal)
    {
        var file = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : null;
        if (file is not null && !File.Exists(file))
        {
            await error.WriteLineAsync("usage: SovereigntyApi evaluate [FILE.txt] [--Setting value ...] < requests.jsonl");
            return Misused;
        }

        try
        {
            var configuration = ServerSetup.CreateBuilder(file is null ? args : args[1..]).Configuration;
            var limits = ServiceSettings.Read(configuration).Limits;
            var shelf = StoreLoader.Load(RuleStoreSettings.Read(configuration));
            using var desk = new EvaluationDesk(limits);
            var bounds = BatchBounds.Of(limits) with { Idle = Timeout.InfiniteTimeSpan };
            var format = new JsonLinesBatchFormat();
            var evaluator = new BatchEvaluator(new RequestRules(shelf, limits), desk, bounds, isArray: false);
            var items = file is null
                ? JsonLinesItems.ReadAsync(new PatientReader(PipeReader.Create(input), bounds.Idle), bounds, CancellationToken.None)
                : OneText.ReadAsync(file);
            long done = 0;
            var problems = false;
            await new BatchPipeline(evaluator, format, Environment.ProcessorCount).RunAsync(
                items,
                async (piece, nothingElseReady) =>
                {
                    await output.WriteAsync(piece);
                    if (nothingElseReady)
                    {
                        await output.FlushAsync();
                    }
                },
                count =>
                {
                    Note(count);
                    return default;
                },
                CancellationToken.None);
            await output.FlushAsync();
            if (isTerminal)
            {
                await error.WriteLineAsync($"\r{done} done");
            }

            return problems ? Refused : 0;

            void Note(BatchCount count)
            {
                done = count.Items;
                problems |= count.Problems > 0;
                if (isTerminal && done % DrawEvery == 0)
                {
                    error.Write($"\r{done} done, {count.Problems} with problems");
                }
            }
        }
        catch (StartRefusedException e)
        {
            e.WriteTo(error);
            return Refused;
        }
    }
}
