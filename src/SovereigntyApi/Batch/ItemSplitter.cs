using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SovereigntyApi.Batch;

/// <summary>Takes a body apart into items as it comes; how an item is told from the next is each form's own.</summary>
internal abstract class ItemSplitter(BatchBounds bounds)
{
    private readonly List<BatchItem> _found = [];
    private long _index;

    /// <summary>The bytes of the item that is coming in.</summary>
    protected ItemBytes Bytes { get; } = new(bounds.MostBytes);

    /// <summary>The items, as soon as each is whole.</summary>
    protected async IAsyncEnumerable<BatchItem> ReadAsync(PatientReader reader, [EnumeratorCancellation] CancellationToken stop)
    {
        var isCompleted = false;
        while (!isCompleted)
        {
            // An iterator cannot answer from within a catch.
            if (await NextAsync(reader, stop) is not { } part)
            {
                yield return BatchFaults.TooSlow(_index, bounds);
                yield break;
            }

            Split(part.Buffer);
            isCompleted = part.IsCompleted;
            reader.Advance(part);
            if (isCompleted)
            {
                End();
            }

            foreach (var item in _found)
            {
                yield return item;
                if (item.IsLast)
                {
                    yield break;
                }
            }

            _found.Clear();
        }
    }

    /// <summary>Looks at the next part of the body.</summary>
    protected abstract void Split(ReadOnlySequence<byte> part);

    /// <summary>The body has ended.</summary>
    protected abstract void End();

    /// <summary>The item gathered is whole.</summary>
    protected void EndItem() => _found.Add(BatchFaults.Item(_index++, Bytes, bounds));

    /// <summary>Nothing after what was found so far can be read.</summary>
    protected void Break(string detail)
    {
        Bytes.Take();
        _found.Add(BatchFaults.Broken(_index, detail));
    }

    private static async ValueTask<ReadResult?> NextAsync(PatientReader reader, CancellationToken stop)
    {
        try
        {
            return await reader.ReadAsync(stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
