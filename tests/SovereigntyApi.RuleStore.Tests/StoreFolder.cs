using Dapper;
using Microsoft.Data.Sqlite;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>A folder with a store of the sample rulebook, and ways to spoil it; removed at the end.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly SourceFolder _sources = new();

    public StoreFolder() => RuleStoreWriter.Write(Store, [RulebookSource.Read(_sources.Db, "sample")]);

    public SourceFolder Sources => _sources;

    public string Root => _sources.Root;

    public string Store => Path.Combine(_sources.Root, "rules.db");

    public byte[] Bytes
    {
        get => File.ReadAllBytes(Store);
        set => File.WriteAllBytes(Store, value);
    }

    /// <summary>Changes the store as any SQLite tool could, without a check of references.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        connection.Execute(sql);
    }

    public SqliteConnection Open()
    {
        var where = new SqliteConnectionStringBuilder { DataSource = Store, Pooling = false, ForeignKeys = false };
        var connection = new SqliteConnection(where.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose() => _sources.Dispose();
}
