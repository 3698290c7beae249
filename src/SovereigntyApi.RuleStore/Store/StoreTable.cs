using System.Collections.Immutable;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>A table of the store: its columns in the order of the schema, of which the first <paramref name="Keys"/> are the primary key.</summary>
internal sealed record StoreTable(string Name, int Keys, ImmutableArray<string> Columns)
{
    /// <summary>All rows in canonical order.</summary>
    public string Select { get; } =
        $"SELECT {string.Join(", ", Columns)} FROM {Name} ORDER BY {string.Join(", ", Columns.Take(Keys))}";

    public string Insert { get; } =
        $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "@" + c))})";
}
