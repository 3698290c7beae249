using System.Buffers.Binary;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>
/// The first hundred bytes of an SQLite file, read before the library opens it: they tell a foreign, cut off or newer file apart
/// from a damaged one, which the library's own errors do not.
/// </summary>
internal readonly record struct StoreHeader(long PageSize, long Pages, int UserVersion, int ApplicationId)
{
    public const int Length = 100;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Bytes the file must have.</summary>
    public long FileLength => PageSize * Pages;

    /// <summary>True where the bytes begin as an SQLite file does, however few they are.</summary>
    public static bool BeginsAsSqlite(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && bytes[..Math.Min(bytes.Length, Magic.Length)].SequenceEqual(Magic[..Math.Min(bytes.Length, Magic.Length)]);

    public static StoreHeader Read(ReadOnlySpan<byte> bytes)
    {
        var size = BinaryPrimitives.ReadUInt16BigEndian(bytes[16..]);
        return new StoreHeader(
            size == 1 ? 65536 : size,
            BinaryPrimitives.ReadUInt32BigEndian(bytes[28..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[60..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[68..]));
    }
}
