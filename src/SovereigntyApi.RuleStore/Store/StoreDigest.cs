using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>
/// SHA-256, in lower-case hex, over canonical rows: for each table its name and number of rows, then each cell in the order of
/// the columns as a letter for its type (n, i, t), the length of its UTF-8 form in four bytes, and that form. Lengths make it
/// impossible to move a letter from one cell to the next without a change.
/// </summary>
internal sealed class StoreDigest : IDisposable
{
    /// <summary>Columns that say where a row stands, not what the rulebook says.</summary>
    private static readonly HashSet<string> OutsideRulebook = new(["book", "source", "sha256"], StringComparer.Ordinal);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private StoreDigest()
    {
    }

    /// <summary>Over the whole store: the schema's statements, then every cell of every table but the one that keeps the digest.</summary>
    public static string OfStore(StoreContent content)
    {
        using var digest = new StoreDigest();
        foreach (var statement in content.Schema)
        {
            digest.Append(statement);
        }

        foreach (var table in StoreTables.All)
        {
            digest.Append(table, content.Rows(table), _ => true);
        }

        return digest.Finish();
    }

    /// <summary>
    /// Over one rulebook's rows without <c>book</c>, <c>sha256</c> and <c>source</c>: a comment added to a file, or another rulebook
    /// in the store, does not change it.
    /// </summary>
    public static string OfRulebook(StoreContent content, long book)
    {
        using var digest = new StoreDigest();
        foreach (var table in StoreTables.All)
        {
            digest.Append(table, [.. content.Rows(table).Where(r => r.Book == book)], c => !OutsideRulebook.Contains(c));
        }

        return digest.Finish();
    }

    public void Dispose() => _hash.Dispose();

    private void Append(StoreTable table, IReadOnlyCollection<StoreRow> rows, Func<string, bool> counts)
    {
        Append(table.Name);
        Append((long)rows.Count);
        var columns = Enumerable.Range(0, table.Columns.Length).Where(i => counts(table.Columns[i])).ToArray();
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                Append(row.Cells[column]);
            }
        }
    }

    private void Append(object? cell)
    {
        switch (cell)
        {
            case null:
                Append('n', []);
                break;
            case long number:
                Append('i', Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
                break;
            case string text:
                Append('t', Encoding.UTF8.GetBytes(text));
                break;
            default: // a type the schema does not allow: never what was written
                Append('?', Encoding.UTF8.GetBytes(cell.GetType().Name));
                break;
        }
    }

    private void Append(char type, ReadOnlySpan<byte> form)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], form.Length);
        _hash.AppendData(head);
        _hash.AppendData(form);
    }

    private string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());
}
