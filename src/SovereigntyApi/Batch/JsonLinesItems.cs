using System.Buffers;

namespace SovereigntyApi.Batch;

/// <summary>Takes JSON Lines apart as they come: one item a line, blank lines skipped, a line feed at the end optional.</summary>
internal sealed class JsonLinesItems : ItemSplitter
{
    private JsonLinesItems(BatchBounds bounds)
        : base(bounds)
    {
    }

    public static IAsyncEnumerable<BatchItem> ReadAsync(PatientReader reader, BatchBounds bounds, CancellationToken stop) =>
        new JsonLinesItems(bounds).ReadAsync(reader, stop);

    protected override void Split(ReadOnlySequence<byte> part)
    {
        foreach (var segment in part)
        {
            var rest = segment.Span;
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                Bytes.Add(rest[..end]);
                EndLine();
            }

            Bytes.Add(rest);
        }
    }

    protected override void End() => EndLine();

    private void EndLine()
    {
        if (Bytes.IsBlank)
        {
            Bytes.Take();
        }
        else
        {
            EndItem();
        }
    }
}
