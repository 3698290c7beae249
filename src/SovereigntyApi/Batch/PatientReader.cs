using System.IO.Pipelines;

namespace SovereigntyApi.Batch;

/// <summary>Reads a body of any length, waiting for each next part no longer than a caller may idle.</summary>
internal sealed class PatientReader(PipeReader reader, TimeSpan idle)
{
    /// <summary>The next part of the body; everything in it counts as taken by the next call of <see cref="Advance"/>.</summary>
    /// <exception cref="TimeoutException">Nothing came in time.</exception>
    public async ValueTask<ReadResult> ReadAsync(CancellationToken stop)
    {
        if (reader.TryRead(out var ready))
        {
            return ready;
        }

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
        clock.CancelAfter(idle);
        try
        {
            return await reader.ReadAsync(clock.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public void Advance(ReadResult part) => reader.AdvanceTo(part.Buffer.End);
}
