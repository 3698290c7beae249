using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>The Word document as the Open XML SDK reads and checks it.</summary>
public sealed class WordReportTests
{
    [Fact]
    public void The_document_is_valid()
    {
        foreach (var report in new[] { Sample.Provision, Sample.Overlapping, Sample.Hostile, Sample.Nothing, Sample.Treaty })
        {
            using var document = Open(report);
            var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

            Assert.Empty(faults);
        }
    }

    [Fact]
    public void Footnotes_name_the_rule_and_the_paragraph()
    {
        using var document = Open(Sample.Provision);
        var notes = document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(f => f.Type is null).ToDictionary(f => f.Id!.Value, f => f.InnerText);
        var references = document.MainDocumentPart.Document!.Descendants<FootnoteReference>().Select(r => r.Id!.Value).ToList();

        Assert.Equal(notes.Keys.Order(), references);
        Assert.Contains("Rule rule-f1. Rests on explicit: the document says it (P1).", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_style_that_is_used_is_defined()
    {
        using var document = Open(Sample.Provision);
        var defined = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value!).ToHashSet();
        var body = document.MainDocumentPart.Document!;
        var used = body.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!)
            .Concat(body.Descendants<RunStyle>().Select(s => s.Val!.Value!)).Concat(body.Descendants<TableStyle>().Select(s => s.Val!.Value!)).ToHashSet();

        Assert.Subset(defined, used);
        Assert.Superset(new HashSet<string> { "Title", "Heading1", "Caption", "TextRead", "MarkAgainst", "MarkFor", "FootnoteReference", "TableGrid" }, used);
    }

    [Fact]
    public void Properties_name_the_text_and_carry_no_date()
    {
        using var document = Open(Sample.Provision);

        Assert.Equal("Convention on Pilots, 7(2)", document.PackageProperties.Title);
        Assert.Equal(new string('b', 64), document.PackageProperties.Identifier);
        Assert.Contains(Sample.Viewpoint, document.PackageProperties.Description, StringComparison.Ordinal);
        Assert.Null(document.PackageProperties.Created);
        Assert.Null(document.PackageProperties.Modified);
    }

    private static WordprocessingDocument Open(Report report) =>
        WordprocessingDocument.Open(new MemoryStream(Sample.Format("docx").Render(report)), isEditable: false);
}
