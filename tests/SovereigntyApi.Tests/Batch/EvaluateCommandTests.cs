using System.Text;
using SovereigntyApi.Commands;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Batch;

/// <summary>The program as a filter, over the store that stands beside it.</summary>
public sealed class EvaluateCommandTests
{
    private const string Requests = """
        {"text": "Each Party shall, as appropriate, register the brokers of sloops.", "clientReference": "one"}
        {"txt": "No Party shall sell sloops."}
        {"treaty": {"text": "Article 1\nNo Party shall sell sloops.\n\nArticle 2\nThe Treaty shall enter into force at once."}}

        """;

    [Fact]
    public async Task It_writes_the_bytes_that_the_service_answers()
    {
        var (exit, output, error) = await RunAsync([], Requests);
        using var factory = new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>();
        using var client = factory.CreateClient();
        using var content = new StringContent(Requests, Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-ndjson"));
        using var answer = await client.PostAsync(new Uri("/v1/evaluations/batch", UriKind.Relative), content);

        Assert.Equal(await answer.Content.ReadAsStringAsync(), output);
        Assert.Equal(3, output.TrimEnd('\n').Split('\n').Length);
        Assert.Equal("", error);
        Assert.Equal(1, exit);
    }

    [Fact]
    public async Task A_text_file_is_one_request()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "article.txt");
        await File.WriteAllTextAsync(file, "A Party may withdraw from this Treaty at any time.");

        var (exit, output, _) = await RunAsync([file], "");

        Assert.Equal(0, exit);
        Assert.Contains("\"indicator\":\"withdrawal-right\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_misuse()
    {
        var (exit, _, error) = await RunAsync(["nowhere.txt"], "");

        Assert.Equal(2, exit);
        Assert.StartsWith("usage: ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string[] args, string input)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = await EvaluateCommand.RunAsync(args, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, isTerminal: false);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
