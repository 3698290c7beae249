using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.AkomaNtoso;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Reports of treaties, over the document's own rulebook.</summary>
public sealed class TreatyReportAnswerTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Treaty = """
        CONVENTION ON PILOTS

        The States Parties to this Convention,

        Recognizing the need for safe & sober <pilots>,

        Have agreed as follows:

        PART I
        GENERAL

        Article 1
        Registers

        1. Each Party shall, as appropriate, take measures to regulate the brokers of sloops.

        2. Each Party shall:

        (a) keep a register of pilots; and

        (b) endeavour to publish it.

        Article 2
        Disputes

        The award of the tribunal shall be final and binding on the Parties to the dispute.

        PART II
        FINAL CLAUSES

        Article 3
        Reservations

        No reservations may be made to this Convention.

        ANNEX
        FEES

        1. Fees shall be paid in full.
        """;

    [Theory]
    [InlineData("text/html", "<mark class=\"adverse\">")]
    [InlineData("text/markdown", "## Provision by provision")]
    [InlineData("text/csv", "\"art_2\"")]
    [InlineData("text/csv;profile=tidy", "\"art_2\"")]
    [InlineData("application/sarif+json", "\"fullyQualifiedName\": \"art_2\"")]
    [InlineData("application/x-ndjson", "\"eId\":\"art_2\"")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("application/akn+xml", "<article eId=\"art_2\">")]
    public async Task A_treaty_has_every_report(string accept, string part)
    {
        var report = await PostAsync(accept, new { text = Treaty });

        Assert.Contains(part, report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Akoma_Ntoso_is_valid_and_is_read_back_as_the_same_provisions()
    {
        var report = await PostAsync("application/akn+xml", new { text = Treaty });
        var faults = new List<string>();
        XDocument.Parse(report).Validate(AkomaNtosoSchema.Set, (_, e) => faults.Add(e.Message));

        Assert.Empty(faults);
        var first = JsonDocument.Parse(await PostAsync("application/json", new { text = Treaty })).RootElement;
        var again = JsonDocument.Parse(await PostAsync("application/json", new { akomaNtoso = report })).RootElement;
        string[] Ids(JsonElement answer) => [.. answer.GetProperty("provisions").EnumerateArray().Where(p => p.Text("place") == "body").Select(p => p.Text("eId")!)];
        Assert.Contains("art_1__para_2", Ids(first));
        Assert.Subset(Ids(again).ToHashSet(), Ids(first).ToHashSet());
    }

    [Fact]
    public async Task A_summary_and_every_size_have_reports()
    {
        foreach (var size in new[] { "summary", "everything" })
        {
            Assert.Contains("## Provision by provision", await PostAsync("text/markdown", new { text = Treaty, include = new[] { size } }), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rulebooks_side_by_side_are_one_document()
    {
        var report = await PostAsync("application/akn+xml", new { text = Treaty, rulebooks = new[] { "document", "legalization" } });
        var faults = new List<string>();
        XDocument.Parse(report).Validate(AkomaNtosoSchema.Set, (_, e) => faults.Add(e.Message));

        Assert.Empty(faults);
        Assert.Contains("eId=\"r2-viewpoint\"", report, StringComparison.Ordinal);
    }

    private async Task<string> PostAsync(string accept, object request)
    {
        using var client = factory.CreateClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, "/v1/treaties/evaluations")
        {
            Content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json"),
        };
        message.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(message);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return body;
    }
}
