using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.Schema;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Mvc.Testing;
using SovereigntyApi.AkomaNtoso;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Reports of reference treaties are valid by the schemas of their formats.</summary>
public sealed class ReferenceReportTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private static readonly string Texts = Repository.File("..", "shared", "corpus", "texts");

    [ReferenceFact]
    public async Task Akoma_Ntoso_follows_its_schema()
    {
        foreach (var slug in new[] { "cmw", "imf", "unclos" })
        {
            var faults = new List<string>();
            XDocument.Load(new MemoryStream(await PostAsync(slug, "application/akn+xml"))).Validate(AkomaNtosoSchema.Set, (_, e) => faults.Add($"{slug}: {e.Message}"));

            Assert.Empty(faults);
        }
    }

    [ReferenceFact]
    public async Task A_Word_document_is_valid()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await PostAsync("vcdr", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    private async Task<byte[]> PostAsync(string slug, string accept)
    {
        using var client = factory.CreateClient();
        var body = JsonSerializer.Serialize(new { text = await File.ReadAllTextAsync(Path.Combine(Texts, slug + ".txt")) });
        using var message = new HttpRequestMessage(HttpMethod.Post, "/v1/treaties/evaluations") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(message);
        Assert.True(response.IsSuccessStatusCode, slug);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private sealed class ReferenceFactAttribute : FactAttribute
    {
        public ReferenceFactAttribute() => Skip = Directory.Exists(Texts) ? null : "The reference treaties (../shared/corpus) are not there.";
    }
}
