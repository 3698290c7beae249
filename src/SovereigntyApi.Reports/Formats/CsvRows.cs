using System.Text;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>
/// Rows of comma-separated values by RFC 4180. Every text is quoted; one that a spreadsheet would take for a formula begins with an
/// apostrophe. Numbers stand bare.
/// </summary>
public sealed class CsvRows
{
    private readonly StringBuilder _rows = new();
    private bool _inRow;

    /// <summary>Adds a text; null is an empty cell.</summary>
    public CsvRows Text(string? value)
    {
        Begin();
        if (value is not null)
        {
            _rows.Append('"').Append(Harmless(ShownText.Of(value)).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return this;
    }

    /// <summary>Adds a number; null is an empty cell.</summary>
    public CsvRows Number(int? value)
    {
        Begin();
        _rows.Append(value is { } known ? ReportWords.Number(known) : "");
        return this;
    }

    /// <summary>Ends the row with CRLF.</summary>
    public void End()
    {
        _rows.Append("\r\n");
        _inRow = false;
    }

    /// <summary>The rows so far in UTF-8, without a byte order mark.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_rows.ToString());

    private void Begin()
    {
        if (_inRow)
        {
            _rows.Append(',');
        }

        _inRow = true;
    }

    /// <summary>The text, behind an apostrophe where a spreadsheet would take it for a formula or skip its first character to find one.</summary>
    public static string Harmless(string text)
    {
        var first = text.AsSpan().TrimStart();
        return text is ['\t' or '\r', ..] || (first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20') ? "'" + text : text;
    }
}
