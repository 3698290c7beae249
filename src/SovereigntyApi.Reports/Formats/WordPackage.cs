using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>The parts of a Word document around its body, under names that do not change from one document to the next.</summary>
internal static class WordPackage
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The first moment that a ZIP archive can name: entries carry no time of their own.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Fill(WordprocessingDocument package, Report report, (Body Body, IReadOnlyList<Footnote> Footnotes) content)
    {
        var main = package.AddNewPart<MainDocumentPart>(MainType, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.All();
        main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = WordStyles.Bullets();
        main.AddNewPart<DocumentSettingsPart>("rId3").Settings = new Settings(
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.AddNewPart<FootnotesPart>("rId4").Footnotes = new Footnotes(
        [
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
            .. content.Footnotes,
        ]);
        main.AddNewPart<FooterPart>("rId5").Footer = Footer(report);
        content.Body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId5" },
            new PageSize { Width = 12240, Height = 15840 },
            new PageMargin { Top = 1300, Bottom = 1300, Left = 1300, Right = 1300, Header = 600, Footer = 600, Gutter = 0 }));
        main.Document = new Document(content.Body);
        using (var core = package.AddNewPart<CoreFilePropertiesPart>("rId2").GetStream(FileMode.Create))
        {
            Core(core, report);
        }

        package.AddNewPart<ExtendedFilePropertiesPart>("rId3").Properties = new Properties(new Application(report.Readings[0].Citation.Product));
    }

    /// <summary>The same archive with entries in order of their names and no time in them.</summary>
    public static byte[] WithoutTime(byte[] archive)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }

    private static Footer Footer(Report report) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
        new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(
            $"{report.Readings[0].Citation.Product}, {string.Join(", ", report.Readings.Select(r => r.Rulebook.Reference))}, evaluation {report.Readings[0].Citation.EvaluationId[..12]}. Not legal advice. Page ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1"))) { Instruction = " PAGE " }));

    /// <summary>Dublin Core properties; no date, so that the same report has the same bytes.</summary>
    private static void Core(Stream stream, Report report)
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        var reading = report.Readings[0];
        xml.WriteStartElement("cp", "coreProperties", Package);
        xml.WriteElementString("dc", "title", Dublin, ShownText.OnOneLine(ReportWords.Title(report.Subject)));
        xml.WriteElementString("dc", "subject", Dublin, $"Evaluation under {string.Join(", ", report.Readings.Select(r => r.Rulebook.Reference))}");
        xml.WriteElementString("dc", "creator", Dublin, reading.Citation.Product);
        xml.WriteElementString("dc", "description", Dublin, string.Join(" ", report.Readings.Select(r => $"{r.Rulebook.Viewpoint} {r.Disclaimer}").Distinct(StringComparer.Ordinal)));
        xml.WriteElementString("dc", "identifier", Dublin, reading.Citation.EvaluationId);
        xml.WriteElementString("dc", "language", Dublin, "en");
        xml.WriteEndElement();
    }
}
