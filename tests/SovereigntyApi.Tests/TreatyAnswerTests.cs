using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>A whole treaty over HTTP, under the document's own rulebook.</summary>
public sealed class TreatyAnswerTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Pact =
        """
        Pact of the Coasts

        The Parties to this Pact,

        Affirming the sovereign right of every State to light its own coasts,

        Have agreed as follows:

        PART I

        LAMPS

        Article 1
        Use of terms

        For the purposes of this Pact:

        (a) "lamp" means a light for ships;

        (b) "appropriate measures" means the painting and oiling of lamps.

        Article 2
        Care

        1. Each Party shall take appropriate measures for its lamps.

        2. Each Party shall endeavour to train its keepers.

        3. Each Party shall extinguish all lamps that are not white.

        Article 3
        Disputes

        Any dispute between Parties concerning this Pact shall, at the request of one of them, be submitted to arbitration, and the award shall bind them.

        Article 4
        Reservations

        No reservation may be made to this Pact.

        Article 5
        Withdrawal

        A Party may withdraw from this Pact by a notice of six months.

        Article 6
        Entry into force

        This Pact shall enter into force on the day on which ten Parties have ratified it.

        Done at Harbour Town 😀 on the first of May.

        For Lampland:
        A. Keeper
        """;

    [Fact]
    public async Task Every_provision_is_answered_with_its_place_in_the_text()
    {
        var answer = await EvaluateAsync(new JsonObject { ["text"] = Pact });

        string[] eIds = [.. answer.GetProperty("provisions").EnumerateArray().Select(p => p.Text("eId")!)];
        Assert.Equal(
            [
                "preamble__formula_1", "rec_1", "preamble__formula_2", "art_1", "art_2__para_1", "art_2__para_2", "art_2__para_3",
                "art_3", "art_4", "art_5", "art_6", "conclusions",
            ],
            eIds);
        var end = 0;
        foreach (var span in answer.GetProperty("provisions").EnumerateArray().Concat(answer.GetProperty("unplaced").EnumerateArray()).OrderBy(s => s.GetProperty("start").GetInt32()))
        {
            Assert.True(string.IsNullOrWhiteSpace(Pact[end..span.GetProperty("start").GetInt32()]));
            end = span.GetProperty("end").GetInt32();
        }

        Assert.True(string.IsNullOrWhiteSpace(Pact[end..]));
        foreach (var provision in answer.GetProperty("provisions").EnumerateArray())
        {
            foreach (var evidence in provision.GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("evidence").EnumerateArray()))
            {
                Assert.Equal(evidence.Text("exact"), Pact[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
                Assert.InRange(evidence.GetProperty("start").GetInt32(), provision.GetProperty("textStart").GetInt32(), provision.GetProperty("end").GetInt32());
            }
        }

        Assert.Equal("Pact of the Coasts", answer.Text("title"));
        Assert.Equal(["signatures"], answer.GetProperty("unplaced").EnumerateArray().Select(u => u.Text("reason")).Where(r => r is not ("title" or "heading")));
        Assert.False(answer.TryGetProperty("verdict", out _));
    }

    [Fact]
    public async Task The_treaty_as_a_whole_is_distributions_and_what_decides()
    {
        var answer = await EvaluateAsync(new JsonObject { ["text"] = Pact });
        var treaty = answer.GetProperty("treaty");

        foreach (var criterion in treaty.GetProperty("criteria").EnumerateArray())
        {
            Assert.Equal(12, criterion.GetProperty("distribution").EnumerateArray().Sum(c => c.GetInt32()));
        }

        var sovereignty = treaty.GetProperty("criteria").EnumerateArray().Single(c => c.Text("id") == "sovereignty");
        var against = sovereignty.GetProperty("against").EnumerateArray().ToArray();
        Assert.Equal(["art_3", "art_4"], against.Select(d => d.Text("eId")));
        Assert.Equal(["compulsory-adjudication"], against[0].GetProperty("indicators").EnumerateArray().Select(i => i.GetString()));
        Assert.Contains("arbitration", answer.GetProperty("messages")[against[0].GetProperty("message").GetInt32()].GetString(), StringComparison.Ordinal);
        var credibility = treaty.GetProperty("diplomaticCredibility");
        Assert.Equal((3, 1, 33), (credibility.GetProperty("duties").GetInt32(), credibility.GetProperty("aspirational").GetInt32(), credibility.GetProperty("percent").GetInt32()));
        Assert.Equal(["art_2__para_2"], credibility.GetProperty("provisions").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal(["P8", "P9"], credibility.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()));
        var regimes = treaty.GetProperty("regimes").EnumerateArray().ToDictionary(r => r.Text("id")!);
        Assert.Equal(["barred"], regimes["reservations"].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(["allowed"], regimes["withdrawal"].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(["compulsory"], regimes["disputes"].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
        Assert.True(regimes["amendment"].GetProperty("silent").GetBoolean());
        Assert.Equal("art_6", regimes["entry-into-force"].GetProperty("provisions")[0].Text("eId"));
    }

    [Fact]
    public async Task What_the_treaty_defines_is_not_vague_and_the_answer_says_so()
    {
        var defined = await EvaluateAsync(new JsonObject { ["text"] = Pact });
        var open = await EvaluateAsync(new JsonObject { ["text"] = Pact.Replace("\"appropriate measures\" means", "\"oiling\" means", StringComparison.Ordinal) });

        var settled = Provision(defined, "art_2__para_1");
        var change = settled.GetProperty("changedByContext");
        Assert.DoesNotContain("vague-term", settled.GetProperty("findings").EnumerateArray().Select(f => f.Text("indicator")));
        Assert.Contains("vague-term", change.GetProperty("alone").GetProperty("indicators").EnumerateArray().Select(i => i.GetString()));
        Assert.Contains("appropriate measures", change.GetProperty("because")[0].GetString(), StringComparison.Ordinal);
        var term = defined.GetProperty("treaty").GetProperty("definitions").EnumerateArray().Single(d => d.Text("term") == "appropriate measures");
        Assert.Equal(("art_1__point_b", 1, 1), (term.Text("eId"), term.GetProperty("uses").GetInt32(), term.GetProperty("settles").GetInt32()));
        Assert.Contains("vague-term", Provision(open, "art_2__para_1").GetProperty("findings").EnumerateArray().Select(f => f.Text("indicator")));
    }

    [Fact]
    public async Task A_provision_alone_takes_the_same_definition_from_its_context()
    {
        using var client = factory.CreateClient();
        var request = new JsonObject
        {
            ["text"] = "Each Party shall take appropriate measures for its lamps.",
            ["context"] = new JsonObject { ["definitions"] = new JsonArray(new JsonObject { ["term"] = "appropriate measures", ["meaning"] = "painting and oiling" }) },
        };
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/v1/evaluations", UriKind.Relative), content);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.DoesNotContain("vague-term", answer.GetProperty("findings").EnumerateArray().Select(f => f.Text("indicator")));
        Assert.Contains(answer.GetProperty("defeated").EnumerateArray(), d => d.Text("indicator") == "vague-term" && d.Text("by") == "definition");
        Assert.Contains("vague-term", answer.GetProperty("changedByContext").GetProperty("alone").GetProperty("indicators").EnumerateArray().Select(i => i.GetString()));
    }

    [Fact]
    public async Task A_summary_has_levels_and_no_findings()
    {
        var answer = await EvaluateAsync(new JsonObject { ["text"] = Pact, ["include"] = new JsonArray("summary") });
        var full = await EvaluateAsync(new JsonObject { ["text"] = Pact, ["include"] = new JsonArray("everything") });

        Assert.All(answer.GetProperty("provisions").EnumerateArray(), p => Assert.False(p.TryGetProperty("findings", out _)));
        Assert.Equal(
            full.GetProperty("provisions").EnumerateArray().Select(Levels),
            answer.GetProperty("provisions").EnumerateArray().Select(Levels));
        Assert.Equal(full.GetProperty("treaty").GetRawText(), answer.GetProperty("treaty").GetRawText());
        Assert.All(full.GetProperty("provisions").EnumerateArray(), p => Assert.True(p.TryGetProperty("defeated", out _)));
    }

    [Fact]
    public async Task Offsets_count_code_points_where_asked()
    {
        var answer = await EvaluateAsync(new JsonObject { ["text"] = Pact, ["offsetUnit"] = "codePoint" });

        var signatures = answer.GetProperty("unplaced").EnumerateArray().Single(u => u.Text("reason") == "signatures");
        var expected = Pact[..Pact.IndexOf("For Lampland", StringComparison.Ordinal)].EnumerateRunes().Count();
        Assert.Equal(expected, signatures.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Text_that_is_no_treaty_has_no_levels()
    {
        const string Recipe = "Lamp cake\n\nMix the flour with four eggs and a cup of sugar. Bake it for an hour in a hot oven, then let it cool on the sill.\n\nServe it with cream. My grandmother always added a spoon of rum, and we children loved her for it.";
        var answer = await EvaluateAsync(new JsonObject { ["text"] = Recipe });

        Assert.NotEqual("treaty", answer.GetProperty("applicability").Text("status"));
        Assert.All(answer.GetProperty("provisions").EnumerateArray(), p => Assert.Equal("notApplicable", p.Text("verdict")));
        Assert.All(
            answer.GetProperty("provisions").EnumerateArray().SelectMany(p => p.GetProperty("criteria").EnumerateArray()),
            c => Assert.Equal(JsonValueKind.Null, c.GetProperty("level").ValueKind));
    }

    [Theory]
    [InlineData("{}", "required", "/text")]
    [InlineData("""{"text":"a","akomaNtoso":"<a/>"}""", "not-together", "/akomaNtoso")]
    [InlineData("""{"text":" "}""", "blank", "/text")]
    [InlineData("""{"text":"a\u0007"}""", "control-character", "/text")]
    [InlineData("""{"text":"a","context":{"kind":"operative"}}""", "unknown-member", "/context/kind")]
    [InlineData("""{"text":"a","context":{"definitions":[{"term":"","meaning":"b"}]}}""", "blank", "/context/definitions/0/term")]
    [InlineData("""{"text":"a","include":["clauses"]}""", "not-allowed", "/include/0")]
    [InlineData("""{"text":"a","include":["summary","summary"]}""", "duplicate-item", "/include/1")]
    [InlineData("""{"text":"a","rulebook":"missing"}""", "rulebook-unknown", "/rulebook")]
    [InlineData("""{"text":"a","disabledRules":["no-such-rule"]}""", "rule-unknown", "/disabledRules/0")]
    public async Task A_fault_is_named(string body, string code, string at)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/v1/treaties/evaluations", UriKind.Relative), content);

        var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();
        Assert.Equal((code, at), (error.Text("code"), error.Text("pointer")));
    }

    [Fact]
    public async Task Several_rulebooks_give_several_evaluations()
    {
        var answer = await EvaluateAsync(new JsonObject { ["text"] = Pact, ["rulebooks"] = new JsonArray("document") });

        Assert.Single(answer.GetProperty("evaluations").EnumerateArray());
    }

    private static JsonElement Provision(JsonElement answer, string eId) =>
        answer.GetProperty("provisions").EnumerateArray().Single(p => p.Text("eId") == eId);

    private static string Levels(JsonElement provision) =>
        provision.Text("eId") + " " + string.Join(' ', provision.GetProperty("criteria").EnumerateArray().Select(c => c.GetProperty("level").GetRawText()));

    private async Task<JsonElement> EvaluateAsync(JsonObject request)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/v1/treaties/evaluations", UriKind.Relative), content);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
