using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Two drafts compared over HTTP, under the document's own rulebook.</summary>
public sealed class ComparisonAnswerTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Binding = "Any dispute about the lamps shall, at the request of either Party, be submitted to arbitration, and the award shall be binding.";
    private const string Talks = "Any dispute about the lamps shall be settled by talks between the Parties.";

    private const string First =
        "Pact of the Coasts 😀\n\nArticle 1\nLamps\n\nEach Party shall keep the lamps of its coasts burning.\n\nArticle 2\nDisputes\n\n" + Binding
        + "\n\nArticle 3\nWithdrawal\n\nA Party may withdraw from this Pact by a notice of six months.\n";

    private const string Second =
        "Pact of the Coasts 😀\n\nArticle 1\nWithdrawal\n\nA Party may withdraw from this Pact by a notice of six months.\n\nArticle 2\nLamps\n\n"
        + "Each Party may, as it deems appropriate, keep the lamps of its coasts burning.\n\nArticle 3\nDisputes\n\n" + Talks + "\n";

    [Fact]
    public async Task Two_provisions_are_one_pair_however_different_they_are()
    {
        var answer = await CompareAsync(Drafts(Binding, Talks));

        Assert.Equal("provision", answer.Text("form"));
        var pair = Assert.Single(answer.GetProperty("pairs").EnumerateArray());
        Assert.Equal("changed", pair.Text("relation"));
        Assert.Equal("text", pair.GetProperty("before")[0].Text("eId"));
        Assert.Equal("kept", pair.GetProperty("diff")[0].Text("change"));
        Assert.NotEqual("kept", pair.GetProperty("diff")[1].Text("change"));
        AssertOffsets(answer, Binding, Talks);
        Assert.Contains("compulsory-adjudication", Indicators(pair, "removed"));
        Assert.Empty(Indicators(pair, "added").Intersect(Indicators(pair, "removed")));
        var level = pair.GetProperty("levels").EnumerateArray().Single(l => l.Text("id") == "sovereignty");
        Assert.True(level.GetProperty("before").GetInt32() < level.GetProperty("after").GetInt32());
        var better = answer.GetProperty("summary").GetProperty("better").EnumerateArray().Single(m => m.Text("criterion") == "sovereignty");
        Assert.Contains("gone: \u201C", better.Text("statement"), StringComparison.Ordinal);
        Assert.Contains(better.Text("statement"), answer.GetProperty("summary").GetProperty("statements").EnumerateArray().Select(s => s.GetString()));
    }

    [Fact]
    public async Task Two_treaties_are_aligned_by_their_words()
    {
        var answer = await CompareAsync(Drafts(First, Second));

        Assert.Equal("treaty", answer.Text("form"));
        string[] pairs = [.. answer.GetProperty("pairs").EnumerateArray().Select(p => $"{p.Text("relation")} {EIds(p, "before")}>{EIds(p, "after")}")];
        Assert.Equal(["moved art_3>art_1", "changed art_1>art_2", "changed art_2>art_3"], pairs);
        AssertOffsets(answer, First, Second);
        var counted = answer.GetProperty("summary").GetProperty("relations").EnumerateArray().Sum(r => r.GetProperty("pairs").GetInt32());
        Assert.Equal(3, counted);
        Assert.Equal(3, answer.GetProperty("before").GetProperty("provisions").GetInt32());
    }

    [Fact]
    public async Task A_draft_compared_with_itself_has_no_difference()
    {
        var answer = await CompareAsync(Drafts(First, First));

        Assert.All(answer.GetProperty("pairs").EnumerateArray(), pair =>
        {
            Assert.Equal("same", pair.Text("relation"));
            Assert.Empty(pair.GetProperty("diff").EnumerateArray());
            Assert.Empty(Indicators(pair, "added"));
            Assert.Empty(Indicators(pair, "removed"));
        });
        Assert.Empty(answer.GetProperty("summary").GetProperty("better").EnumerateArray());
        Assert.Empty(answer.GetProperty("summary").GetProperty("worse").EnumerateArray());
        Assert.True(answer.GetProperty("summary").GetProperty("findingsKept").GetInt32() > 0);
    }

    [Fact]
    public async Task The_other_way_round_better_is_worse()
    {
        var there = (await CompareAsync(Drafts(First, Second))).GetProperty("summary");
        var back = (await CompareAsync(Drafts(Second, First))).GetProperty("summary");

        Assert.NotEmpty(there.GetProperty("better").EnumerateArray());
        Assert.Equal(there.GetProperty("better").GetArrayLength(), back.GetProperty("worse").GetArrayLength());
        Assert.Equal(there.GetProperty("worse").GetArrayLength(), back.GetProperty("better").GetArrayLength());
        Assert.Equal(there.GetProperty("findingsAdded").GetInt32(), back.GetProperty("findingsRemoved").GetInt32());
    }

    [Fact]
    public async Task A_treaty_under_its_own_member_and_a_summary_work_too()
    {
        var plain = await CompareAsync(Drafts(First, Second));
        var answer = await CompareAsync(new JsonObject
        {
            ["before"] = new JsonObject { ["treaty"] = new JsonObject { ["text"] = First } },
            ["after"] = new JsonObject { ["text"] = Second, ["include"] = new JsonArray("summary") },
        });

        Assert.Equal(plain.GetProperty("summary").ToString(), answer.GetProperty("summary").ToString());
        Assert.NotEqual(plain.Text("evaluationId"), answer.Text("evaluationId"));
        Assert.All(answer.GetProperty("pairs").EnumerateArray(), p => Assert.False(p.TryGetProperty("diff", out _)));
    }

    [Fact]
    public async Task Several_rulebooks_give_one_comparison_each()
    {
        var request = Drafts(Binding, Talks);
        request["before"]!["rulebooks"] = new JsonArray("document", "legalization");
        request["after"]!["rulebooks"] = new JsonArray("document", "legalization");

        var answer = await CompareAsync(request);

        Assert.Equal(["document", "legalization"], answer.GetProperty("comparisons").EnumerateArray().Select(c => c.GetProperty("rulebook").Text("id")));
    }

    [Fact]
    public async Task Text_that_is_no_treaty_has_no_levels()
    {
        var answer = await CompareAsync(Drafts("The tenant pays the rent on the first day of every month and may keep one cat in the flat.", Talks));

        var pair = Assert.Single(answer.GetProperty("pairs").EnumerateArray());
        Assert.All(pair.GetProperty("levels").EnumerateArray(), l => Assert.False(l.TryGetProperty("before", out _)));
        Assert.Equal("notApplicable", pair.GetProperty("before")[0].Text("verdict"));
    }

    [Theory]
    [InlineData("""{"before":{"text":"a"}}""", "required", "/after")]
    [InlineData("""{"before":{"text":"a"},"after":null}""", "wrong-type", "/after")]
    [InlineData("""{"before":{"text":"a"},"after":{}}""", "required", "/after/text")]
    [InlineData("""{"before":{"text":" "},"after":{"text":"a"}}""", "blank", "/before/text")]
    [InlineData("""{"before":{"text":"a"},"after":{"text":"a","colour":1}}""", "unknown-member", "/after/colour")]
    [InlineData("""{"before":{"text":"a","rulebook":"missing"},"after":{"text":"a"}}""", "rulebook-unknown", "/before/rulebook")]
    [InlineData("""{"before":{"text":"a","rulebook":"legalization"},"after":{"text":"a"}}""", "not-together", "/after/rulebook")]
    [InlineData("""{"before":{"text":"a"},"after":{"text":"a","basis":["explicit"]}}""", "not-together", "/after/basis")]
    [InlineData("""{"before":{"text":"a","treaty":{"text":"a"}},"after":{"text":"a"}}""", "not-together", "/before/text")]
    [InlineData("""{"before":{"treaty":{"text":"a"}},"after":{"text":"a","context":{"kind":"operative"}}}""", "not-together", "/after/context/kind")]
    [InlineData("""{"before":{"treaty":{"text":"a\u0001"}},"after":{"text":"a"}}""", "control-character", "/before/treaty/text")]
    [InlineData("""{"before":{"akomaNtoso":"<a"},"after":{"text":"a"}}""", "invalid-xml", "/before/akomaNtoso")]
    [InlineData("""{"before":{"text":"a","include":["summary","summary"]},"after":{"text":"a"}}""", "duplicate-item", "/before/include/1")]
    public async Task A_fault_is_named(string body, string code, string member)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri("/v1/comparisons", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = Assert.Single(JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, member), (error.Text("code"), error.Text("pointer")));
    }

    private static JsonObject Drafts(string before, string after) =>
        new() { ["before"] = new JsonObject { ["text"] = before }, ["after"] = new JsonObject { ["text"] = after } };

    private static string EIds(JsonElement pair, string side) => string.Join(' ', pair.GetProperty(side).EnumerateArray().Select(p => p.Text("eId")));

    private static string[] Indicators(JsonElement pair, string list) => [.. pair.GetProperty(list).EnumerateArray().Select(f => f.Text("indicator")!)];

    private static void AssertOffsets(JsonElement answer, string before, string after)
    {
        var count = 0;
        void Check(JsonElement passage, string text)
        {
            Assert.Equal(passage.Text("exact"), text[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
            count++;
        }

        foreach (var pair in answer.GetProperty("pairs").EnumerateArray())
        {
            foreach (var run in pair.GetProperty("diff").EnumerateArray().Concat(pair.GetProperty("kept").EnumerateArray().SelectMany(Sides)))
            {
                if (run.TryGetProperty("before", out var old))
                {
                    Check(old, before);
                }

                if (run.TryGetProperty("after", out var now))
                {
                    Check(now, after);
                }
            }

            pair.GetProperty("added").EnumerateArray().SelectMany(f => f.GetProperty("evidence").EnumerateArray()).ToList().ForEach(e => Check(e, after));
            pair.GetProperty("removed").EnumerateArray().SelectMany(f => f.GetProperty("evidence").EnumerateArray()).ToList().ForEach(e => Check(e, before));
        }

        Assert.True(count > 0);
    }

    /// <summary>Each passage of a kept finding as if it were a run of its own.</summary>
    private static IEnumerable<JsonElement> Sides(JsonElement kept) =>
        from side in new[] { "before", "after" }
        from passage in kept.GetProperty(side).EnumerateArray()
        select JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [side] = passage });

    private async Task<JsonElement> CompareAsync(JsonObject request)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/v1/comparisons", UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        return JsonDocument.Parse(answer).RootElement;
    }
}
