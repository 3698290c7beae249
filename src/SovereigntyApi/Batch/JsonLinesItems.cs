using System.Buffers;
using System.Runtime.CompilerServices;

namespace SovereigntyApi.Batch;

/// <summary>Takes JSON Lines apart as they come: one item a line, blank lines skipped, a line feed at the end optional.</summary>
internal static class JsonLinesItems
{
    public static async IAsyncEnumerable<BatchItem> ReadAsync(PatientReader reader, BatchBounds bounds, [EnumeratorCancellation] CancellationToken stop)
    {
        var line = new ItemBytes(bounds.MostBytes);
        var found = new List<BatchItem>();
        long index = 0;
        while (true)
        {
            var isLate = false;
            System.IO.Pipelines.ReadResult part = default;
            try
            {
                part = await reader.ReadAsync(stop);
            }
            catch (TimeoutException)
            {
                isLate = true;
            }

            if (isLate)
            {
                yield return BatchFaults.TooSlow(index, bounds);
                yield break;
            }

            Split(part.Buffer, line, bounds, ref index, found);
            reader.Advance(part);
            if (part.IsCompleted && !line.IsBlank)
            {
                found.Add(BatchFaults.Item(index++, line, bounds));
            }

            foreach (var item in found)
            {
                yield return item;
                if (item.IsLast)
                {
                    yield break;
                }
            }

            found.Clear();
            if (part.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static void Split(ReadOnlySequence<byte> part, ItemBytes line, BatchBounds bounds, ref long index, List<BatchItem> found)
    {
        foreach (var segment in part)
        {
            var rest = segment.Span;
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                line.Add(rest[..end]);
                if (line.IsBlank)
                {
                    line.Take();
                }
                else
                {
                    found.Add(BatchFaults.Item(index++, line, bounds));
                }
            }

            line.Add(rest);
        }
    }
}
