using System.Buffers;

namespace SovereigntyApi.Batch;

/// <summary>Writes an answer of any length and waits no longer than a caller may idle for it to be taken.</summary>
internal sealed class PatientWriter(HttpContext http, TimeSpan idle)
{
    /// <summary>Bytes that are gathered before they are sent, where more is ready.</summary>
    private const int Gathered = 32 * 1024;

    private int _pending;

    /// <summary>Adds a piece; sends what is there where nothing else is ready or enough is gathered.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> piece, bool nothingElseReady)
    {
        http.Response.BodyWriter.Write(piece.Span);
        _pending += piece.Length;
        if (!nothingElseReady && _pending < Gathered)
        {
            return;
        }

        _pending = 0;
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        clock.CancelAfter(idle);
        try
        {
            await http.Response.BodyWriter.FlushAsync(clock.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // The caller takes nothing: the connection ends, so that the batch is not kept for nobody.
            http.Abort();
            throw;
        }
    }
}
