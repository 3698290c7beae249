using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SovereigntyApi.Hosting;
using SovereigntyApi.Tests.Support;
using Swashbuckle.AspNetCore.Swagger;

namespace SovereigntyApi.Tests;

/// <summary>The published documents are what the service serves, and are as a client's author wants them.</summary>
[Trait("Category", "Document")]
public sealed class OpenApiDocumentTests : IAsyncLifetime
{
    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch", "head", "options"];

    private KestrelService _service = null!;
    private string _text = null!;
    private JsonElement _document;

    public async Task InitializeAsync()
    {
        _service = await KestrelService.StartAsync();
        _text = await _service.Client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative));
        _document = JsonDocument.Parse(_text).RootElement;
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task The_published_document_is_the_one_served()
    {
        Assert.StartsWith("3.1.", _document.Text("openapi"), StringComparison.Ordinal);
        await Repository.ComparePublishedAsync(Repository.File("openapi", "v1.json"), _text.ReplaceLineEndings("\n") + "\n");
    }

    [Fact]
    public async Task The_document_in_3_0_is_published_too()
    {
        var document = _service.Services.GetRequiredService<ISwaggerProvider>().GetSwagger(OpenApiSetup.DocumentName);
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0);

        Assert.StartsWith("3.0.", JsonDocument.Parse(text).RootElement.Text("openapi"), StringComparison.Ordinal);
        await Repository.ComparePublishedAsync(Repository.File("openapi", "v1.3.0.json"), text.ReplaceLineEndings("\n") + "\n");
    }

    [Fact]
    public void Every_operation_says_what_it_is()
    {
        var ids = new HashSet<string>();
        foreach (var (path, operation) in Operations())
        {
            Assert.True(ids.Add(operation.Text("operationId")!), path);
            Assert.EndsWith(".", operation.Text("summary"), StringComparison.Ordinal);
            Assert.EndsWith(".", operation.Text("description"), StringComparison.Ordinal);
            Assert.Single(operation.GetProperty("tags").EnumerateArray());
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
            {
                Assert.EndsWith(".", response.Value.Text("description"), StringComparison.Ordinal);
            }
        }

        Assert.Equal(19, ids.Count);
    }

    [Fact]
    public void Every_schema_is_described_and_bounded()
    {
        var faults = new List<string>();
        foreach (var schema in _document.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            Bounds(schema.Value, schema.Name, faults);
            if (!schema.Value.TryGetProperty("description", out _))
            {
                faults.Add($"{schema.Name} has no description");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Requests_are_closed_and_answers_open()
    {
        string[] closed = ["EvaluationRequest", "ProvisionSource", "ProvisionContextRequest", "DefinitionRequest", "TreatyRequest", "TreatyContextRequest", "RulebookCheckRequest", "BatchTreatyRequest", "ComparisonRequest", "DraftRequest"];
        foreach (var schema in _document.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            var isClosed = schema.Value.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
            Assert.True(isClosed == closed.Contains(schema.Name), schema.Name);
        }
    }

    [Fact]
    public void Every_example_follows_its_schema()
    {
        var check = new SchemaCheck(_document);
        var count = 0;
        foreach (var (path, operation) in Operations())
        {
            var bodies = operation.GetProperty("responses").EnumerateObject().Select(r => r.Value)
                .Concat(operation.TryGetProperty("requestBody", out var request) ? [request] : [])
                .Where(b => b.TryGetProperty("content", out _));
            foreach (var media in bodies.SelectMany(b => b.GetProperty("content").EnumerateObject()))
            {
                Assert.True(media.Value.TryGetProperty("examples", out var examples), $"{path} has a body without an example");
                foreach (var example in examples.EnumerateObject())
                {
                    count++;
                    var faults = check.Check(example.Value.GetProperty("value"), media.Value.GetProperty("schema"));
                    Assert.True(faults.Count == 0, $"{path} {example.Name}: {string.Join("; ", faults)}");
                }
            }
        }

        Assert.True(count > 50);
    }

    [Fact]
    public async Task The_page_is_served_from_here_alone()
    {
        var page = await _service.Client.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative));

        Assert.DoesNotContain("//cdn", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", page, StringComparison.OrdinalIgnoreCase);
        using var moved = await _service.Client.GetAsync(new Uri("/swagger", UriKind.Relative));
        Assert.True(moved.IsSuccessStatusCode);
    }

    private IEnumerable<(string Path, JsonElement Operation)> Operations() =>
        from path in _document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where Methods.Contains(operation.Name)
        select ($"{operation.Name} {path.Name}", operation.Value);

    private static void Bounds(JsonElement schema, string at, List<string> faults)
    {
        if (schema.TryGetProperty("$ref", out _) || schema.TryGetProperty("allOf", out _) || schema.TryGetProperty("enum", out _))
        {
            return;
        }

        var type = schema.TryGetProperty("type", out var types) ? types.ToString() : "";
        void Need(string kind, string keyword)
        {
            if (type.Contains(kind, StringComparison.Ordinal) && !schema.TryGetProperty(keyword, out _))
            {
                faults.Add($"{at} is {kind} without {keyword}");
            }
        }

        Need("string", "maxLength");
        Need("array", "maxItems");
        Need("integer", "minimum");
        Need("integer", "maximum");
        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
        {
            Need("object", "maxProperties");
            Bounds(others, at + "{}", faults);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Bounds(items, at + "[]", faults);
        }

        foreach (var property in schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        {
            if (!property.Value.TryGetProperty("description", out var description) || !description.GetString()!.EndsWith('.'))
            {
                faults.Add($"{at}/{property.Name} has no description that is a sentence");
            }

            Bounds(property.Value, $"{at}/{property.Name}", faults);
        }
    }
}
