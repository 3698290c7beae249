using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Which form of an answer each Accept header gets, and that reports tell of the same evaluation.</summary>
public sealed class ReportAnswerTests : IAsyncLifetime
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Request = """{"text":"\ud83d\ude00 The award is binding.","offsetUnit":"codePoint","source":{"treaty":"A <b>treaty</b>","heading":"=1+1"}}""";

    private KestrelService _service = null!;

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("text/html", "text/html; charset=utf-8", "html")]
    [InlineData("text/markdown", "text/markdown; charset=utf-8; variant=GFM", "md")]
    [InlineData("TEXT/CSV", "text/csv; charset=utf-8; header=present", "csv")]
    [InlineData("text/csv; profile=tidy", "text/csv; charset=utf-8; header=present; profile=tidy", "tidy.csv")]
    [InlineData("text/csv; charset=utf-8; profile=\"tidy\"", "text/csv; charset=utf-8; header=present; profile=tidy", "tidy.csv")]
    [InlineData("application/sarif+json", "application/sarif+json", "sarif")]
    [InlineData("application/x-ndjson", "application/x-ndjson", "jsonl")]
    [InlineData(Word, Word, "docx")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8", "html")]
    [InlineData("application/json;q=0.4, text/csv;q=0.5, text/html;q=0.3", "text/csv; charset=utf-8; header=present", "csv")]
    [InlineData("text/*, text/html;q=0.1", "text/markdown; charset=utf-8; variant=GFM", "md")]
    [InlineData("*/*;q=0.1, application/json;q=0, text/html;q=0, text/csv", "text/csv; charset=utf-8; header=present", "csv")]
    public async Task A_report_is_chosen_by_accept(string accept, string contentType, string ending)
    {
        using var response = await PostAsync(accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.GetValues("Content-Type").Single());
        Assert.Matches($"^inline; filename=\"evaluation-[0-9a-f]{{12}}\\.{ending.Replace(".", "\\.", StringComparison.Ordinal)}\"$", response.Content.Headers.ContentDisposition!.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("Accept", Assert.Single(response.Headers.Vary));
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.Contains("The view of a test.", Read(body, ending), StringComparison.Ordinal);
        Assert.Contains("binding", Read(body, ending), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("application/json, text/html")]
    [InlineData("text/html;q=0.9, application/json")]
    public async Task Json_comes_where_it_is_liked_as_much(string accept)
    {
        using var response = await PostAsync(accept);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/csv; profile=untidy")]
    [InlineData("text/html;q=0")]
    [InlineData("nonsense")]
    public async Task Other_forms_are_refused_with_those_there_are(string accept)
    {
        using var response = await PostAsync(accept);

        var problem = await response.ReadProblemAsync(HttpStatusCode.NotAcceptable);
        Assert.Contains("text/csv;profile=tidy", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_a_problem_in_json_whatever_is_accepted()
    {
        using var response = await _service.PostAsync("{}"u8.ToArray(), shape: r => r.Headers.TryAddWithoutValidation("Accept", "text/html"));

        Assert.Equal("required", (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).Text("code"));
    }

    [Fact]
    public async Task A_page_may_do_nothing_but_be_read()
    {
        using var response = await PostAsync("text/html");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("A &lt;b&gt;treaty&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("The award is <mark class=\"adverse\">binding</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offsets_are_in_the_unit_asked_for_and_places_in_utf16()
    {
        using var response = await PostAsync("application/sarif+json");
        var run = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("runs")[0];
        var region = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        using var lines = await PostAsync("application/x-ndjson");
        var finding = JsonDocument.Parse((await lines.Content.ReadAsStringAsync()).Split('\n')[2]).RootElement;

        Assert.Equal(16, region.GetProperty("charOffset").GetInt32());
        Assert.Equal(15, finding.GetProperty("evidence")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Rulebooks_side_by_side_are_one_report()
    {
        using var response = await _service.PostAsync(
            """{"text":"It is binding.","rulebooks":["document@1.0.0","other"]}"""u8.ToArray(), shape: r => r.Headers.TryAddWithoutValidation("Accept", "text/markdown"));

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("## Under the rulebook document 1.0.0", page, StringComparison.Ordinal);
        Assert.Contains("## Under the rulebook other 1.0.0", page, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string accept) =>
        _service.PostAsync(Encoding.UTF8.GetBytes(Request), shape: r => r.Headers.TryAddWithoutValidation("Accept", accept));

    private static string Read(byte[] body, string ending)
    {
        if (ending != "docx")
        {
            return Encoding.UTF8.GetString(body);
        }

        using var archive = new ZipArchive(new MemoryStream(body));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
