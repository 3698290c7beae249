using Dapper;
using Microsoft.Data.Sqlite;
using SovereigntyApi.RuleStore.Store;

namespace SovereigntyApi.RuleStore;

/// <summary>
/// Loads a store whole, read-only and immutable, or says in one line why it cannot be trusted. The digest is computed again over
/// every cell: SQLite itself does not notice a changed letter.
/// </summary>
public static class RuleStoreReader
{
    /// <summary>Loads the store; throws <see cref="RuleStoreException"/> where it is not fit for use.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="pinnedDigest">The only digest to accept, 64 hex digits; null accepts any store that is whole.</param>
    public static RulebookSet Load(string path, string? pinnedDigest = null)
    {
        RefuseUnlessReadable(path);
        try
        {
            using var connection = Open(path);
            RefuseIfDamaged(path, connection);
            var content = StoreContent.Read(connection);
            var digest = StoreDigest.OfStore(content);
            RefuseOtherDigest(path, connection, digest, pinnedDigest);
            if (StoreReferences.FirstBroken(connection) is { } broken)
            {
                throw new RuleStoreException(RuleStoreFault.BrokenReference, path, broken);
            }

            return Assemble(path, content, digest);
        }
        catch (SqliteException e)
        {
            throw new RuleStoreException(RuleStoreFault.Damaged, path, "is damaged: " + e.Message, e);
        }
    }

    /// <summary>Refuses what the header and the folder already tell, before the library touches the file.</summary>
    private static void RefuseUnlessReadable(string path)
    {
        if (Directory.Exists(path))
        {
            throw new RuleStoreException(RuleStoreFault.Folder, path, "is a folder");
        }

        if (!File.Exists(path))
        {
            throw new RuleStoreException(RuleStoreFault.Missing, path, "is missing");
        }

        foreach (var suffix in new[] { "-wal", "-journal" })
        {
            if (File.Exists(path + suffix))
            {
                throw new RuleStoreException(
                    RuleStoreFault.UnfinishedWrite, path, $"a file ending in {suffix} lies beside it: a write was not finished");
            }
        }

        RefuseOtherHeader(path);
    }

    private static void RefuseOtherHeader(string path)
    {
        var bytes = new byte[StoreHeader.Length];
        int read;
        long length;
        try
        {
            using var file = File.OpenRead(path);
            read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            length = file.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleStoreException(RuleStoreFault.Unreadable, path, "cannot be read: " + e.Message, e);
        }

        if (length == 0)
        {
            throw new RuleStoreException(RuleStoreFault.Empty, path, "is empty");
        }

        if (!StoreHeader.BeginsAsSqlite(bytes.AsSpan(0, read)))
        {
            throw new RuleStoreException(RuleStoreFault.NotSqlite, path, "is no SQLite database");
        }

        if (read < bytes.Length)
        {
            throw new RuleStoreException(RuleStoreFault.Truncated, path, "is cut off within its header");
        }

        var header = StoreHeader.Read(bytes);
        if (header.ApplicationId != StoreSchema.ApplicationId)
        {
            throw new RuleStoreException(
                RuleStoreFault.NotOurs, path, FormattableString.Invariant($"is not ours: application_id {header.ApplicationId}"));
        }

        if (header.UserVersion != StoreSchema.UserVersion)
        {
            throw new RuleStoreException(
                RuleStoreFault.OtherVersion,
                path,
                FormattableString.Invariant($"has schema version {header.UserVersion}; this service reads version {StoreSchema.UserVersion}"));
        }

        if (length < header.FileLength)
        {
            throw new RuleStoreException(
                RuleStoreFault.Truncated,
                path,
                FormattableString.Invariant($"is cut off: {length} of {header.FileLength} bytes"));
        }
    }

    private static SqliteConnection Open(string path)
    {
        // immutable: no locks, no journal, nothing written beside the file, so that it may lie on a read-only disk.
        var escaped = string.Join('/', Path.GetFullPath(path).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        var where = new SqliteConnectionStringBuilder
        {
            DataSource = $"file:{(escaped.StartsWith('/') ? "" : "/")}{escaped}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var connection = new SqliteConnection(where.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void RefuseIfDamaged(string path, SqliteConnection connection)
    {
        var report = connection.QueryFirst<string>("PRAGMA integrity_check(1)");
        if (!string.Equals(report, "ok", StringComparison.Ordinal))
        {
            throw new RuleStoreException(RuleStoreFault.Damaged, path, "is damaged: " + report.ReplaceLineEndings(" "));
        }
    }

    private static void RefuseOtherDigest(string path, SqliteConnection connection, string digest, string? pinned)
    {
        var kept = connection.QueryFirstOrDefault<string>("SELECT digest FROM store");
        if (!string.Equals(kept, digest, StringComparison.Ordinal))
        {
            throw new RuleStoreException(
                RuleStoreFault.DigestMismatch, path, $"is not what was written: its rows give the digest {digest}, it states {kept ?? "none"}");
        }

        if (pinned is not null && !string.Equals(pinned, digest, StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleStoreException(
                RuleStoreFault.NotThePinnedOne, path, $"has the digest {digest}, and {pinned} is the one asked for");
        }
    }

    private static RulebookSet Assemble(string path, StoreContent content, string digest)
    {
        var books = content.Rows(StoreTables.Rulebook);
        if (books.IsEmpty)
        {
            throw new RuleStoreException(RuleStoreFault.NoRulebook, path, "holds no rulebook");
        }

        try
        {
            return new RulebookSet(
                [.. books.Select(b => new StoredRulebook(RulebookAssembly.Read(content, b), b.Text("sha256")))], digest);
        }
        catch (Exception e) when (e is InvalidCastException or OverflowException or ArgumentException or NullReferenceException)
        {
            throw new RuleStoreException(RuleStoreFault.Inconsistent, path, "holds rows that make no rulebook: " + e.Message, e);
        }
    }
}
