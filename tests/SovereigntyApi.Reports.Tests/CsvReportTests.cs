using System.Text;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>Comma-separated values, read back by a reader written from RFC 4180.</summary>
public sealed class CsvReportTests
{
    [Fact]
    public void Every_finding_is_a_row()
    {
        var rows = Read("csv", Sample.Provision);

        Assert.Equal(["f1", "f2"], rows.Select(r => r["finding"]));
        Assert.Equal(["as appropriate", "final and binding"], rows.Select(r => r["words"]));
        Assert.Equal(["21", "80"], rows.Select(r => r["start"]));
        Assert.All(rows, r => Assert.Equal("alpha -1; beta 0", r["levels"]));
        Assert.Equal("alpha +2", rows[1]["effects"]);
    }

    [Fact]
    public void A_provision_without_findings_is_a_row()
    {
        var row = Assert.Single(Read("csv", Sample.Nothing));

        Assert.Equal("noFinding", row["verdict"]);
        Assert.Equal("", row["finding"]);
    }

    [Fact]
    public void Spreadsheets_know_its_encoding_and_statistics_are_not_disturbed()
    {
        Assert.True(Sample.Format("csv").Render(Sample.Provision).AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.False(Sample.Format("tidy.csv").Render(Sample.Provision).AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    [Fact]
    public void A_tidy_row_is_a_provision_and_an_indicator_found_or_not()
    {
        var rows = Read("tidy.csv", Sample.Of(Sample.Text, [Sample.Finding("f1", "as appropriate", Sample.Text, Polarity.Adverse, -1)]));

        Assert.Equal(["loose-duty", "never-found"], rows.Select(r => r["indicator"]));
        Assert.Equal(["1", "0"], rows.Select(r => r["found"]));
        Assert.Equal(["-1", "0"], rows.Select(r => r["effect_alpha"]));
        Assert.Equal(["-1", "-1"], rows.Select(r => r["level_alpha"]));
        Assert.Equal(["rule-f1", ""], rows.Select(r => r["rule"]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\uFF1D1+1")]
    public void A_text_is_never_a_formula(string text)
    {
        var row = Read("csv", Sample.Of(text, [], text))[0];

        Assert.StartsWith("'", row["treaty"], StringComparison.Ordinal);
        Assert.StartsWith("'", row["heading"], StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_stay_in_their_cell()
    {
        foreach (var extension in new[] { "csv", "tidy.csv" })
        {
            var rows = Read(extension, Sample.Hostile);

            Assert.All(extension == "csv" ? rows : rows[..1], r => Assert.Equal(Sample.Disclaimer, r["disclaimer"]));
            Assert.All(rows, r => Assert.Equal("document@1.2.3", r["rulebook"]));
        }
    }

    /// <summary>Rows by column; fails on what RFC 4180 does not allow.</summary>
    private static List<Dictionary<string, string>> Read(string extension, Report report)
    {
        var text = Sample.Render(extension, report).TrimStart('\uFEFF');
        var rows = new List<List<string>> { new() };
        var at = 0;
        while (at < text.Length)
        {
            var cell = new StringBuilder();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                {
                    at += text[at] == '"' ? 1 : 0;
                    cell.Append(text[at]);
                }

                at++;
            }
            else
            {
                for (; text[at] is not (',' or '\r'); at++)
                {
                    Assert.True(char.IsAsciiDigit(text[at]) || text[at] == '-', $"unquoted {text[at]}");
                    cell.Append(text[at]);
                }
            }

            rows[^1].Add(cell.ToString());
            if (text[at] == ',')
            {
                at++;
            }
            else
            {
                Assert.Equal("\r\n", text.Substring(at, 2));
                at += 2;
                if (at < text.Length)
                {
                    rows.Add([]);
                }
            }
        }

        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }
}
