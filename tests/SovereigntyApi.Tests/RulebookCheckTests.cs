using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using SovereigntyApi.Hosting;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary><c>POST /v1/rulebooks/check</c> over the repository's own store.</summary>
public sealed class RulebookCheckTests(RulebookCheckTests.RealService real) : IClassFixture<RulebookCheckTests.RealService>
{
    private const string Yaml = """
        id: lamps
        version: 1.0.0
        title: Lamps
        viewpoint: Nobody's.
        disclaimer: Not advice.
        document: {title: A paper, author: A. Writer, publisher: A press}
        criteria:
          - {id: light, name: Light, question: Is it lit?, basis: extension, scale: {min: 0, max: 1, labels: [dim, lit]}}
        indicators:
          - {id: lit, name: Lit, polarity: favourable, effects: {light: 1}, basis: extension, meaning: A lamp burns.}
        rules:
          - id: lamp
            indicator: lit
            match: ["lamp"]
            explanation: "A lamp: “{quote}”."
            examples: ["Each Party shall keep its [[lamp]].", "A [[lamp]] shall burn at the Party's gate."]
            near-misses: ["Each Party shall keep its candle.", "A candle shall burn at the Party's gate."]

        """;

    [Fact]
    public async Task A_rulebook_in_one_file_is_reported_on_and_compared()
    {
        var report = await CheckAsync(new { yaml = Yaml, texts = new[] { "Each Party shall keep its lamp.", "Each Party may keep its candle." } });

        Assert.True(report.GetProperty("fine").GetBoolean(), report.ToString());
        Assert.Equal(("lamps@1.0.0", "document@1.0.0"), (report.Text("rulebook")!, report.Text("against")!));
        Assert.Equal(4, report.GetProperty("examples").GetProperty("run").GetInt32());
        Assert.True(report.GetProperty("cost").GetProperty("stepsPerThousandWords").GetInt32() > 0);
        var first = report.GetProperty("differences")[0];
        Assert.Equal("lit", first.GetProperty("added")[0].Text("indicator"));
        Assert.Equal("""{"start":26,"end":30,"exact":"lamp","prefix":"Each Party shall keep its ","suffix":"."}""", first.GetProperty("added")[0].GetProperty("evidence")[0].GetRawText());
        Assert.Contains(first.GetProperty("levels").EnumerateArray(), l => l.GetRawText() == """{"criterion":"light","after":1}""");
        Assert.Equal(2, report.GetProperty("differences").GetArrayLength());
    }

    [Fact]
    public async Task A_rulebook_in_an_archive_is_the_same_and_may_read_facts_held_here()
    {
        var plain = await CheckAsync(new { yaml = Yaml });
        var packed = await CheckAsync(new { zip = Zip(("db/lamps/rulebook.yaml", Yaml)) });
        var reading = await CheckAsync(new { yaml = Yaml.Replace("document: {", "reads: document\ndocument: {", StringComparison.Ordinal), against = "legalization" });

        Assert.Equal(plain.GetRawText(), packed.GetRawText());
        Assert.True(reading.GetProperty("fine").GetBoolean(), reading.ToString());
        Assert.Equal("legalization@1.0.0", reading.Text("against"));
    }

    [Fact]
    public async Task Mistakes_have_their_places()
    {
        var report = await CheckAsync(new { zip = Zip(("lamps/rulebook.yaml", Yaml.Replace("indicator: lit", "indicator: unlit", StringComparison.Ordinal))) });

        Assert.False(report.GetProperty("fine").GetBoolean());
        Assert.Equal(
            """{"file":"lamps/rulebook.yaml","line":13,"column":16,"member":"rules[0].indicator","detail":"there is no unlit among the indicators"}""",
            Assert.Single(report.GetProperty("defects").EnumerateArray()).GetRawText());
        Assert.Empty(report.GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public async Task A_rulebook_looked_at_is_not_held_and_not_logged()
    {
        await CheckAsync(new { yaml = Yaml.Replace("A lamp burns", "Zanzibar burns", StringComparison.Ordinal), texts = new[] { "Each Party shall light Zanzibar." } });

        using var page = await real.Service.Client.GetAsync(new Uri("/v1/rulebooks/lamps", UriKind.Relative));
        using var refused = await PostAsync(JsonSerializer.Serialize(new { yaml = "id: Zanzibar\0" }));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("control-character", (await refused.ReadProblemAsync(HttpStatusCode.BadRequest)).Text("code"));
        Assert.DoesNotContain(real.Service.Log.All, l => l.Line.Contains("Zanzibar", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "{}", "/yaml", "required" },
        { """{"yaml":"a: b","zip":"UEs="}""", "/zip", "not-together" },
        { """{"yaml":" "}""", "/yaml", "blank" },
        { """{"zip":"no base64!"}""", "/zip", "archive-refused" },
        { """{"zip":"UEsDBA=="}""", "/zip", "archive-refused" },
        { $$"""{"zip":"{{Zip(("../rulebook.yaml", "a: b"))}}"}""", "/zip", "archive-refused" },
        { $$"""{"zip":"{{Zip(("a/rulebook.yaml", new string('a', 5_000_000)))}}"}""", "/zip", "archive-refused" },
        { """{"yaml":"a: b","against":"missing"}""", "/against", "rulebook-unknown" },
        { """{"yaml":"a: b","against":"document@9.9.9"}""", "/against", "rulebook-version-unknown" },
        { """{"yaml":"a: b","texts":["ok",""]}""", "/texts/1", "blank" },
        { """{"yaml":"a: b","store":true}""", "/store", "unknown-member" },
        { """{"yaml":null}""", "/yaml", "wrong-type" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_request_at_fault_names_its_member(string body, string member, string code)
    {
        using var response = await PostAsync(body);

        var error = (await response.ReadProblemAsync(HttpStatusCode.BadRequest)).SingleError();
        Assert.Equal((member, code), (error.Text("pointer")!, error.Text("code")!));
    }

    /// <summary>Whatever a candidate is, its mistakes are an answer.</summary>
    [Theory]
    [InlineData("a: b")]
    [InlineData("[")]
    [InlineData("- x\n- y\n")]
    [InlineData("a: &x [1]\nb: *x\n")]
    [InlineData("id: lamps\n---\nid: lamps\n")]
    [InlineData("!!python/object:os.system x")]
    public async Task A_candidate_that_is_no_rulebook_is_a_normal_answer(string yaml)
    {
        var report = await CheckAsync(new { yaml });

        Assert.False(report.GetProperty("fine").GetBoolean());
        Assert.NotEmpty(report.GetProperty("defects").EnumerateArray());
    }

    private static string Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return Convert.ToBase64String(stream.ToArray());
    }

    private async Task<JsonElement> CheckAsync(object request)
    {
        using var response = await PostAsync(JsonSerializer.Serialize(request));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await real.Service.Client.PostAsync(new Uri("/v1/rulebooks/check", UriKind.Relative), content);
    }

    /// <summary>One service over the store that came with the program.</summary>
    public sealed class RealService : IAsyncLifetime
    {
        internal KestrelService Service { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Service = await KestrelService.StartOverAsync(StoreLoader.Load(new RuleStoreSettings([new RuleStoreSetting(ServiceProcess.Store, null)])));

        public async Task DisposeAsync() => await Service.DisposeAsync();
    }
}
