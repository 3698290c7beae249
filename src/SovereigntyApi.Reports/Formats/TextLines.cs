namespace SovereigntyApi.Reports.Formats;

/// <summary>Lines and columns of a text, both from 1; lines end with a line feed. One pass over the text, then a search a place.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    public (int Line, int Column) Of(int at)
    {
        var found = _starts.BinarySearch(at);
        var line = found < 0 ? ~found : found + 1;
        return (line, at - _starts[line - 1] + 1);
    }
}
