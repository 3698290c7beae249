using System.Text;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>Words for Markdown: whatever they hold, they are read as words (CommonMark 0.31, GitHub's tables and links).</summary>
internal static class MarkdownText
{
    private const string Meaningful = "\\`*_{}[]<>#|~&!$^=";

    /// <summary>Text on one line.</summary>
    public static string Line(string text) => Escape(ShownText.OnOneLine(text));

    /// <summary>A line that begins a block: what would begin a list, a rule or a heading there does not.</summary>
    public static string Start(string line)
    {
        if (line.Length > 0 && line[0] is '-' or '+' or ':')
        {
            return "\\" + line;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? line[..digits] + "\\" + line[digits..] : line;
    }

    /// <summary>A code span that no back tick within ends.</summary>
    public static string Code(string text)
    {
        var shown = ShownText.OnOneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
        var longest = 0;
        for (int i = 0, run = 0; i < shown.Length; i++)
        {
            run = shown[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? fence + shown + fence : $"{fence} {shown} {fence}";
    }

    /// <summary>The lines of a marked text: marked words are bold, each with the labels of its notes behind it.</summary>
    public static IEnumerable<string> Lines(MarkedTextBlock block)
    {
        var line = new StringBuilder();
        var bold = new StringBuilder();
        var labels = new List<string>();
        foreach (var run in MarkedRun.Cut(block.Text, block.Marks))
        {
            var pieces = ShownText.Of(run.Text).Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    Close(line, bold, []);
                    yield return Start(line.ToString().Trim());
                    line.Clear();
                }

                (run.Notes.Count > 0 ? bold : line).Append(run.Notes.Count > 0 ? pieces[i] : Escape(pieces[i].Replace('\t', ' ')));
            }

            labels.AddRange(run.Ending.Select(n => n.Label));
            if (run.Notes.Count > 0 && run.Ending.Count == run.Notes.Count)
            {
                Close(line, bold, labels);
                labels.Clear();
            }
        }

        yield return Start(line.ToString().Trim());
    }

    /// <summary>Ends bold words. Stars stand next to letters or digits, where CommonMark reads them as such in every surrounding.</summary>
    private static void Close(StringBuilder line, StringBuilder bold, List<string> labels)
    {
        var words = bold.ToString().Replace('\t', ' ');
        bold.Clear();
        var first = 0;
        while (first < words.Length && !char.IsLetterOrDigit(words[first]))
        {
            first++;
        }

        var last = words.Length;
        while (last > first && !char.IsLetterOrDigit(words[last - 1]))
        {
            last--;
        }

        line.Append(Escape(words[..first]));
        if (last > first)
        {
            line.Append("**").Append(Escape(words[first..last])).Append("**").Append(Escape(words[last..]));
        }

        if (labels.Count > 0)
        {
            line.Append(" \\[").AppendJoin(", ", labels.Distinct(StringComparer.Ordinal).Select(Escape)).Append("\\]");
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (Meaningful.Contains(unit, StringComparison.Ordinal) || BeginsLink(text, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(unit);

            // Nobody is called: a mention or an address ends at the comment.
            if (unit == '@')
            {
                escaped.Append("<!-- -->");
            }
        }

        return escaped.ToString();
    }

    /// <summary>The stop of "www." and the colon of "https://", which GitHub turns into links.</summary>
    private static bool BeginsLink(string text, int at) =>
        (text[at] == ':' && at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/')
        || (text[at] == '.' && at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
