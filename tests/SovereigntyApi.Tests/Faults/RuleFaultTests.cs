using System.Text.Json;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Hosting;
using SovereigntyApi.RuleStore;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Faults;

/// <summary>Rows of the fault table about rules: patterns that would be slow, work without end, and what a text may do to an answer.</summary>
public sealed class RuleFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [FaultRow(73)]
    [InlineData("award ..5000 binding", "a gap reaches")]
    [InlineData("(a|a?)+ binding", "")]
    [InlineData("((award)*)* binding", "")]
    public void A_pattern_whose_cost_is_not_linear_is_refused_by_build_check_and_start(string pattern, string reason)
    {
        var store = RuleStoreReader.Load(ServiceProcess.Store).Rulebooks.Single(b => b.Definition.Id == "document").Definition;
        var sources = CopySources(store.Rules[0], pattern);
        var path = _folder.File("slow.db");

        var build = RuleStoreCommands.Build(sources, path);
        var built = File.Exists(path);
        var check = RuleStoreCommands.Check(sources);
        // A store written by other means than the build.
        RuleStoreWriter.Write(path, [store with { Rules = [store.Rules[0] with { Match = [pattern] }, .. store.Rules[1..]] }]);
        var start = Assert.Throws<StartRefusedException>(() => StoreLoader.Load(new RuleStoreSettings([new RuleStoreSetting(path, null)])));

        Assert.Equal((1, false, 1), (build.ExitCode, built, check.ExitCode));
        Assert.All([string.Join('\n', build.Lines), string.Join('\n', check.Lines), start.Message], said => Assert.Contains(reason, said, StringComparison.Ordinal));
        Assert.All(build.Lines, line => Assert.Contains("slow.yaml", line, StringComparison.Ordinal));
    }

    [Fact]
    [FaultRow(74)]
    public async Task Work_beyond_its_limit_is_said_and_leaves_the_answer_incomplete()
    {
        await using var service = await KestrelService.StartAsync(ServedRules.WithLimit(fixedSteps: 5, stepsPerToken: 0), "Production");

        using var response = await service.PostAsync("""{"text":"Each Party shall, as appropriate, take measures to regulate the brokers of sloops."}""");

        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Contains("work-limit", answer.GetProperty("warnings").EnumerateArray().Select(w => w.Text("code")));
        Assert.False(answer.GetProperty("complete").GetBoolean());
    }

    [Theory]
    [FaultRow(81)]
    [InlineData("""<script>alert(1)</script> shall, as appropriate, bind.""")]
    [InlineData("""=cmd|' /C calc'!A0 each Party shall, as appropriate, bind.""")]
    [InlineData("""| --- | each Party shall, as appropriate, bind.""")]
    public async Task Words_that_other_formats_would_run_stay_words_in_JSON(string text)
    {
        await using var service = await KestrelService.StartAsync(ServedRules.Shelf, "Production");

        using var response = await service.PostAsync(JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text }, TextJson.Default.DictionaryStringString));

        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var evidence = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement
            .GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("evidence").EnumerateArray()).ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, e => Assert.Equal(text[e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()], e.Text("exact")));
    }

    /// <summary>The reviewed sources with one rule's patterns replaced by another.</summary>
    private string CopySources(RuleDefinition rule, string pattern)
    {
        var sources = Repository.File("db");
        var copy = _folder.File("db");
        foreach (var file in Directory.GetFiles(sources, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(sources, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var added = Path.Combine(copy, "document", "rules", "slow.yaml");
        File.WriteAllText(added, $$"""
            family: slow
            rules:
              - id: slow-rule
                indicator: {{rule.Indicator}}
                match: ["{{pattern}}"]
                explanation: "It is slow: {quote}."
                examples: ["The [[award]] binds.", "An [[award]] binds."]
                near-misses: ["It persuades.", "It advises."]
            """);
        return copy;
    }
}
