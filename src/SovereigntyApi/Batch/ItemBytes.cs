using System.Buffers;

namespace SovereigntyApi.Batch;

/// <summary>Gathers the bytes of one item, and no more of them than an item may have.</summary>
internal sealed class ItemBytes(int most)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4 * 1024);

    /// <summary>True where the item had more bytes than are kept.</summary>
    public bool IsTooLong { get; private set; }

    public void Add(ReadOnlySpan<byte> part)
    {
        if (IsTooLong || _bytes.WrittenCount + part.Length > most)
        {
            IsTooLong = true;
            return;
        }

        _bytes.Write(part);
    }

    public bool IsBlank => !IsTooLong && _bytes.WrittenSpan.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>Hands the item over and starts the next.</summary>
    public byte[] Take()
    {
        var item = _bytes.WrittenSpan.ToArray();
        IsTooLong = false;

        // A caller's text does not stay behind, nor does the room of one large item.
        _bytes.Clear();
        return item;
    }
}
