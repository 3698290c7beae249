using System.Buffers;

namespace SovereigntyApi.Batch;

/// <summary>
/// Takes a JSON array apart as it comes, by its brackets, commas and quotes alone (RFC 8259); whether an item is JSON is seen when it is
/// read. No byte is looked at twice, so an item that comes in many small parts costs no more than one that comes at once.
/// </summary>
internal sealed class JsonArrayItems : ItemSplitter
{
    private State _state = State.BeforeArray;
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;

    private JsonArrayItems(BatchBounds bounds)
        : base(bounds)
    {
    }

    private enum State
    {
        BeforeArray,
        BeforeFirst,
        BeforeItem,
        InItem,
        AfterItem,
        AfterArray,
        Broken,
    }

    private enum ItemEnd
    {
        None,
        Before,
        After,
    }

    public static IAsyncEnumerable<BatchItem> ReadAsync(PatientReader reader, BatchBounds bounds, CancellationToken stop) =>
        new JsonArrayItems(bounds).ReadAsync(reader, stop);

    protected override void Split(ReadOnlySequence<byte> part)
    {
        foreach (var segment in part)
        {
            var span = segment.Span;
            var from = 0;
            for (var at = 0; at < span.Length && _state != State.Broken; at++)
            {
                if (_state != State.InItem)
                {
                    if (!BeginsItem(span[at]))
                    {
                        continue;
                    }

                    from = at;
                    _state = State.InItem;
                }

                switch (Follow(span[at]))
                {
                    case ItemEnd.After:
                        EndItem(span[from..(at + 1)]);
                        break;
                    case ItemEnd.Before:
                        // The comma or bracket that ended a bare value is looked at again, as what comes between items.
                        EndItem(span[from..at]);
                        at--;
                        break;
                    default:
                        break;
                }
            }

            if (_state == State.InItem)
            {
                Bytes.Add(span[from..]);
            }
        }
    }

    /// <summary>Between items: true where an item begins with this byte.</summary>
    private bool BeginsItem(byte next)
    {
        // A byte order mark is tolerated.
        if (next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (_state == State.BeforeArray && next is 0xEF or 0xBB or 0xBF))
        {
            return false;
        }

        switch (_state)
        {
            case State.BeforeArray when next == (byte)'[':
                _state = State.BeforeFirst;
                return false;
            case State.BeforeFirst or State.AfterItem when next == (byte)']':
                _state = State.AfterArray;
                return false;
            case State.AfterItem when next == (byte)',':
                _state = State.BeforeItem;
                return false;
            case State.BeforeFirst or State.BeforeItem when next is not ((byte)',' or (byte)']' or (byte)'}'):
                return true;
            case State.BeforeArray:
                BreakOff("The body must be a JSON array.");
                return false;
            case State.AfterArray:
                BreakOff("Something follows the array.");
                return false;
            default:
                BreakOff("An item, a comma or the end of the array was expected here.");
                return false;
        }
    }

    /// <summary>Within an item: whether it ends here.</summary>
    private ItemEnd Follow(byte next)
    {
        if (_isInString)
        {
            _isInString = _isEscaped || next != (byte)'"';
            _isEscaped = !_isEscaped && next == (byte)'\\';
            return _isInString || _depth > 0 ? ItemEnd.None : ItemEnd.After;
        }

        switch (next)
        {
            case (byte)'"':
                _isInString = true;
                return ItemEnd.None;
            case (byte)'{' or (byte)'[':
                _depth++;
                return ItemEnd.None;
            case (byte)'}' or (byte)']' when _depth > 0:
                _depth--;
                return _depth > 0 ? ItemEnd.None : ItemEnd.After;
            case (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                return _depth > 0 ? ItemEnd.None : ItemEnd.Before;
            default:
                return ItemEnd.None;
        }
    }

    protected override void End()
    {
        if (_state is not (State.AfterArray or State.Broken))
        {
            BreakOff("The array does not end.");
        }
    }

    private void EndItem(ReadOnlySpan<byte> rest)
    {
        Bytes.Add(rest);
        EndItem();
        _state = State.AfterItem;
    }

    private void BreakOff(string detail)
    {
        Break(detail);
        _state = State.Broken;
    }
}
