using System.Net;
using System.Text;
using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Batch;

public sealed class BatchTests : IAsyncLifetime
{
    private const string Good = """{"text": "Each Party shall, as appropriate, register the brokers of sloops."}""";

    private KestrelService _service = null!;

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_request_at_fault_is_answered_in_its_place_and_the_others_as_if_alone()
    {
        var items = Items(await SendAsync($$"""[{{Good}}, {"txt": 1}, {"text": "No Party shall sell sloops.", "clientReference": "c"}]"""), complete: true);

        using var alone = JsonDocument.Parse(await (await _service.PostAsync(Good)).Content.ReadAsStringAsync());
        Assert.Equal(3, items.Length);
        Assert.True(JsonElement.DeepEquals(alone.RootElement, items[0].GetProperty("evaluation")));
        Assert.Equal("unknown-member", items[1].GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal("/txt", items[1].GetProperty("problem").GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.False(items[1].TryGetProperty("evaluation", out _));
        Assert.Equal("c", items[2].GetProperty("clientReference").GetString());
        Assert.Equal([0, 1, 2], items.Select(i => i.GetProperty("index").GetInt32()));
    }

    [Fact]
    public async Task A_treaty_is_an_item_like_others()
    {
        var text = "Article 1\\nNo Party shall sell sloops.\\n\\nArticle 2\\nThe award is binding.";
        var treaty = "{\"treaty\": {\"text\": \"" + text + "\", \"clientReference\": \"t\"}}";
        var items = Items(await SendAsync($$"""[{{treaty}}, {"treaty": {"text": 1} }, {{Good}}]"""), complete: true);

        Assert.Equal("t", items[0].GetProperty("clientReference").GetString());
        Assert.Equal(2, items[0].GetProperty("evaluation").GetProperty("provisions").GetArrayLength());
        Assert.Equal("/treaty/text", items[1].GetProperty("problem").GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.True(items[2].GetProperty("evaluation").TryGetProperty("verdict", out _));
    }

    [Theory]
    [InlineData("[", 1)]
    [InlineData("[{\"text\": \"No Party shall sell sloops.\"}", 2)]
    [InlineData("[{\"text\": \"No Party shall sell sloops.\"},", 2)]
    [InlineData("[{\"text\": \"No Party shall sell sloops.\"} {}]", 2)]
    [InlineData("[{\"text\": \"No Party shall sell sloops.\"}, {\"text\" }, {}]", 2)]
    [InlineData("[{\"text\": \"No Party shall sell sloops.\"}] []", 2)]
    [InlineData("{\"text\": \"No Party shall sell sloops.\"}", 1)]
    [InlineData("", 1)]
    public async Task After_a_fault_of_syntax_the_last_item_is_its_problem(string body, int count)
    {
        var items = Items(await SendAsync(body), complete: false);

        Assert.Equal(count, items.Length);
        Assert.Equal("invalid-json", items[^1].GetProperty("problem").GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_empty_array_is_answered_with_no_items() => Assert.Empty(Items(await SendAsync(" [ ] "), complete: true));

    [Fact]
    public async Task Brackets_and_quotes_within_strings_end_nothing()
    {
        var items = Items(await SendAsync("""[{"text": "The \"Parties\" shall not sell ] sloops, [or }{ rafts\\", "clientReference": "]},"}]"""), complete: true);

        Assert.Equal("]},", Assert.Single(items).GetProperty("clientReference").GetString());
    }

    [Fact]
    public async Task Lines_are_answered_by_lines_and_one_that_is_no_json_does_not_end_them()
    {
        var answer = await SendAsync($"{Good}\n\n{{\n{Good}\r\n", "application/x-ndjson");

        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(4, lines.Length);
        Assert.Equal("", lines[3]);
        Assert.Contains("\"code\":\"invalid-json\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"index\":2,\"evaluation\":", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_stands_among_the_lines_where_it_is_asked_for()
    {
        var answer = await SendAsync($"{Good}\n{{}}\n{Good}\n", "application/x-ndjson", path: "?progress=2");

        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("""{"progress":{"items":2,"problems":1}}""", lines[2]);
    }

    [Theory]
    [InlineData("?progress=0", "application/x-ndjson")]
    [InlineData("?progress=soon", "application/x-ndjson")]
    [InlineData("?progress=5", "application/json")]
    public async Task Progress_that_cannot_be_given_is_refused(string path, string accept)
    {
        var answer = await SendAsync(Good, "application/x-ndjson", accept, path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_table_has_a_row_a_finding_and_no_cell_that_is_a_formula()
    {
        var answer = await SendAsync("""[{"text": "Each Party shall, as appropriate, register the brokers of sloops.", "clientReference": "=1+1"}, {}]""", accept: "text/csv");

        var rows = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("index,clientReference,problem,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("0,\"'=1+1\",,", rows[1], StringComparison.Ordinal);
        Assert.Contains(rows, r => r.StartsWith("1,,required,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_keep_the_order_of_the_requests()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 500; i++)
        {
            body.Append(i % 7 == 0 ? "{\"text\": 7}\n" : $$"""{"text": "Party {{i}} shall not sell sloops. {{new string('x', i % 50 * 40)}}", "clientReference": "{{i}}"}""" + "\n");
        }

        var lines = (await (await SendAsync(body.ToString(), "application/x-ndjson")).Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');

        Assert.Equal(500, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.StartsWith(i % 7 == 0 ? $$"""{"index":{{i}},"problem":""" : $$"""{"index":{{i}},"clientReference":"{{i}}",""", lines[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_item_beyond_its_bytes_is_refused_alone()
    {
        await using var strict = await KestrelService.StartAsync("Production", "--Limits:EvaluationBodyBytes", "1024");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/evaluations/batch")
        {
            Content = new StringContent($$"""[{"text": "{{new string('x', 2_000)}}"}, {{Good}}]""", Encoding.UTF8, "application/json"),
        };

        var items = Items(await strict.Client.SendAsync(request), complete: true);

        Assert.Equal("body-too-large", items[0].GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal(1024, items[0].GetProperty("problem").GetProperty("errors")[0].GetProperty("limit").GetInt32());
        Assert.True(items[1].TryGetProperty("evaluation", out _));
    }

    [Fact]
    public async Task A_batch_of_too_many_items_ends_with_saying_so()
    {
        await using var strict = await KestrelService.StartAsync("Production", "--Limits:BatchItems", "2");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/evaluations/batch")
        {
            Content = new StringContent($"[{Good},{Good},{Good},{Good}]", Encoding.UTF8, "application/json"),
        };

        var items = Items(await strict.Client.SendAsync(request), complete: false);

        Assert.Equal(3, items.Length);
        Assert.Equal("too-many", items[2].GetProperty("problem").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_caller_that_sends_nothing_more_is_told_so()
    {
        await using var hasty = await KestrelService.StartAsync("Production", "--Limits:BatchIdleMilliseconds", "300");
        var answer = await RawSocket.SendAsync(
            hasty.Address,
            $"POST /v1/evaluations/batch HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\nContent-Length: 5000\r\n\r\n{Good}\n{{");

        Assert.Contains("\"code\":\"request-too-slow\"", answer, StringComparison.Ordinal);
        Assert.Contains("{\"index\":0,\"evaluation\":", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "image/png", HttpStatusCode.NotAcceptable)]
    public async Task Media_types_that_are_not_read_or_written_are_refused(string contentType, string? accept, HttpStatusCode status) =>
        Assert.Equal(status, (await SendAsync("[]", contentType, accept)).StatusCode);

    private static JsonElement[] Items(HttpResponseMessage answer, bool complete)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = JsonDocument.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        Assert.Equal(complete, document.RootElement.GetProperty("complete").GetBoolean());
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(i => i.Clone())];
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string contentType = "application/json", string? accept = null, string path = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/evaluations/batch" + path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await _service.Client.SendAsync(request);
    }
}
