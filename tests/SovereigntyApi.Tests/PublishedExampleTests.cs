using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>The examples in the published document work as they stand, and answers look like those that the service gives.</summary>
/// <remarks>An answer's findings may change with the rulebook; its shape may not. <c>openapi/update.sh</c> takes new ones.</remarks>
[Trait("Category", "Examples")]
public sealed class PublishedExampleTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Requests => [.. Directory.GetFiles(Folder, "*.request.*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Documents => new()
    {
        { "/v1/rulebooks", "listRulebooks.answer.all.json" },
        { "/v1/rulebooks/document", "getRulebook.answer.document.json" },
        { "/v1/rulebooks/document/rules", "listRules.answer.document.json" },
        { "/v1/rulebooks/document/rules/" + OpenApi.ExampleTexts.RuleId, "getRule.answer.document.json" },
        { "/v1/rulebooks/document/criteria", "listCriteria.answer.document.json" },
        { "/v1/rulebooks/document/indicators", "listIndicators.answer.document.json" },
        { "/v1/rulebooks/document/tests", "listTests.answer.document.json" },
        { "/v1/rulebooks/document/paragraphs", "listParagraphs.answer.document.json" },
        { "/v1/rulebooks/document/validation", "getValidation.answer.document.json" },
        { "/v1/about", "getAbout.answer.card.json" },
        { "/v1/problems", "listProblems.answer.all.json" },
        { "/v1/problems/too-long", "getProblem.answer.tooLong.json" },
        { "/healthz/live", "getLiveness.answer.live.json" },
        { "/healthz/ready", "getReadiness.answer.ready.json" },
    };

    private static Dictionary<string, string> Paths => new(StringComparer.Ordinal)
    {
        ["evaluateProvision"] = "/v1/evaluations",
        ["evaluateBatch"] = "/v1/evaluations/batch",
        ["evaluateTreaty"] = "/v1/treaties/evaluations",
        ["checkRulebook"] = "/v1/rulebooks/check",
        ["compare"] = "/v1/comparisons",
    };

    private static string Folder => Repository.File("src", "SovereigntyApi", "OpenApi", "Examples");

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_works_as_it_stands(string file)
    {
        using var client = factory.CreateClient();
        using var content = new StringContent(await File.ReadAllTextAsync(Path.Combine(Folder, file)), Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri(Paths[file.Split('.')[0]], UriKind.Relative), content);

        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        await CompareShapeAsync(file.Replace(".request.", ".answer.", StringComparison.Ordinal), answer);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_has_the_shape_of_its_example(string path, string file)
    {
        using var client = factory.CreateClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        await CompareShapeAsync(file, answer);
    }

    private static async Task CompareShapeAsync(string file, string answer)
    {
        var path = Path.Combine(Folder, file);
        if (Repository.Updating)
        {
            await File.WriteAllTextAsync(path, Shorten(JsonNode.Parse(answer)!).ToJsonString(Indented) + "\n");
        }

        Assert.True(File.Exists(path), $"{path} is missing; openapi/update.sh writes it.");
        var published = JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement;
        Assert.Equal(JsonDocument.Parse(answer).RootElement.EnumerateObject().Select(m => m.Name), published.EnumerateObject().Select(m => m.Name));
    }

    /// <summary>Lists of the catalogue are shown by their first entries.</summary>
    private static JsonNode Shorten(JsonNode node)
    {
        if (node is JsonObject members && !members.ContainsKey("evaluationId") && !members.ContainsKey("evaluations"))
        {
            foreach (var list in members.Select(m => m.Value).OfType<JsonArray>())
            {
                while (list.Count > 3)
                {
                    list.RemoveAt(list.Count - 1);
                }
            }
        }

        return node;
    }
}
