using System.Text;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>Markdown: CommonMark with the tables of GitHub (RFC 7763, variant GFM). No raw HTML but empty comments that part mentions.</summary>
public sealed class MarkdownReport : ReportFormat
{
    /// <inheritdoc/>
    public override string MediaType => "text/markdown";

    /// <inheritdoc/>
    public override string ContentType => "text/markdown; charset=utf-8; variant=GFM";

    /// <inheritdoc/>
    public override string Extension => "md";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        var page = new StringBuilder();
        foreach (var block in ReportComposer.Compose(report))
        {
            if (page.Length > 0)
            {
                page.Append('\n');
            }

            Write(page, block);
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Write(StringBuilder page, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                page.Append('#', Math.Min(heading.Depth, 6)).Append(' ').Append(MarkdownText.Line(heading.Text)).Append('\n');
                break;
            case ParagraphBlock paragraph:
                page.Append(MarkdownText.Start(Line(paragraph.Content))).Append('\n');
                break;
            case NoticeBlock notice:
                page.Append("> **").Append(MarkdownText.Line(notice.Title)).Append(".** ").Append(MarkdownText.Line(notice.Text)).Append('\n');
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    page.Append("- ").Append(MarkdownText.Start(Line(item))).Append('\n');
                }

                break;
            case TableBlock table:
                Table(page, table);
                break;
            case MarkedTextBlock text:
                MarkedText(page, text);
                break;
            case ProfileBlock profile:
                // A picture for those who look; here the words for it.
                page.Append(MarkdownText.Line(profile.Profile.Title)).Append(": ").Append(MarkdownText.Line(profile.Profile.Description)).Append('\n');
                break;
        }
    }

    private static void Table(StringBuilder page, TableBlock table)
    {
        page.Append("**").Append(MarkdownText.Line(table.Caption)).Append("**\n\n");
        page.Append("| ").AppendJoin(" | ", table.Columns.Select(MarkdownText.Line)).Append(" |\n|");
        foreach (var _ in table.Columns)
        {
            page.Append(" --- |");
        }

        page.Append('\n');
        foreach (var row in table.Rows)
        {
            page.Append("| ").AppendJoin(" | ", row.Select(Line)).Append(" |\n");
        }
    }

    private static void MarkedText(StringBuilder page, MarkedTextBlock block)
    {
        foreach (var line in MarkdownText.Lines(block))
        {
            page.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
        }

        foreach (var note in block.Notes)
        {
            page.Append("\n- **").Append(MarkdownText.Line($"{note.Label} {note.Title}")).Append("** (").Append(ReportWords.Of(note.Polarity)).Append("): ")
                .Append(MarkdownText.Line(note.Explanation)).Append('\n');
            foreach (var particular in note.Particulars)
            {
                page.Append("  - ").Append(MarkdownText.Line(particular.Term)).Append(": ").Append(Line(particular.Content)).Append('\n');
            }
        }
    }

    private static string Line(IReadOnlyList<Inline> content) => string.Concat(content.Select(i => i switch
    {
        Words words => Spaced(words.Text),
        Strong strong => $"**{MarkdownText.Line(strong.Text)}**",
        Code code => MarkdownText.Code(code.Text),
        Quoted quoted => $"\u201C{MarkdownText.Line(quoted.Text)}\u201D",
        NoteLink link => MarkdownText.Line(link.Note.Label),
        _ => "",
    }));

    /// <summary>A piece of a line keeps the space at its ends.</summary>
    private static string Spaced(string text)
    {
        var line = MarkdownText.Line(text);
        return line.Length == 0 ? (text.Length > 0 ? " " : "") : (char.IsWhiteSpace(text[0]) ? " " : "") + line + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }
}
