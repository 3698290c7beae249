using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>All rows of the store by table, each in canonical order, and the statements that made its tables.</summary>
internal sealed class StoreContent
{
    private readonly Dictionary<StoreTable, ImmutableArray<StoreRow>> _rows;

    private StoreContent(ImmutableArray<string> schema, Dictionary<StoreTable, ImmutableArray<StoreRow>> rows)
    {
        Schema = schema;
        _rows = rows;
    }

    public ImmutableArray<string> Schema { get; }

    public ImmutableArray<StoreRow> Rows(StoreTable table) => _rows[table];

    public static StoreContent Read(SqliteConnection connection)
    {
        var schema = connection.Query<string>("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name");
        return new StoreContent([.. schema], StoreTables.All.ToDictionary(t => t, t => ReadTable(connection, t)));
    }

    private static ImmutableArray<StoreRow> ReadTable(SqliteConnection connection, StoreTable table)
    {
        using var reader = (DbDataReader)connection.ExecuteReader(table.Select);
        var rows = ImmutableArray.CreateBuilder<StoreRow>();
        while (reader.Read())
        {
            var cells = new object?[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(new StoreRow(table, cells));
        }

        return rows.ToImmutable();
    }
}
