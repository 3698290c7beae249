using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using SovereigntyApi.RuleStore.Store;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>Every way a store can be unfit stops the load with its own fault and one line that names the file.</summary>
public sealed class BrokenStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_store_loads() => Assert.Equal("sample", Assert.Single(Load().Rulebooks).Definition.Id);

    [Fact]
    public void A_missing_store_is_not_created()
    {
        File.Delete(_folder.Store);

        AssertFault(RuleStoreFault.Missing, "is missing");
        Assert.False(File.Exists(_folder.Store));
    }

    [Fact]
    public void A_folder_is_no_store()
    {
        File.Delete(_folder.Store);
        Directory.CreateDirectory(_folder.Store);

        AssertFault(RuleStoreFault.Folder, "folder");
    }

    [Fact]
    public void A_text_file_is_no_store()
    {
        File.WriteAllText(_folder.Store, "id: document\n");

        AssertFault(RuleStoreFault.NotSqlite, "no SQLite database");
    }

    [Fact]
    public void A_file_of_no_bytes_is_no_empty_database()
    {
        _folder.Bytes = [];

        AssertFault(RuleStoreFault.Empty, "empty");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(4096)]
    public void A_store_that_was_cut_off_is_refused(int length)
    {
        _folder.Bytes = _folder.Bytes[..length];

        AssertFault(RuleStoreFault.Truncated, "cut off");
    }

    [Fact]
    public void The_last_byte_counts()
    {
        _folder.Bytes = _folder.Bytes[..^1];

        AssertFault(RuleStoreFault.Truncated, "cut off");
    }

    [Fact]
    public void A_database_of_another_program_is_not_ours()
    {
        _folder.Execute("PRAGMA application_id = 7");

        AssertFault(RuleStoreFault.NotOurs, "not ours: application_id 7");
    }

    [Fact]
    public void Another_version_of_the_schema_is_named()
    {
        _folder.Execute("PRAGMA user_version = 1");

        AssertFault(RuleStoreFault.OtherVersion, "schema version 1; this service reads version 3");
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-journal")]
    public void A_journal_beside_the_store_is_an_unfinished_write(string suffix)
    {
        File.WriteAllText(_folder.Store + suffix, "");

        AssertFault(RuleStoreFault.UnfinishedWrite, suffix);
    }

    [Fact]
    public void A_table_that_was_taken_out_is_damage()
    {
        _folder.Execute("DROP TABLE tension_paragraph");

        AssertFault(RuleStoreFault.Damaged, "no such table");
    }

    [Fact]
    public void A_page_of_noise_is_damage()
    {
        var bytes = _folder.Bytes;
        bytes.AsSpan(4096, 4096).Fill(0xA5);
        _folder.Bytes = bytes;

        AssertFault(RuleStoreFault.Damaged, "damaged");
    }

    /// <summary>SQLite itself opens such a store without a word.</summary>
    [Theory]
    [InlineData("Nobody's view.")]
    [InlineData("each state")]
    [InlineData("must open its books")]
    [InlineData("few words")]
    [InlineData("may open its books")]
    public void A_flipped_bit_is_seen(string words)
    {
        var bytes = _folder.Bytes;
        var at = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(words));
        Assert.True(at > 0);
        bytes[at] ^= 1;
        _folder.Bytes = bytes;

        var fault = Assert.Throws<RuleStoreException>(Load).Fault;

        Assert.True(fault is RuleStoreFault.DigestMismatch or RuleStoreFault.Damaged);
    }

    /// <summary>Wherever in the file a bit flips, the load refuses or what it hands on is what was written.</summary>
    [Fact]
    public void No_flipped_bit_changes_a_rulebook_unseen()
    {
        const int Stride = 997; // prime, so that it meets every kind of place in a page
        var written = Structure.Of(Load().Rulebooks);
        var whole = _folder.Bytes;
        var refused = 0;
        for (var at = 0; at < whole.Length; at += Stride)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= (byte)(1 << (at % 8));
            _folder.Bytes = bytes;
            try
            {
                Assert.Equal(written, Structure.Of(Load().Rulebooks));
            }
            catch (RuleStoreException)
            {
                refused++;
            }
        }

        Assert.True(refused > 10, $"only {refused} were refused");
    }

    [Fact]
    public void A_changed_schema_is_a_mismatch()
    {
        _folder.Execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'for messages', 'for nobody')");

        AssertFault(RuleStoreFault.DigestMismatch, "not what was written");
    }

    [Fact]
    public void A_changed_digest_is_a_mismatch()
    {
        _folder.Execute("UPDATE store SET digest = replace(digest, substr(digest, 1, 1), 'x')");

        AssertFault(RuleStoreFault.DigestMismatch, "not what was written");
    }

    [Fact]
    public void A_missing_digest_is_a_mismatch()
    {
        _folder.Execute("DELETE FROM store");

        AssertFault(RuleStoreFault.DigestMismatch, "it states none");
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_named()
    {
        _folder.Execute("DELETE FROM paragraph");
        Reseal();

        AssertFault(RuleStoreFault.BrokenReference, "refers to a row of paragraph");
    }

    [Fact]
    public void A_store_without_a_rulebook_is_refused()
    {
        foreach (var table in StoreTables.All)
        {
            _folder.Execute("DELETE FROM " + table.Name);
        }

        Reseal();

        AssertFault(RuleStoreFault.NoRulebook, "no rulebook");
    }

    [Fact]
    public void A_number_out_of_range_makes_no_rulebook()
    {
        _folder.Execute("UPDATE kind_rule SET points = 99999999999");
        Reseal();

        AssertFault(RuleStoreFault.Inconsistent, "make no rulebook");
    }

    [Fact]
    public void The_pinned_store_is_the_only_one_accepted()
    {
        var digest = Load().Digest;

        Assert.Equal(digest, RuleStoreReader.Load(_folder.Store, digest.ToUpperInvariant()).Digest);
        var fault = Assert.Throws<RuleStoreException>(() => RuleStoreReader.Load(_folder.Store, new string('0', 64)));
        Assert.Equal(RuleStoreFault.NotThePinnedOne, fault.Fault);
    }

    /// <summary>A row changed in each column of each table gives another digest, and the load refuses it.</summary>
    [Fact]
    public void A_change_of_any_cell_is_seen()
    {
        var whole = _folder.Bytes;
        var changed = 0;
        foreach (var table in StoreTables.All)
        {
            foreach (var column in table.Columns)
            {
                if (Change(table.Name, column))
                {
                    changed++;
                    var fault = (Record.Exception(Load) as RuleStoreException)?.Fault;
                    Assert.True(fault is RuleStoreFault.DigestMismatch or RuleStoreFault.Damaged, $"{table.Name}.{column}: {fault}");
                    _folder.Bytes = whole;
                }
            }
        }

        Assert.True(changed > 100, $"only {changed} cells could be changed");
    }

    /// <summary>The tables the code knows are those of the schema, with their columns and keys in the same order.</summary>
    [Fact]
    public void The_code_and_the_schema_name_the_same_tables()
    {
        using var connection = _folder.Open();
        var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");

        Assert.Equal(StoreTables.All.Select(t => t.Name).Prepend("store"), tables);
        Assert.All(StoreTables.All, table =>
        {
            var columns = connection.Query<(string Name, long Key)>($"SELECT name, pk FROM pragma_table_info('{table.Name}') ORDER BY cid").ToList();
            Assert.Equal(table.Columns, columns.Select(c => c.Name));
            Assert.Equal(Enumerable.Range(1, table.Keys).Select(k => (long)k), columns.Take(table.Keys).Select(c => c.Key));
            Assert.All(columns.Skip(table.Keys), c => Assert.Equal(0, c.Key));
        });
        Assert.All(
            connection.Query<(string Name, long Strict, long WithoutRowId)>(
                "SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name <> 'sqlite_schema'"),
            t => Assert.Equal((1, 1), (t.Strict, t.WithoutRowId)));
        Assert.Equal("delete", connection.QueryFirst<string>("PRAGMA journal_mode"));
    }

    private bool Change(string table, string column)
    {
        using var connection = _folder.Open();
        connection.Execute("PRAGMA ignore_check_constraints = ON");
        return connection.Execute(
            $"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'integer' THEN {column} + 100 WHEN 'null' THEN 'x' ELSE {column} || 'x' END") > 0;
    }

    /// <summary>Writes the digest that fits the changed rows, as a careful hand could.</summary>
    private void Reseal()
    {
        using var connection = _folder.Open();
        connection.Execute("UPDATE store SET digest = @digest", new { digest = StoreDigest.OfStore(StoreContent.Read(connection)) });
    }

    private RulebookSet Load() => RuleStoreReader.Load(_folder.Store);

    private void AssertFault(RuleStoreFault fault, string words)
    {
        var e = Assert.Throws<RuleStoreException>(Load);

        Assert.Equal(fault, e.Fault);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Store, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        SqliteConnection.ClearAllPools();
    }
}
