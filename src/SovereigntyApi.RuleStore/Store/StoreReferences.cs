using Dapper;
using Microsoft.Data.Sqlite;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>Asks SQLite for rows whose foreign keys lead nowhere.</summary>
internal static class StoreReferences
{
    /// <summary>A line that names the first table with such a row; null where all references hold.</summary>
    public static string? FirstBroken(SqliteConnection connection)
    {
        var table = connection.QueryFirstOrDefault<string>("SELECT \"table\" FROM pragma_foreign_key_check ORDER BY 1");
        if (table is null)
        {
            return null;
        }

        var parent = connection.QueryFirst<string>("SELECT parent FROM pragma_foreign_key_check ORDER BY \"table\", parent");
        return $"a row of {table} refers to a row of {parent} that is not there";
    }
}
