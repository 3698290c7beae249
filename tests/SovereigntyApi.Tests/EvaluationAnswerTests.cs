using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>What an answer holds and where its words are.</summary>
public sealed class EvaluationAnswerTests : IAsyncLifetime
{
    private KestrelService _service = null!;

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task An_answer_has_the_contract_s_members_in_order()
    {
        var answer = await EvaluateAsync("""{"text":"The award is binding."}""");

        Assert.Equal(
            ["evaluationId", "engine", "rulebook", "citation", "offsetUnit", "applicability", "kind", "verdict", "criteria", "tests", "findings", "defeated",
                "tensions", "notAssessable", "warnings", "complete", "disclaimer"],
            answer.EnumerateObject().Select(m => m.Name));
        Assert.Equal("""{"id":"document","version":"1.10.0","sha256":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","viewpoint":"The view of a test."}""", answer.GetProperty("rulebook").GetRawText());
        Assert.Equal("fails", answer.Text("verdict"));
        Assert.Equal(
            """{"id":"f1","ruleId":"award-binds","alsoMatched":[],"indicator":"binding-award","polarity":"adverse","effects":{"sovereignty":-2},"evidence":[{"start":13,"end":20,"exact":"binding","prefix":"The award is ","suffix":"."}],"explanation":"It binds: “binding”.","basis":"derived","paragraphs":["P1"],"contested":true,"opposingReading":"Others welcome it.","remedies":[{"type":"r1","name":"A statement","availability":"ruledOut","instruments":[{"instrument":"reservation","availability":"ruledOut","reason":"Barred."},{"instrument":"optOut","availability":"unknown","reason":"Not said."}],"precedents":["A treaty"]}]}""",
            Assert.Single(answer.GetProperty("findings").EnumerateArray()).GetRawText());
        Assert.Equal(
            """{"id":"sovereignty","level":-2,"score":-2,"scale":{"min":-2,"max":2,"labels":["a","b","c","d","e"]},"basis":"explicit","for":[],"against":["f1"],"arithmetic":{"lines":[{"findings":["f1"],"usual":-2,"counted":-2}],"adverse":-2,"favourable":0,"sum":-2,"statement":"A statement."}}""",
            Assert.Single(answer.GetProperty("criteria").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task Source_and_reference_are_echoed()
    {
        var answer = await EvaluateAsync("""{"text":"a","clientReference":"mine","source":{"treaty":"T","heading":"H","article":"1","eId":"art_1","url":"u","date":"d"}}""");

        Assert.Equal("mine", answer.Text("clientReference"));
        Assert.Equal("""{"treaty":"T","heading":"H","article":"1","eId":"art_1","url":"u","date":"d"}""", answer.GetProperty("source").GetRawText());
    }

    [Fact]
    public async Task Surroundings_have_at_most_32_units_and_whole_characters()
    {
        var before = string.Concat(Enumerable.Repeat("😀", 17));
        var after = "x" + string.Concat(Enumerable.Repeat("😀", 17));
        var text = $"{before}xbinding{after}";

        var evidence = await EvidenceAsync(text, "utf16");

        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 15)) + "x", evidence.Text("prefix"));
        Assert.Equal("x" + string.Concat(Enumerable.Repeat("😀", 15)), evidence.Text("suffix"));
        Assert.Equal(35, evidence.GetProperty("start").GetInt32());
        Assert.Equal(42, evidence.GetProperty("end").GetInt32());
    }

    [Theory]
    [InlineData("binding", 0, 7)]
    [InlineData("😀binding", 1, 8)]
    [InlineData("a😀b😀 binding 😀", 5, 12)]
    [InlineData("é e\u0301 binding", 5, 12)]
    public async Task Code_points_are_counted_where_asked(string text, int start, int end)
    {
        var evidence = await EvidenceAsync(text, "codePoint");

        Assert.Equal(start, evidence.GetProperty("start").GetInt32());
        Assert.Equal(end, evidence.GetProperty("end").GetInt32());
        Assert.Equal("binding", evidence.Text("exact"));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_text()
    {
        var answer = await EvaluateAsync("\uFEFF{\"text\":\"binding\"}");

        Assert.Equal(0, answer.GetProperty("findings")[0].GetProperty("evidence")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Rules_can_be_left_out()
    {
        var answer = await EvaluateAsync("""{"text":"binding","disabledRules":["award-binds"]}""");

        Assert.Empty(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal("noFinding", answer.Text("verdict"));
    }

    [Fact]
    public async Task Several_rulebooks_give_one_evaluation_each_in_the_order_asked()
    {
        var answer = await EvaluateAsync("""{"text":"binding","rulebooks":["other","document@1.0.0"]}""");

        Assert.Equal(["evaluations"], answer.EnumerateObject().Select(m => m.Name));
        Assert.Equal(
            ["other@1.0.0", "document@1.0.0"],
            answer.GetProperty("evaluations").EnumerateArray().Select(e => e.GetProperty("citation").Text("rulebook")));
    }

    [Fact]
    public async Task Parts_are_there_where_asked_for()
    {
        var answer = await EvaluateAsync("""{"text":"binding","include":["explanation","clauses"]}""");

        Assert.Equal("duty", Assert.Single(answer.GetProperty("clauses").EnumerateArray()).Text("modality"));
        var explanation = answer.GetProperty("explanation");
        Assert.Equal("An award binds.", Assert.Single(explanation.GetProperty("indicators").EnumerateArray()).Text("meaning"));
        Assert.Equal("P1", Assert.Single(explanation.GetProperty("paragraphs").EnumerateArray()).Text("locator"));
        Assert.Equal("a-test", Assert.Single(explanation.GetProperty("tests").EnumerateArray()).Text("id"));
    }

    [Fact]
    public async Task The_id_follows_what_the_evaluation_depends_on_and_nothing_else()
    {
        const string plain = """{"text":"binding"}""";
        string[] same =
        [
            """{"text":"binding","clientReference":"x"}""",
            """{"text":"binding","source":{"treaty":"T"}}""",
            """{ "text" : "b\u0069nding", "offsetUnit":"utf16" }""",
            """{"text":"binding","rulebook":"document@1.10.0"}""",
        ];
        string[] other =
        [
            """{"text":"binding "}""",
            """{"text":"binding","source":{"heading":"T"}}""",
            """{"text":"binding","context":{"kind":"preamble"}}""",
            """{"text":"binding","context":{"reservations":"barred"}}""",
            """{"text":"binding","context":{"parties":["ab"]}}""",
            """{"text":"binding","context":{"parties":["a","b"]}}""",
            """{"text":"binding","context":{"definitions":[{"term":"a","meaning":"b"}]}}""",
            """{"text":"binding","disabledRules":["award-binds"]}""",
            """{"text":"binding","basis":["explicit"]}""",
            """{"text":"binding","offsetUnit":"codePoint"}""",
            """{"text":"binding","include":["clauses"]}""",
            """{"text":"binding","rulebook":"document@1.9.0"}""",
            """{"text":"binding","rulebook":"other"}""",
        ];

        var id = await IdAsync(plain);

        foreach (var request in same)
        {
            Assert.Equal(id, await IdAsync(request));
        }

        var ids = new HashSet<string> { id };
        foreach (var request in other)
        {
            Assert.True(ids.Add(await IdAsync(request)), request);
        }
    }

    [Fact]
    public async Task The_id_is_the_digest_of_the_canonical_form_that_is_documented()
    {
        const string form = "24:sovereignty-evaluation-1,5:0.1.0,64:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb,9:bindingé,0:,0:,7:unknown,1:0,1:0,1:0,1:0,5:utf16,1:0,";
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)));

        Assert.Equal(digest, await IdAsync("""{"text":"bindingé"}"""));
    }

    private async Task<JsonElement> EvaluateAsync(string body)
    {
        using var response = await _service.PostAsync(body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        return JsonDocument.Parse(answer).RootElement;
    }

    private async Task<JsonElement> EvidenceAsync(string text, string unit)
    {
        var answer = await EvaluateAsync($$"""{"text":{{JsonSerializer.Serialize(text)}},"offsetUnit":"{{unit}}"}""");
        return Assert.Single(Assert.Single(answer.GetProperty("findings").EnumerateArray()).GetProperty("evidence").EnumerateArray());
    }

    private async Task<string> IdAsync(string body) => (await EvaluateAsync(body)).Text("evaluationId")!;
}
