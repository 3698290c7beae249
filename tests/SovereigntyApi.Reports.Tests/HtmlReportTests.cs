using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SovereigntyApi.Reports.Formats;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>The HTML file: its marks, its notes, what it may not hold.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public void Words_are_marked_in_the_text_and_lead_to_their_notes()
    {
        var page = Sample.Render("html", Sample.Provision);

        Assert.Contains("shall, <mark class=\"adverse\">as appropriate</mark><sup><a href=\"#r1-p1-f1\" id=\"r1-p1-f1-words\">f1<span class=\"unseen\"> against</span></a></sup>, license", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"r1-p1-f1\" class=\"adverse\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_words_are_cut_where_a_mark_begins_or_ends() => Assert.Contains(
        "<mark class=\"adverse\">aa </mark><mark class=\"mixed\">bb</mark><sup>", Sample.Render("html", Sample.Overlapping), StringComparison.Ordinal);

    [Fact]
    public void Elements_are_closed_and_identifiers_are_met_once()
    {
        foreach (var report in new[] { Sample.Provision, Sample.Overlapping, Sample.Hostile, Sample.Nothing, Sample.Treaty })
        {
            var page = Parse(report);
            var ids = page.Descendants().Select(e => e.Attribute("id")?.Value).Where(i => i is not null).ToList();

            Assert.Distinct(ids);
            Assert.All(
                page.Descendants().Select(e => e.Attribute("href")?.Value).Where(h => h is not null),
                href => Assert.Contains(href![1..], ids));
        }
    }

    [Fact]
    public void The_text_reads_as_it_was_received()
    {
        var text = Parse(Sample.Provision).Descendants().Single(e => e.Attribute("class")?.Value == "text");
        foreach (var reference in text.Elements("sup").ToList())
        {
            reference.Remove();
        }

        Assert.Equal(Sample.Text, text.Value);
    }

    [Fact]
    public void A_text_adds_no_element_and_no_attribute()
    {
        string[] Shape(Report report) => [.. Parse(report).Descendants().Select(e => $"{e.Name} {string.Join(' ', e.Attributes().Select(a => a.Name))}").Distinct().Order()];
        var hostile = Shape(Sample.Hostile);

        Assert.DoesNotContain(hostile, e => e.StartsWith("script", StringComparison.Ordinal));
        Assert.All(Parse(Sample.Hostile).Descendants().SelectMany(e => e.Attributes()), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.Ordinal), a.ToString()));
        Assert.All(Parse(Sample.Hostile).Descendants("a"), a => Assert.StartsWith("#", a.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_fetched_and_only_the_one_style_sheet_applies()
    {
        var page = Sample.Render("html", Sample.Provision);
        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;

        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", HtmlReport.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", HtmlReport.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_has_its_text()
    {
        var svg = Parse(Sample.Provision).Descendants().Single(e => e.Name.LocalName == "svg");

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("Levels by criterion", svg.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Equal("Alpha: -1 (bad); Beta: 0 (even).", svg.Elements().First(e => e.Name.LocalName == "desc").Value);
        Assert.Equal(["low", "even"], svg.Elements().Where(e => e.Name.LocalName == "circle").Select(e => e.Attribute("class")!.Value));
    }

    /// <summary>The file as XML: void elements are closed first, and nothing else is changed.</summary>
    private static XDocument Parse(Report report) => XDocument.Parse(
        Regex.Replace(Sample.Render("html", report).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<(meta)([^>]*)>", "<$1$2/>"), LoadOptions.PreserveWhitespace);
}
