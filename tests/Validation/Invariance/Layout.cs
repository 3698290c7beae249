using System.Text;
using System.Text.RegularExpressions;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>What copying and printing do to a text: breaks, spaces, soft hyphens, decomposed letters.</summary>
internal static partial class Layout
{
    private const int Width = 58;

    public static string LineBreaks(string text) => Wrapped(text, hyphenate: false);

    public static string HyphenatedLineEnds(string text) => Wrapped(text, hyphenate: true);

    public static string DoubleSpaces(string text) => text.Replace(" ", "  ", StringComparison.Ordinal);

    public static string NoBreakSpaces(string text) => text.Replace(' ', '\u00A0');

    public static string Decomposed(string text) => text.Normalize(NormalizationForm.FormD);

    /// <summary>A soft hyphen in the middle of every word of six letters or more.</summary>
    public static string SoftHyphens(string text) => LongWord().Replace(text, m => m.Value.Insert(m.Length / 2, "\u00AD"));

    private static string Wrapped(string text, bool hyphenate)
    {
        var lines = new StringBuilder(text.Length + 32);
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            if (column > 0 && column + word.Length >= Width)
            {
                var room = Width - column - 2;
                if (hyphenate && room >= 3 && word.Length - room >= 3 && PlainWord().IsMatch(word))
                {
                    lines.Append(' ').Append(word.AsSpan(0, room)).Append("-\n").Append(word.AsSpan(room));
                    column = word.Length - room;
                    continue;
                }

                lines.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                lines.Append(' ');
                column++;
            }

            lines.Append(word);
            column = word.LastIndexOf('\n') is var at and >= 0 ? word.Length - at - 1 : column + word.Length;
        }

        return lines.ToString();
    }

    [GeneratedRegex("[A-Za-z]{6,}")]
    private static partial Regex LongWord();

    [GeneratedRegex("^[a-z]{6,}$")]
    private static partial Regex PlainWord();
}
