using System.Text;

namespace SovereigntyApi.Reports.Formats;

/// <summary>Words for HTML and SVG, in content and in quoted attributes.</summary>
internal static class HtmlText
{
    public static string Of(string text)
    {
        var shown = ShownText.Of(text);
        if (shown.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return shown;
        }

        var escaped = new StringBuilder(shown.Length + 16);
        foreach (var unit in shown)
        {
            _ = unit switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(unit),
            };
        }

        return escaped.ToString();
    }

    public static string Line(string text) => Of(ShownText.OnOneLine(text));
}
