using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Store;

namespace SovereigntyApi.RuleStore;

/// <summary>
/// Builds a store. The same definitions give the same rows and the same digest, whatever order they come in. The store is written
/// beside its place, read back, and then moved there whole: a service never meets half a store.
/// </summary>
public static class RuleStoreWriter
{
    private const string NoDigestYet = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Writes the store and returns it as read back. Throws <see cref="RuleStoreException"/> where that is not possible.</summary>
    public static RulebookSet Write(string path, IEnumerable<RulebookDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var books = definitions
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Version, RulebookVersion.Order)
            .ToImmutableArray();
        RefuseDoubles(path, books);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new RuleStoreException(RuleStoreFault.Folder, path, "is a folder");
        }

        var draft = FormattableString.Invariant($"{full}.{Environment.ProcessId}.new");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.Delete(draft);
            WriteDraft(draft, path, books);
            var set = RuleStoreReader.Load(draft);
            File.Move(draft, full, overwrite: true);
            return set;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleStoreException(RuleStoreFault.Unreadable, path, "cannot be written: " + e.Message, e);
        }
        catch (SqliteException e)
        {
            throw new RuleStoreException(RuleStoreFault.Inconsistent, path, "cannot hold these rulebooks: " + e.Message, e);
        }
        finally
        {
            DeleteQuietly(draft);
        }
    }

    private static void RefuseDoubles(string path, ImmutableArray<RulebookDefinition> books)
    {
        if (books.IsEmpty)
        {
            throw new RuleStoreException(RuleStoreFault.NoRulebook, path, "there is no rulebook to write");
        }

        var doubled = books.GroupBy(b => b.Id + "@" + b.Version, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (doubled is not null)
        {
            throw new RuleStoreException(RuleStoreFault.Inconsistent, path, $"{doubled.Key} is given twice");
        }
    }

    private static void WriteDraft(string draft, string path, ImmutableArray<RulebookDefinition> books)
    {
        var where = new SqliteConnectionStringBuilder
        {
            DataSource = draft,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            ForeignKeys = true,
        };
        using var connection = new SqliteConnection(where.ConnectionString);
        connection.Open();
        connection.Execute("PRAGMA journal_mode = DELETE");
        using var transaction = connection.BeginTransaction();
        connection.Execute(StoreSchema.ReadSql(), transaction: transaction);
        for (var i = 0; i < books.Length; i++)
        {
            foreach (var rows in RulebookRows.Of(books[i], i + 1, NoDigestYet).GroupBy(r => r.Table))
            {
                connection.Execute(rows.Key.Insert, rows.Select(Parameters), transaction);
            }
        }

        var content = StoreContent.Read(connection);
        foreach (var book in content.Rows(StoreTables.Rulebook))
        {
            connection.Execute(
                "UPDATE rulebook SET sha256 = @sha256 WHERE book = @book",
                new { sha256 = StoreDigest.OfRulebook(content, book.Book), book = book.Book },
                transaction);
        }

        connection.Execute(
            "INSERT INTO store (one, digest) VALUES (1, @digest)",
            new { digest = StoreDigest.OfStore(StoreContent.Read(connection)) },
            transaction);
        if (StoreReferences.FirstBroken(connection) is { } broken)
        {
            throw new RuleStoreException(RuleStoreFault.BrokenReference, path, broken);
        }

        transaction.Commit();
    }

    private static DynamicParameters Parameters(StoreRow row)
    {
        var parameters = new DynamicParameters();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            parameters.Add(row.Table.Columns[i], row.Cells[i]);
        }

        return parameters;
    }

    private static void DeleteQuietly(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong before matters more than a draft that stays behind.
        }
    }
}
