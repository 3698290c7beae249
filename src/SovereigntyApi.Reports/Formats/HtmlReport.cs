using System.Security.Cryptography;
using System.Text;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>One HTML file: no script, nothing fetched, for screen and paper, light and dark.</summary>
public sealed class HtmlReport : ReportFormat
{
    /// <summary>What a browser may do with a report: apply its one style sheet, and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(HtmlStyle.Sheet)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>The style sheet, for a page that shows a report in place.</summary>
    public static string StyleSheet => HtmlStyle.Sheet;

    /// <inheritdoc/>
    public override string MediaType => "text/html";

    /// <inheritdoc/>
    public override string ContentType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public override string Extension => "html";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(HtmlText.Of(ContentSecurityPolicy)).Append("\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").Append(HtmlText.Line(ReportWords.Title(report.Subject))).Append(": evaluation</title>\n<style>")
            .Append(HtmlStyle.Sheet).Append("</style>\n</head>\n<body>\n<main>\n");
        var pictures = 0;
        foreach (var block in ReportComposer.Compose(report))
        {
            Write(page, block, ref pictures);
        }

        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Write(StringBuilder page, Block block, ref int pictures)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var tag = "h" + ReportWords.Number(Math.Min(heading.Depth, 6));
                page.Append('<').Append(tag).Append("><bdi>").Append(HtmlText.Line(heading.Text)).Append("</bdi></").Append(tag).Append(">\n");
                break;
            case ParagraphBlock paragraph:
                page.Append("<p>").Append(Line(paragraph.Content)).Append("</p>\n");
                break;
            case NoticeBlock notice:
                page.Append("<p class=\"notice\"><strong>").Append(HtmlText.Line(notice.Title)).Append(".</strong> ").Append(HtmlText.Line(notice.Text)).Append("</p>\n");
                break;
            case ListBlock list:
                page.Append("<ul>\n");
                foreach (var item in list.Items)
                {
                    page.Append("<li>").Append(Line(item)).Append("</li>\n");
                }

                page.Append("</ul>\n");
                break;
            case TableBlock table:
                Table(page, table);
                break;
            case MarkedTextBlock text:
                MarkedText(page, text);
                break;
            case ProfileBlock profile:
                pictures++;
                page.Append("<figure>\n").Append(SvgProfile.Draw(profile.Profile, "picture" + ReportWords.Number(pictures)))
                    .Append("<figcaption>").Append(HtmlText.Line(profile.Profile.Description)).Append("</figcaption>\n</figure>\n");
                break;
        }
    }

    private static void Table(StringBuilder page, TableBlock table)
    {
        // A wide table scrolls within its frame, by keyboard too.
        page.Append("<div class=\"frame\" role=\"group\" tabindex=\"0\" aria-label=\"").Append(HtmlText.Line(table.Caption)).Append("\">\n<table>\n<caption>")
            .Append(HtmlText.Line(table.Caption)).Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append("<th scope=\"col\">").Append(HtmlText.Line(column)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Line(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
            {
                page.Append("<td>").Append(Line(cell)).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void MarkedText(StringBuilder page, MarkedTextBlock block)
    {
        page.Append("<div class=\"reading\">\n<p class=\"text\">");
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in MarkedRun.Cut(block.Text, block.Marks))
        {
            if (run.Notes.Count == 0)
            {
                page.Append(HtmlText.Of(run.Text));
                continue;
            }

            var kind = run.Polarity is { } polarity ? ReportWords.Name(polarity) : "mixed";
            page.Append("<mark class=\"").Append(kind).Append("\">").Append(HtmlText.Of(run.Text)).Append("</mark>");
            foreach (var note in run.Ending)
            {
                page.Append("<sup>");
                var back = met.Add(note.Anchor) ? $" id=\"{note.Anchor}-words\"" : "";
                page.Append("<a href=\"#").Append(note.Anchor).Append('"').Append(back).Append('>').Append(HtmlText.Line(note.Label))
                    .Append("<span class=\"unseen\"> ").Append(ReportWords.Of(note.Polarity)).Append("</span></a></sup>");
            }
        }

        page.Append("</p>\n");
        if (block.Notes.Count > 0)
        {
            page.Append("<ul class=\"notes\">\n");
            foreach (var note in block.Notes)
            {
                Note(page, note, met.Contains(note.Anchor));
            }

            page.Append("</ul>\n");
        }

        page.Append("</div>\n");
    }

    private static void Note(StringBuilder page, Note note, bool isMarked)
    {
        page.Append("<li id=\"").Append(note.Anchor).Append("\" class=\"").Append(ReportWords.Name(note.Polarity)).Append("\"><p><strong>")
            .Append(HtmlText.Line($"{note.Label} {note.Title}")).Append("</strong> (").Append(ReportWords.Of(note.Polarity)).Append("): ").Append(HtmlText.Line(note.Explanation));
        if (isMarked)
        {
            page.Append(" <a class=\"back\" href=\"#").Append(note.Anchor).Append("-words\">To the words<span class=\"unseen\"> of ").Append(HtmlText.Line(note.Label)).Append("</span></a>");
        }

        page.Append("</p>\n<dl>\n");
        var term = "";
        foreach (var particular in note.Particulars)
        {
            // Several remedies are several descriptions of one term.
            page.Append(particular.Term == term ? "" : $"<dt>{HtmlText.Line(particular.Term)}</dt>").Append("<dd>").Append(Line(particular.Content)).Append("</dd>\n");
            term = particular.Term;
        }

        page.Append("</dl></li>\n");
    }

    private static string Line(IReadOnlyList<Inline> content) => string.Concat(content.Select(i => i switch
    {
        Words words => HtmlText.Of(words.Text),
        Strong strong => $"<strong>{HtmlText.Of(strong.Text)}</strong>",
        Code code => $"<code>{HtmlText.Of(code.Text)}</code>",
        Quoted quoted => $"<q><bdi>{HtmlText.Of(quoted.Text)}</bdi></q>",
        NoteLink link => $"<a href=\"#{link.Note.Anchor}\">{HtmlText.Line(link.Note.Label)}</a>",
        _ => "",
    }));
}
