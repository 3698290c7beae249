using System.Text.Json;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>JSON Lines: one document a line, nothing of a text lost.</summary>
public sealed class JsonLinesReportTests
{
    [Fact]
    public void Every_line_is_a_document_of_its_record()
    {
        var lines = Lines(Sample.Provision);

        Assert.Equal(["reading", "provision", "finding", "finding"], lines.Select(l => l.GetProperty("record").GetString()));
        Assert.Equal("as appropriate", lines[2].GetProperty("evidence")[0].GetProperty("exact").GetString());
        Assert.Equal(-1, lines[1].GetProperty("levels").GetProperty("alpha").GetInt32());
    }

    [Fact]
    public void A_text_comes_back_as_it_was()
    {
        const string Text = "a\u202Eb\u2028c\uD83D\uDE00<d>\r\n\"e\"";

        Assert.Equal(Text, Lines(Sample.Of(Text, []))[1].GetProperty("text").GetString());
    }

    private static List<JsonElement> Lines(Report report)
    {
        var text = Sample.Render("jsonl", report);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
