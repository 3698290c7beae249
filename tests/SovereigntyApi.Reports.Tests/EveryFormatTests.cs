using System.Globalization;
using System.IO.Compression;
using System.Text;
using SovereigntyApi.Reports.Formats;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>What holds for a report in every format.</summary>
public sealed class EveryFormatTests
{
    public static TheoryData<string> Formats => Sample.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void It_names_the_viewpoint_the_citation_and_the_disclaimer(string extension)
    {
        foreach (var report in new[] { Sample.Provision, Sample.Nothing, Sample.Treaty }.Where(r => Sample.Format(extension).Covers(r.Subject.Kind)))
        {
            var text = Words(extension, report);

            Assert.Contains(Sample.Viewpoint, text, StringComparison.Ordinal);
            Assert.Contains(Sample.Disclaimer, text, StringComparison.Ordinal);
            Assert.Contains(new string('b', 64), text, StringComparison.Ordinal);
            Assert.Contains("rulebook document 1.2.3 (SHA-256 aaaa", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_report_has_the_same_bytes_under_every_culture(string extension)
    {
        var report = Sample.Format(extension).Covers(SubjectKind.Provision) ? Sample.Provision : Sample.Treaty;
        var first = Sample.Format(extension).Render(report);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Thread.Sleep(2100);

            Assert.Equal(first, Sample.Format(extension).Render(report));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_character_of_a_text_turns_hides_or_breaks_what_is_around_it(string extension)
    {
        var text = Words(extension, Sample.Format(extension).Covers(SubjectKind.Provision) ? Sample.Hostile : Sample.Treaty);

        foreach (var harmful in "\u202E\u202C\u0001\uFFFE\u2028\uD800")
        {
            Assert.DoesNotContain(harmful, text);
        }

        Assert.True(text.Contains("U+202E", StringComparison.Ordinal) || text.Contains("\\u202E", StringComparison.OrdinalIgnoreCase) || !text.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public void Media_types_and_endings_tell_the_formats_apart()
    {
        Assert.Distinct(ReportFormats.All.Select(f => $"{f.MediaType};{f.Profile}"));
        Assert.Distinct(ReportFormats.All.Select(f => f.Extension));
        Assert.All(ReportFormats.All, f => Assert.StartsWith(f.MediaType, f.ContentType, StringComparison.Ordinal));
    }

    /// <summary>The words of a report; of a Word document those of all its parts.</summary>
    private static string Words(string extension, Report report)
    {
        var bytes = Sample.Format(extension).Render(report);
        if (extension != "docx")
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
