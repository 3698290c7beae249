using System.Text.Json;
using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>SARIF: where results point to, and what fails.</summary>
public sealed class SarifReportTests
{
    [Fact]
    public void A_result_points_to_its_words()
    {
        var run = Run(Sample.Provision);
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(["fail", "informational"], results.Select(r => r.GetProperty("kind").GetString()));
        Assert.Equal(["warning", "none"], results.Select(r => r.GetProperty("level").GetString()));
        var region = results[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((3, 23, 3, 40), (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn")));
        Assert.Equal("final and binding", Sample.Text.Substring(Number(region, "charOffset"), Number(region, "charLength")));
        Assert.Equal(Sample.Text, run.GetProperty("artifacts")[0].GetProperty("contents").GetProperty("text").GetString());
    }

    [Fact]
    public void A_result_names_its_rule_by_id_and_place()
    {
        var run = Run(Sample.Provision);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[Number(r, "ruleIndex")].GetProperty("id").GetString()));
    }

    [Fact]
    public void Brackets_and_braces_of_a_text_are_words()
    {
        var message = Run(Sample.Of("[a](b) {0}", [new Sample.ReportFindingShape("f1", [(0, 10)], Polarity.Adverse).Build("[a](b) {0}")]))
            .GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString();

        Assert.Equal("It says \u201C\\[a\\](b) {{0}}\u201D.", message);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static JsonElement Run(Report report)
    {
        var log = JsonDocument.Parse(Sample.Format("sarif").Render(report)).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        return Assert.Single(log.GetProperty("runs").EnumerateArray());
    }
}
