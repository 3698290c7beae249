using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>A Word document (ISO/IEC 29500): real styles, headings, tables and footnotes; a footnote names the rule and the paragraph.</summary>
public sealed class WordReport : ReportFormat
{
    /// <inheritdoc/>
    public override string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public override string ContentType => MediaType;

    /// <inheritdoc/>
    public override string Extension => "docx";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: true))
        {
            WordPackage.Fill(package, report, new WordBody().Write(ReportComposer.Compose(report)));
        }

        return WordPackage.WithoutTime(stream.ToArray());
    }
}

/// <summary>Writes blocks as the body of a Word document and collects its footnotes.</summary>
internal sealed class WordBody
{
    /// <summary>Ids below this one are the separators.</summary>
    private const int FirstFootnote = 1;

    private readonly Body _body = new();
    private readonly List<Footnote> _footnotes = [];

    public (Body Body, IReadOnlyList<Footnote> Footnotes) Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }

        return (_body, _footnotes);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _body.Append(Paragraph(heading.Depth == 1 ? "Title" : "Heading" + ReportWords.Number(Math.Min(heading.Depth - 1, 5)), [Run(ShownText.OnOneLine(heading.Text))]));
                break;
            case ParagraphBlock paragraph:
                _body.Append(Paragraph(null, Runs(paragraph.Content)));
                break;
            case NoticeBlock notice:
                _body.Append(Paragraph("Notice", [Run(ShownText.OnOneLine(notice.Title) + ". ", "Strong"), Run(ShownText.OnOneLine(notice.Text))]));
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    _body.Append(Paragraph("ListBullet", Runs(item)));
                }

                break;
            case TableBlock table:
                Table(table);
                break;
            case MarkedTextBlock text:
                MarkedText(text);
                break;
            case ProfileBlock profile:
                _body.Append(Paragraph(null, [Run($"{profile.Profile.Title}: ", "Strong"), Run(ShownText.OnOneLine(profile.Profile.Description))]));
                break;
        }
    }

    private void Table(TableBlock block)
    {
        _body.Append(Paragraph("Caption", [Run(ShownText.OnOneLine(block.Caption))]));
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { Val = "0620", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = ShownText.OnOneLine(block.Caption) }),
            new TableGrid(Widths(block).Select(w => new GridColumn { Width = ReportWords.Number(w) })));
        table.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. block.Columns.Select(c => (OpenXmlElement)new TableCell(Paragraph("TableHead", [Run(ShownText.OnOneLine(c))])))]));
        foreach (var row in block.Rows)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select(c => (OpenXmlElement)new TableCell(Paragraph("TableText", Runs(c))))]));
        }

        // Two tables in a row would grow together.
        _body.Append(table, Paragraph("TableText", []));
    }

    /// <summary>Widths of columns in twentieths of a point: wide where there is much to read, within bounds.</summary>
    private static IEnumerable<int> Widths(TableBlock block)
    {
        int[] lengths = [.. block.Columns.Select((c, i) => Math.Clamp(
            block.Rows.Select(r => Length(r[i])).Append(c.Length).Max(), 8, 48))];
        return lengths.Select(l => l * 9_000 / lengths.Sum());
    }

    private static int Length(IReadOnlyList<Inline> content) => content.Sum(i => i switch
    {
        Words words => words.Text.Length,
        Strong strong => strong.Text.Length,
        Code code => code.Text.Length,
        Quoted quoted => quoted.Text.Length,
        NoteLink link => link.Note.Label.Length,
        _ => 0,
    });

    private void MarkedText(MarkedTextBlock block)
    {
        var lines = new List<List<OpenXmlElement>> { new() };
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in MarkedRun.Cut(block.Text, block.Marks))
        {
            var style = run.Notes.Count == 0 ? null : run.Polarity switch
            {
                Polarity.Adverse => "MarkAgainst",
                Polarity.Favourable => "MarkFor",
                _ => "MarkNeutral",
            };
            var pieces = ShownText.Of(run.Text).Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    lines.Add([]);
                }

                if (pieces[i].Length > 0)
                {
                    lines[^1].Add(Run(pieces[i], style));
                }
            }

            foreach (var note in run.Ending)
            {
                lines[^1].Add(met.Add(note.Anchor) ? FootnoteReference(note) : Run($" [{note.Label}]", "FootnoteReference"));
            }
        }

        foreach (var line in lines)
        {
            _body.Append(Paragraph("TextRead", line));
        }

        foreach (var note in block.Notes)
        {
            _body.Append(Paragraph("Finding", [Run(ShownText.OnOneLine($"{note.Label} {note.Title}"), "Strong"), Run($" ({ReportWords.Of(note.Polarity)}): {ShownText.OnOneLine(note.Explanation)}")]));
            foreach (var particular in note.Particulars)
            {
                _body.Append(Paragraph("ListBullet", [Run(ShownText.OnOneLine(particular.Term) + ": "), .. Runs(particular.Content)]));
            }
        }
    }

    private Run FootnoteReference(Note note)
    {
        var id = FirstFootnote + _footnotes.Count;
        _footnotes.Add(new Footnote(
            Paragraph("FootnoteText",
            [
                new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
                Run(" " + ShownText.OnOneLine($"{note.Label} {note.Title} ({ReportWords.Of(note.Polarity)}). {note.Explanation} {note.Authority}")),
            ])) { Id = id });
        return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = id });
    }

    private static IEnumerable<OpenXmlElement> Runs(IReadOnlyList<Inline> content) => content.Select(i => i switch
    {
        Words words => Run(ShownText.Of(words.Text)),
        Strong strong => Run(ShownText.Of(strong.Text), "Strong"),
        Code code => Run(ShownText.OnOneLine(code.Text), "Id"),
        Quoted quoted => Run($"\u201C{ShownText.OnOneLine(quoted.Text)}\u201D"),
        NoteLink link => Run(link.Note.Label),
        _ => Run(""),
    });

    private static Paragraph Paragraph(string? style, IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(runs);
        return paragraph;
    }

    private static Run Run(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
        {
            run.Append(new RunProperties(new RunStyle { Val = style }));
        }

        foreach (var (piece, index) in text.Split('\t', '\n').Select((p, i) => (p, i)))
        {
            if (index > 0)
            {
                run.Append(new TabChar());
            }

            run.Append(new Text(piece) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
