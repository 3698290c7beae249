using System.Text.RegularExpressions;
using System.Xml.Linq;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>Reports of a whole treaty.</summary>
public sealed class TreatyReportTests
{
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    [Fact]
    public void People_read_the_whole_first_and_then_each_provision()
    {
        var page = Sample.Render("md", Sample.Treaty);

        Assert.Contains("It was read in 5 provisions. A treaty as a whole has no verdict and no score.", page, StringComparison.Ordinal);
        Assert.Contains("| Beta | 2 at -2, 0 at -1, 0 at 0, 3 at +1, 0 at +2 | art\\_1\\_\\_para\\_1 | art\\_2 |", page, StringComparison.Ordinal);
        Assert.Contains("- **art\\_1\\_\\_para\\_1 (-2)**: It is loose.", page, StringComparison.Ordinal);
        Assert.Contains("1 of 2 duties only aim.", page, StringComparison.Ordinal);
        Assert.Contains("| entry into force | before or beyond consent | art\\_2 |", page, StringComparison.Ordinal);
        Assert.Contains("> 1\\. Each Party shall, **as appropriate** \\[f1\\], license its pilots.", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("## The treaty as a whole", StringComparison.Ordinal) < page.IndexOf("## Provision by provision", StringComparison.Ordinal));
    }

    [Fact]
    public void The_picture_has_a_bar_for_every_level_that_is_not_0()
    {
        var svg = Regex.Match(Sample.Render("html", Sample.Treaty), "<svg.*?</svg>", RegexOptions.Singleline).Value;

        Assert.Equal(
            ["art_1__para_1: -1", "art_1__para_2: -1", "preamble__formula_1: +1", "rec_1: +1", "art_1__para_1: -2", "art_1__para_2: -2", "art_2: +1"],
            Regex.Matches(svg, "<rect.*?<title>(.*?)</title>").Select(m => m.Groups[1].Value));
        Assert.Equal(3, Regex.Count(svg, "class=\"high\""));
    }

    [Fact]
    public void Akoma_Ntoso_keeps_the_structure_and_the_words()
    {
        var act = Act();

        Assert.Equal(["formula", "recitals"], act.Element(Akn + "preamble")!.Elements().Select(e => e.Name.LocalName));
        var articles = act.Element(Akn + "body")!.Elements(Akn + "article").ToList();
        Assert.Equal(["art_1", "art_2"], articles.Select(a => a.Attribute("eId")!.Value));
        Assert.Equal(["Article 1", "Article 2"], articles.Select(a => a.Element(Akn + "num")!.Value));
        Assert.Equal(["art_1__para_1", "art_1__para_2"], articles[0].Elements(Akn + "paragraph").Select(p => p.Attribute("eId")!.Value));
        Assert.Equal("1. Each Party shall, as appropriate, license its pilots.", articles[0].Element(Akn + "paragraph")!.Value);
        Assert.Equal("Evil \u27E8U+202E\u27E9<b>& rest.", articles[1].Element(Akn + "content")!.Value);
    }

    [Fact]
    public void Akoma_Ntoso_s_references_lead_to_notes()
    {
        var act = Act();
        var notes = act.Descendants(Akn + "note").ToDictionary(n => n.Attribute("eId")!.Value, n => n.Value);
        var references = act.Descendants(Akn + "noteRef").ToList();

        Assert.Equal(["#r1-p3-f1", "#r1-p4-f1"], references.Select(r => r.Attribute("href")!.Value));
        Assert.All(references, r => Assert.Contains(r.Attribute("href")!.Value[1..], notes.Keys));
        Assert.Contains("Rule rule-f1. Rests on explicit: the document says it (P1).", notes["r1-p3-f1"], StringComparison.Ordinal);
        Assert.Equal("as appropriate", act.Descendants(Akn + "span").First().Value);
    }

    [Fact]
    public void A_single_provision_is_no_act()
    {
        Assert.False(Sample.Format("akn.xml").Covers(SubjectKind.Provision));
        Assert.True(Sample.Format("akn.xml").Covers(SubjectKind.Treaty));
    }

    private static XElement Act() => XDocument.Parse(Sample.Render("akn.xml", Sample.Treaty)).Root!.Element(Akn + "act")!;
}
