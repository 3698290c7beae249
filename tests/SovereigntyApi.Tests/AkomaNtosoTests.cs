using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Treaties in Akoma Ntoso: read by their own structure, checked against the schema, and never a way to other files.</summary>
public sealed class AkomaNtosoTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private static string Example { get; } = JsonDocument.Parse(File.ReadAllText(
        Repository.File("src", "SovereigntyApi", "OpenApi", "Examples", "evaluateTreaty.request.akomaNtoso.json"))).RootElement.Text("akomaNtoso")!;

    [Fact]
    public async Task A_document_is_read_by_its_own_structure()
    {
        using var response = await PostAsync(Example, "everything");
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var text = answer.Text("text")!;

        Assert.Equal(
            ["The Parties to this Convention,", "Wishing to keep lamps burning,", "1. Each Party shall light its lamps at dusk.", "2. Each Party shall:\n(a) keep a record of its lamps; and\n(b) endeavour to train its keepers."],
            answer.GetProperty("provisions").EnumerateArray().Select(p => text[p.GetProperty("textStart").GetInt32()..p.GetProperty("end").GetInt32()]));
        Assert.Equal(
            ["preamble__formula_1", "rec_1", "art_1__para_1", "art_1__para_2"],
            answer.GetProperty("provisions").EnumerateArray().Select(p => p.Text("eId")));
        var last = answer.GetProperty("provisions")[3];
        Assert.Equal(
            ["art_1__para_2__list_1__point_a", "art_1__para_2__list_1__point_b"],
            last.GetProperty("points").EnumerateArray().Select(p => p.Text("eId")));
        Assert.Contains(last.GetProperty("findings").EnumerateArray(), f => f.Text("indicator") == "aspirational-commitment" && f.Text("eId") == "art_1__para_2__list_1__point_b");
        Assert.Equal("Care of lamps", last.Text("heading"));
        Assert.Equal("preamble", answer.GetProperty("provisions")[1].Text("kind"));
        var end = 0;
        foreach (var span in answer.GetProperty("provisions").EnumerateArray().Concat(answer.GetProperty("unplaced").EnumerateArray()).OrderBy(s => s.GetProperty("start").GetInt32()))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..span.GetProperty("start").GetInt32()]));
            end = span.GetProperty("end").GetInt32();
        }

        Assert.Equal(text.Length, end);
    }

    [Fact]
    public async Task What_the_schema_does_not_know_is_refused()
    {
        using var response = await PostAsync(Example.Replace("<num>1.</num>", "<number>1.</number>", StringComparison.Ordinal));

        var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();
        Assert.Equal(("invalid-akoma-ntoso", "/akomaNtoso"), (error.Text("code"), error.Text("pointer")));
        Assert.Contains("line 1, column", error.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a")]
    [InlineData("plain text")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")]
    [InlineData("<a>&b;</a>")]
    public async Task What_is_no_plain_xml_is_refused(string xml)
    {
        using var response = await PostAsync(xml);

        Assert.Equal("invalid-xml", (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError().Text("code"));
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<akomaNtoso/>")]
    public async Task What_is_another_document_is_refused(string xml)
    {
        using var response = await PostAsync(xml);

        Assert.Equal("invalid-akoma-ntoso", (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError().Text("code"));
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        using var response = await PostAsync(string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000)));

        Assert.Equal("invalid-akoma-ntoso", (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError().Text("code"));
    }

    private async Task<HttpResponseMessage> PostAsync(string xml, string include = "findings")
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(new JsonObject { ["akomaNtoso"] = xml, ["include"] = new JsonArray(include) }.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri("/v1/treaties/evaluations", UriKind.Relative), content);
    }
}
