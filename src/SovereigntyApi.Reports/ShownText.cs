using System.Globalization;
using System.Text;

namespace SovereigntyApi.Reports;

/// <summary>
/// Text as people may safely be shown it. Characters that have no shape of their own but turn, hide or break what stands around them
/// (bidirectional controls, other format characters, C0 and C1 controls, noncharacters) appear by their code point; every line end is
/// one line feed; half a surrogate pair is U+FFFD.
/// </summary>
internal static class ShownText
{
    private const char LineFeed = '\n';

    /// <summary>The text with its lines.</summary>
    public static string Of(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (at < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16).Append(text, 0, at);
        var rest = text.AsSpan(at);
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (rune.Value == '\r' && rest.Length > 1 && rest[1] == LineFeed)
            {
                length = 2;
            }

            Append(shown, rune);
            rest = rest[length..];
        }

        return shown.ToString();
    }

    /// <summary>The text on one line: every run of white space is one space.</summary>
    public static string OnOneLine(string text)
    {
        var shown = Of(text);
        if (shown.AsSpan().IndexOfAny(LineFeed, '\t') < 0 && !shown.Contains("  ", StringComparison.Ordinal))
        {
            return shown.Trim();
        }

        return string.Join(' ', shown.Split([LineFeed, '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        var value = rune.Value;
        if (value is '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
        {
            shown.Append(LineFeed);
        }
        else if (value is not (LineFeed or '\t') && HasNoShape(rune))
        {
            shown.Append("\u27E8U+").Append(value.ToString("X4", CultureInfo.InvariantCulture)).Append('\u27E9');
        }
        else
        {
            Span<char> units = stackalloc char[2];
            shown.Append(units[..rune.EncodeToUtf16(units)]);
        }
    }

    private static bool HasNoShape(Rune rune)
    {
        // Soft hyphens and the joiners of scripts and emoji belong to ordinary words.
        if (rune.Value is 0xAD or 0x200C or 0x200D)
        {
            return false;
        }

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF or >= 0xE0000 and <= 0xE0FFF;
    }
}
