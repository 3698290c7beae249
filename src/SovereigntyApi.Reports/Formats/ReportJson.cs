using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SovereigntyApi.Reports.Formats;

/// <summary>How reports write JSON: letters stay readable, what has no shape is escaped, so nothing of a text is lost and nothing turns.</summary>
internal static class ReportJson
{
    public static JsonWriterOptions OnOneLine { get; } = new() { Encoder = Encoder() };

    public static JsonWriterOptions Indented { get; } = new() { Encoder = Encoder(), Indented = true, NewLine = "\n" };

    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u00AD', '\u061C', '\u180E', '\uFEFF');
        for (var unit = '\u200B'; unit <= '\u206F'; unit++)
        {
            if (unit is <= '\u200F' or (>= '\u2028' and <= '\u202F') or >= '\u205F')
            {
                settings.ForbidCharacter(unit);
            }
        }

        return JavaScriptEncoder.Create(settings);
    }
}
