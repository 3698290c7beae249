using Dapper;
using Microsoft.Data.Sqlite;

namespace SovereigntyApi.RuleStore;

/// <summary>The native SQLite library that this process has loaded.</summary>
public static class SqliteLibrary
{
    /// <summary>Asks the library for its version, on a database in memory.</summary>
    public static Version ReadVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        return Version.Parse(connection.QuerySingle<string>("SELECT sqlite_version()"));
    }
}
