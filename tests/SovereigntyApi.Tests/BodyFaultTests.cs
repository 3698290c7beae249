using System.Net;
using System.Text;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Faults of a body: what is wrong is said by code and pointer, alike in Development and in Production.</summary>
public sealed class BodyFaultTests : IAsyncLifetime
{
    private readonly Dictionary<string, KestrelService> _services = [];

    public static TheoryData<string, string, string> OneFault => new()
    {
        { "", "body-required", "" },
        { " \r\n\t ", "body-required", "" },
        { "null", "wrong-type", "" },
        { "[]", "wrong-type", "" },
        { "\"x\"", "wrong-type", "" },
        { "1", "wrong-type", "" },
        { "true", "wrong-type", "" },
        { "{}", "required", "/text" },
        { """{"text":""}""", "blank", "/text" },
        { """{"text":" \t\r\n\u000b\u000c\u0085\u00a0\u2003"}""", "blank", "/text" },
        { """{"text":1}""", "wrong-type", "/text" },
        { """{"text":null}""", "wrong-type", "/text" },
        { """{"text":{}}""", "wrong-type", "/text" },
        { """{"text":["a"]}""", "wrong-type", "/text" },
        { """{"text":true}""", "wrong-type", "/text" },
        { """{"text":"a","colour":1}""", "unknown-member", "/colour" },
        { """{"text":"a","colour":[{"deep":[1,2]}]}""", "unknown-member", "/colour" },
        { """{"text":"a","__proto__":{}}""", "unknown-member", "/__proto__" },
        { """{"text":"a","a/b~c":1}""", "unknown-member", "/a~1b~0c" },
        { """{"text":"a","whatIf":[]}""", "unknown-member", "/whatIf" },
        { """{"text":"a","source":{"colour":1}}""", "unknown-member", "/source/colour" },
        { """{"text":"a","text":"b"}""", "duplicate-member", "/text" },
        { """{"text":"a","source":{"url":"a","url":"b"}}""", "duplicate-member", "/source/url" },
        { """{"text":"a","offsetUnit":"bytes"}""", "not-allowed", "/offsetUnit" },
        { """{"text":"a","offsetUnit":0}""", "wrong-type", "/offsetUnit" },
        { """{"text":"a","offsetUnit":"0"}""", "not-allowed", "/offsetUnit" },
        { """{"text":"a","offsetUnit":null}""", "wrong-type", "/offsetUnit" },
        { """{"text":"a","include":["sensitivities"]}""", "not-allowed", "/include/0" },
        { """{"text":"a","include":["clauses","whatIfs"]}""", "not-allowed", "/include/1" },
        { """{"text":"a","include":["clauses","clauses"]}""", "duplicate-item", "/include/1" },
        { """{"text":"a","include":"clauses"}""", "wrong-type", "/include" },
        { """{"text":"a","basis":[]}""", "too-few", "/basis" },
        { """{"text":"a","basis":["implied"]}""", "not-allowed", "/basis/0" },
        { """{"text":"a","source":null}""", "wrong-type", "/source" },
        { """{"text":"a","source":"treaty"}""", "wrong-type", "/source" },
        { """{"text":"a","source":{"heading":null}}""", "wrong-type", "/source/heading" },
        { """{"text":"a","context":{"reservations":null}}""", "wrong-type", "/context/reservations" },
        { """{"text":"a","context":{"reservations":"some"}}""", "not-allowed", "/context/reservations" },
        { """{"text":"a","context":{"kind":"recital"}}""", "not-allowed", "/context/kind" },
        { """{"text":"a","context":{"parties":[null]}}""", "wrong-type", "/context/parties/0" },
        { """{"text":"a","context":{"parties":["a"," "]}}""", "blank", "/context/parties/1" },
        { """{"text":"a","context":{"definitions":[{"term":"a"}]}}""", "required", "/context/definitions/0/meaning" },
        { """{"text":"a","context":{"definitions":[{"term":"a","meaning":""}]}}""", "blank", "/context/definitions/0/meaning" },
        { """{"text":"a","context":{"definitions":[null]}}""", "wrong-type", "/context/definitions/0" },
        { """{"text":"a","rulebook":"missing"}""", "rulebook-unknown", "/rulebook" },
        { """{"text":"a","rulebook":"DOCUMENT"}""", "rulebook-unknown", "/rulebook" },
        { """{"text":"a","rulebook":"document@7.0.0"}""", "rulebook-version-unknown", "/rulebook" },
        { """{"text":"a","rulebook":"document","rulebooks":["document"]}""", "not-together", "/rulebook" },
        { """{"text":"a","rulebooks":[]}""", "too-few", "/rulebooks" },
        { """{"text":"a","rulebooks":["document","missing"]}""", "rulebook-unknown", "/rulebooks/1" },
        { """{"text":"a","rulebooks":["document","document"]}""", "duplicate-item", "/rulebooks/1" },
        { """{"text":"a","rulebooks":[null]}""", "wrong-type", "/rulebooks/0" },
        { """{"text":"a","disabledRules":["no-such-rule"]}""", "rule-unknown", "/disabledRules/0" },
        { """{"text":"a","disabledRules":[null]}""", "wrong-type", "/disabledRules/0" },
        { """{"text":"a",}""", "invalid-json", "" },
        { """{"text":"a"/* no */}""", "invalid-json", "" },
        { "{'text':'a'}", "invalid-json", "" },
        { """{"text":NaN}""", "invalid-json", "" },
        { """{"text":"a"}{"text":"b"}""", "invalid-json", "" },
        { """{"text":"a"} x""", "invalid-json", "" },
        { """{"text":"a""", "invalid-json", "" },
        { """{"text":"a","colour":[[[[[[[[[[1]]]]]]]]]]}""", "unknown-member", "/colour" },
        { """{"text":"a\u0000b"}""", "control-character", "/text" },
        { """{"text":"a\u001bb"}""", "control-character", "/text" },
        { """{"text":"a","source":{"heading":"a\u0007b"}}""", "control-character", "/source/heading" },
        { "{\"text\":\"a\u0000b\"}", "invalid-json", "" },
        { "{\"text\":\"a\nb\"}", "invalid-json", "" },
        { """{"text":"a\ud800b"}""", "lone-surrogate", "/text" },
        { """{"text":"a\udc00\ud800b"}""", "lone-surrogate", "/text" },
        { """{"text":"a","clientReference":"\ud800"}""", "lone-surrogate", "/clientReference" },
    };

    public static TheoryData<string, int> BrokenUtf8 => new()
    {
        { "7B2274657874223A22FF227D", 9 },
        { "7B2274657874223A22C080227D", 9 },
        { "7B2274657874223A2261EDA080227D", 10 },
        { "7B2274657874223A2261E282227D", 10 },
    };

    public async Task InitializeAsync()
    {
        _services["Development"] = await KestrelService.StartAsync("Development");
        _services["Production"] = await KestrelService.StartAsync("Production");
    }

    public async Task DisposeAsync()
    {
        foreach (var service in _services.Values)
        {
            await service.DisposeAsync();
        }
    }

    [Fact]
    public async Task One_fault_is_named_by_code_and_pointer()
    {
        foreach (var row in OneFault)
        {
            var (body, code, pointer) = ((string)row[0], (string)row[1], (string)row[2]);
            foreach (var service in _services.Values)
            {
                using var response = await service.PostAsync(body);
                var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest);
                var errors = problem.GetProperty("errors").EnumerateArray().ToList();
                Assert.True(
                    errors.Count >= 1 && code == errors[0].Text("code") && pointer == errors[0].Text("pointer"),
                    $"{body} gave {problem}, not {code} at '{pointer}'");
                Assert.Equal(code, problem.Text("code"));
            }
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_placed()
    {
        foreach (var row in BrokenUtf8)
        {
            using var response = await _services["Production"].PostAsync(Convert.FromHexString((string)row[0]));
            var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();
            Assert.Equal("invalid-utf8", error.Text("code"));
            Assert.Equal((int)row[1], error.GetProperty("offset").GetInt32());
        }
    }

    [Fact]
    public async Task Every_member_at_fault_is_named()
    {
        using var response = await _services["Production"].PostAsync("""{"source":{"page":3},"offsetUnit":"bytes","rulebook":7}""");

        var problem = await response.ReadProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(
            ["/source/page unknown-member", "/offsetUnit not-allowed", "/rulebook wrong-type", "/text required"],
            problem.GetProperty("errors").EnumerateArray().Select(e => $"{e.Text("pointer")} {e.Text("code")}"));
    }

    [Fact]
    public async Task A_bad_value_comes_with_those_allowed()
    {
        using var response = await _services["Production"].PostAsync("""{"text":"a","offsetUnit":"bytes"}""");

        var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();

        Assert.Equal(["utf16", "codePoint"], error.GetProperty("allowed").EnumerateArray().Select(v => v.GetString()));
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.OK)]
    [InlineData(20_001, HttpStatusCode.BadRequest)]
    public async Task A_text_may_have_twenty_thousand_units(int units, HttpStatusCode status)
    {
        using var response = await _services["Production"].PostAsync($$"""{"text":"{{new string('a', units)}}"}""");

        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK)
        {
            var error = (await response.ReadProblemAsync(status)).SingleError();
            Assert.Equal("too-long", error.Text("code"));
            Assert.Equal(20_000, error.GetProperty("limit").GetInt32());
            Assert.Equal(20_001, error.GetProperty("actual").GetInt32());
        }
    }

    [Fact]
    public async Task The_limit_of_a_text_counts_utf16_units()
    {
        using var within = await _services["Production"].PostAsync($$"""{"text":"{{string.Concat(Enumerable.Repeat("😀", 10_000))}}"}""");
        using var beyond = await _services["Production"].PostAsync($$"""{"text":"a{{string.Concat(Enumerable.Repeat("😀", 10_000))}}"}""");

        Assert.Equal(HttpStatusCode.OK, within.StatusCode);
        Assert.Equal("too-long", (await beyond.ReadProblemAsync(HttpStatusCode.BadRequest)).Text("code"));
    }

    [Theory]
    [InlineData("source\":{\"treaty", 500)]
    [InlineData("source\":{\"heading", 500)]
    [InlineData("source\":{\"article", 100)]
    [InlineData("source\":{\"eId", 200)]
    [InlineData("source\":{\"url", 2000)]
    [InlineData("source\":{\"date", 40)]
    [InlineData("clientReference", 128)]
    public async Task Strings_have_the_limits_the_contract_says(string member, int limit)
    {
        var close = member.Contains('{', StringComparison.Ordinal) ? "}" : "";
        using var within = await _services["Production"].PostAsync($"{{\"text\":\"a\",\"{member}\":\"{new string('x', limit)}\"{close}}}");
        using var beyond = await _services["Production"].PostAsync($"{{\"text\":\"a\",\"{member}\":\"{new string('x', limit + 1)}\"{close}}}");

        Assert.Equal(HttpStatusCode.OK, within.StatusCode);
        var error = (await beyond.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();
        Assert.Equal("too-long", error.Text("code"));
        Assert.Equal(limit, error.GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Lists_have_the_limits_the_contract_says()
    {
        var parties = string.Join(',', Enumerable.Range(0, 251).Select(i => $"\"p{i}\""));
        using var response = await _services["Production"].PostAsync($$$"""{"text":"a","context":{"parties":[{{{parties}}}]}}""");

        var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();

        Assert.Equal("too-many", error.Text("code"));
        Assert.Equal(250, error.GetProperty("limit").GetInt32());
        Assert.Equal(251, error.GetProperty("actual").GetInt32());
    }

    [Theory]
    [InlineData(400_000)]
    [InlineData(262_145)]
    public async Task A_body_has_at_most_256_KiB(int bytes)
    {
        using var response = await _services["Production"].PostAsync(Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', bytes - 11)}}"}"""));

        Assert.Equal("body-too-large", (await response.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Text("code"));
    }

    [Fact]
    public async Task A_chunked_body_has_the_same_limit()
    {
        using var response = await _services["Production"].PostAsync(new byte[300_000], shape: r => r.Headers.TransferEncodingChunked = true);

        Assert.Equal("body-too-large", (await response.ReadProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Text("code"));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public async Task Deep_nesting_is_refused(char bracket)
    {
        using var response = await _services["Production"].PostAsync(new string(bracket, 100_000));

        await response.ReadProblemAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"text":"binding\r\n\t\u000b\u000c\u0085 here"}""")]
    [InlineData("""{"text":"binding \ud83d\ude00"}""")]
    [InlineData("""{"text":"binding","offsetUnit":"CODEPOINT"}""")]
    [InlineData("""{"text":"binding \u202e\u200b\ue000\uffff\udb40\udc41"}""")]
    [InlineData("\uFEFF{\"text\":\"binding\"}")]
    [InlineData("""  {"text":"binding"}  """)]
    [InlineData("""{"text":"binding","source":{},"context":{},"disabledRules":[],"include":[]}""")]
    [InlineData("""{"text":"binding","rulebook":"document@1.9.0"}""")]
    public async Task Good_bodies_are_taken(string body)
    {
        foreach (var service in _services.Values)
        {
            using var response = await service.PostAsync(body);
            Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Five_thousand_combining_marks_are_taken()
    {
        using var response = await _services["Production"].PostAsync($$"""{"text":"binding {{new string('\u0301', 5_000)}}"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
