using System.Text.RegularExpressions;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>Straight and curly quotation marks and apostrophes.</summary>
internal static partial class Quotes
{
    public static string Straight(string text) => text
        .Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"');

    public static string Curly(string text) => Opening().Replace(text, m => m.Value == "\"" ? "\u201C" : "\u2018")
        .Replace('\'', '\u2019').Replace('"', '\u201D');

    /// <summary>A mark at the start of the text or after a space or bracket opens.</summary>
    [GeneratedRegex("(?<=^|[\\s(\\[])[\"'](?=\\w)")]
    private static partial Regex Opening();
}
