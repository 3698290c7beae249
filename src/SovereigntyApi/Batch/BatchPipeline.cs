using System.Threading.Channels;

namespace SovereigntyApi.Batch;

/// <summary>
/// Works on a few items at once and hands their results over in the order the items came. It holds no more than those few, so memory does not
/// grow with the batch, and it takes the next item only when a result was taken.
/// </summary>
internal sealed class BatchPipeline(BatchEvaluator evaluator, BatchFormat format, int workers)
{
    /// <summary>Results to come for each worker: enough that one long item does not leave the others idle.</summary>
    private const int Ahead = 4;

    /// <summary>Writes every result of a batch.</summary>
    /// <param name="items">The items as they come.</param>
    /// <param name="write">Takes one piece of the answer; true in its second argument where no other piece is ready yet.</param>
    /// <param name="count">Is told after every result how far the batch has come, and may answer with a piece to write; null where nobody asks.</param>
    /// <param name="stop">Ends the work: nobody waits for it any longer.</param>
    public async Task RunAsync(IAsyncEnumerable<BatchItem> items, Func<ReadOnlyMemory<byte>, bool, ValueTask> write, Func<BatchCount, ReadOnlyMemory<byte>>? count, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var queue = Channel.CreateBounded<Task<Written>>(new BoundedChannelOptions(workers * Ahead) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(items, queue.Writer, ended.Token);
        try
        {
            await WriteAsync(queue.Reader, write, count, stop);
        }
        finally
        {
            // Also after a fault in an array, behind which items may have been taken already.
            await ended.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteAsync(ChannelReader<Task<Written>> results, Func<ReadOnlyMemory<byte>, bool, ValueTask> write, Func<BatchCount, ReadOnlyMemory<byte>>? count, CancellationToken stop)
    {
        long items = 0;
        long problems = 0;
        var complete = true;
        await write(format.Begin, false);
        await foreach (var work in results.ReadAllAsync(stop))
        {
            var result = await work;
            items++;
            problems += result.IsProblem ? 1 : 0;
            await write(result.Bytes, !(results.TryPeek(out var next) && next.IsCompleted));
            if (count?.Invoke(new BatchCount(items, problems)) is { IsEmpty: false } line)
            {
                await write(line, true);
            }

            if (result.EndsBatch)
            {
                complete = false;
                break;
            }
        }

        await write(format.End(complete), true);
    }

    private async Task FeedAsync(IAsyncEnumerable<BatchItem> items, ChannelWriter<Task<Written>> queue, CancellationToken stop)
    {
        using var places = new SemaphoreSlim(workers);
        Exception? failure = null;
        try
        {
            await foreach (var item in items.WithCancellation(stop))
            {
                await places.WaitAsync(stop);
                await queue.WriteAsync(Task.Run(() => WorkAsync(item, places, stop), CancellationToken.None), stop);
            }
        }
        catch (Exception e)
        {
            failure = e;
        }

        // With every place back nobody uses them any more.
        for (var i = 0; i < workers; i++)
        {
            await places.WaitAsync(CancellationToken.None);
        }

        queue.TryComplete(failure);
    }

    private async Task<Written> WorkAsync(BatchItem item, SemaphoreSlim places, CancellationToken stop)
    {
        try
        {
            var result = await evaluator.EvaluateAsync(item, stop);
            return new Written(format.Render(result), result.Problem is not null, result.EndsBatch);
        }
        finally
        {
            places.Release();
        }
    }

    private readonly record struct Written(byte[] Bytes, bool IsProblem, bool EndsBatch);
}
