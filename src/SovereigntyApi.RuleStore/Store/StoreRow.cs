using System.Globalization;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>A row as the store holds it: integers as <see cref="long"/>, text as <see cref="string"/>, nothing as null.</summary>
internal sealed record StoreRow(StoreTable Table, object?[] Cells)
{
    public long Book => (long)Cells[0]!;

    public string Text(string column) => (string)Cell(column)!;

    public string? OptionalText(string column) => (string?)Cell(column);

    public int Number(string column) => checked((int)(long)Cell(column)!);

    public int? OptionalNumber(string column) => Cell(column) is long number ? checked((int)number) : null;

    public bool Truth(string column) => Number(column) == 1;

    private object? Cell(string column)
    {
        var index = Table.Columns.IndexOf(column);
        return index >= 0 ? Cells[index] : throw new ArgumentException($"{Table.Name} has no column {column}", nameof(column));
    }

    /// <summary>A row from values in the order of the columns; truth values and whole numbers are widened to what the store holds.</summary>
    public static StoreRow Of(StoreTable table, params ReadOnlySpan<object?> cells)
    {
        if (cells.Length != table.Columns.Length)
        {
            throw new ArgumentException($"{table.Name} has {table.Columns.Length} columns, not {cells.Length}", nameof(cells));
        }

        var row = new object?[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            row[i] = cells[i] is bool or int ? Convert.ToInt64(cells[i], CultureInfo.InvariantCulture) : cells[i];
        }

        return new StoreRow(table, row);
    }
}
