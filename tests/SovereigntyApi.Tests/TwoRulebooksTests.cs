using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>The document's rulebook and the one that describes, as the repository has them, side by side over HTTP.</summary>
public sealed class TwoRulebooksTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Text =
        "Each Party shall submit any dispute about the dikes, at the request of either Party, to arbitration. Each Party shall publish the tide tables within thirty days.";

    [Fact]
    public async Task One_describes_and_the_other_judges_in_answers_of_one_shape()
    {
        var both = (await EvaluateAsync(new { text = Text, rulebooks = new[] { "document", "legalization@1.0.0" } }))
            .GetProperty("evaluations").EnumerateArray().ToList();

        Assert.Equal(2, both.Count);
        Assert.Equal(["document", "legalization"], both.Select(e => e.GetProperty("rulebook").Text("id")));
        Assert.Equal(Members(both[0]), Members(both[1]));
        Assert.NotEqual("notApplicable", both[0].Text("verdict"));
        var description = both[1];
        Assert.Equal("notApplicable", description.Text("verdict"));
        Assert.Equal("treaty", description.GetProperty("applicability").Text("status"));
        Assert.Empty(description.GetProperty("tests").EnumerateArray());
        Assert.Equal(
            ["obligation 2", "precision 2", "delegation 2"],
            description.GetProperty("criteria").EnumerateArray().Select(c => $"{c.Text("id")} {c.GetProperty("level").GetInt32()}"));
        Assert.All(
            description.GetProperty("criteria").EnumerateArray(),
            c => Assert.Equal("""{"min":0,"max":2,"labels":["low","moderate","high"]}""", c.GetProperty("scale").GetRawText()));
        Assert.All(description.GetProperty("findings").EnumerateArray(), f =>
        {
            Assert.Equal("neutral", f.Text("polarity"));
            Assert.Empty(f.GetProperty("remedies").EnumerateArray());
            Assert.False(f.GetProperty("contested").GetBoolean());
        });
    }

    [Fact]
    public async Task Several_give_what_each_gives_alone()
    {
        var both = (await EvaluateAsync(new { text = Text, rulebooks = new[] { "legalization", "document" } })).GetProperty("evaluations").EnumerateArray().ToList();

        Assert.Equal(both[0].GetRawText(), (await EvaluateAsync(new { text = Text, rulebook = "legalization" })).GetRawText());
        Assert.Equal(both[1].GetRawText(), (await EvaluateAsync(new { text = Text })).GetRawText());
        Assert.NotEqual(both[0].Text("evaluationId"), both[1].Text("evaluationId"));
    }

    [Fact]
    public async Task A_rule_left_out_is_left_out_under_every_rulebook_that_has_it()
    {
        var rule = (await EvaluateAsync(new { text = Text, rulebook = "legalization" }))
            .GetProperty("findings").EnumerateArray().Single(f => f.Text("indicator") == "compulsory-adjudication").Text("ruleId");
        var without = (await EvaluateAsync(new { text = Text, rulebooks = new[] { "document", "legalization" }, disabledRules = new[] { rule } }))
            .GetProperty("evaluations").EnumerateArray().ToList();

        foreach (var evaluation in without)
        {
            Assert.DoesNotContain(evaluation.GetProperty("findings").EnumerateArray(), f =>
                f.Text("ruleId") == rule || f.GetProperty("alsoMatched").EnumerateArray().Any(m => m.GetString() == rule));
            var whole = await EvaluateAsync(new { text = Text, rulebook = evaluation.GetProperty("rulebook").Text("id") });
            Assert.NotEqual(whole.Text("evaluationId"), evaluation.Text("evaluationId"));
        }
    }

    /// <summary>Only what the document says: no finding of another basis, whatever the rulebook, and another id.</summary>
    [Theory]
    [InlineData("document", "explicit")]
    [InlineData("document", "extension")]
    [InlineData("legalization", "explicit")]
    [InlineData("legalization", "derived")]
    public async Task A_basis_admits_its_own_findings_only(string rulebook, string basis)
    {
        var text = Text + " A Party may withdraw at any time. Amendments bind only those Parties that accept them. The Parties shall take appropriate measures.";

        var whole = await EvaluateAsync(new { text, rulebook });
        var part = await EvaluateAsync(new { text, rulebook, basis = new[] { basis } });

        var expected = whole.GetProperty("findings").EnumerateArray().Where(f => f.Text("basis") == basis).Select(f => f.Text("indicator")!).ToList();
        Assert.NotEmpty(expected);
        Assert.NotEqual(expected.Count, whole.GetProperty("findings").GetArrayLength());
        Assert.Superset(expected.ToHashSet(), part.GetProperty("findings").EnumerateArray().Select(f => f.Text("indicator")!).ToHashSet());
        Assert.All(part.GetProperty("findings").EnumerateArray(), f => Assert.Equal(basis, f.Text("basis")));
        Assert.NotEqual(whole.Text("evaluationId"), part.Text("evaluationId"));
    }

    [Theory]
    [InlineData("legalization@9.9.9", "rulebook-version-unknown")]
    [InlineData("legislation", "rulebook-unknown")]
    public async Task A_rulebook_that_is_not_held_is_said_by_code(string reference, string code)
    {
        using var alone = await PostAsync(new { text = Text, rulebook = reference });
        using var among = await PostAsync(new { text = Text, rulebooks = new[] { "document", reference } });

        Assert.Equal(("/rulebook", code), await FaultAsync(alone));
        Assert.Equal(("/rulebooks/1", code), await FaultAsync(among));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/rules")]
    [InlineData("/rules/parties-are-bound")]
    [InlineData("/criteria")]
    [InlineData("/indicators")]
    [InlineData("/tests")]
    [InlineData("/paragraphs")]
    public async Task Every_page_of_a_rulebook_is_there_for_both(string page)
    {
        using var client = factory.CreateClient();
        using var description = await client.GetAsync(new Uri("/v1/rulebooks/legalization" + page, UriKind.Relative));
        using var document = await client.GetAsync(new Uri("/v1/rulebooks/document" + page.Replace("parties-are-bound", "no-reservations", StringComparison.Ordinal), UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, description.StatusCode);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        Assert.Equal(
            Members(JsonDocument.Parse(await document.Content.ReadAsStringAsync()).RootElement),
            Members(JsonDocument.Parse(await description.Content.ReadAsStringAsync()).RootElement));
    }

    private static async Task<(string Pointer, string Code)> FaultAsync(HttpResponseMessage response)
    {
        var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();
        return (error.Text("pointer")!, error.Text("code")!);
    }

    private static string[] Members(JsonElement value) => [.. value.EnumerateObject().Select(m => m.Name)];

    private async Task<JsonElement> EvaluateAsync(object request)
    {
        using var response = await PostAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<HttpResponseMessage> PostAsync(object request)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri("/v1/evaluations", UriKind.Relative), content);
    }
}
