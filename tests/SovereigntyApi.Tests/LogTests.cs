using System.Net;
using Microsoft.Extensions.Logging;
using SovereigntyApi.Tests.Faults;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Nothing of a request's text is logged, at any level.</summary>
public sealed class LogTests
{
    private const string Word = "xylophonic";

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task No_word_of_a_request_is_logged(string environment)
    {
        await using var service = await KestrelService.StartAsync(environment);
        string[] bodies =
        [
            $$"""{"text":"The {{Word}} award is binding."}""",
            $$"""{"text":"The {{Word}} award will explode."}""",
            $$"""{"text":"a","{{Word}}":1}""",
            $$"""{"text":"a","offsetUnit":"{{Word}}"}""",
            $$"""{"text":"a","rulebook":"{{Word}}"}""",
            $$"""{"text":"{{Word}}\u0000"}""",
            $$"""{"text":"{{Word}}""",
            $$"""{"text":"{{Word}}","source":{"heading":"{{Word}}","url":"https://{{Word}}.example"},"clientReference":"{{Word}}"}""",
        ];
        foreach (var body in bodies)
        {
            using var response = await service.PostAsync(body);
        }

        await RawSocket.SendAsync(service.Address, $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz{Word}\r\n");

        Assert.NotEmpty(service.Log.All);
        Assert.DoesNotContain(service.Log.All, l => l.Line.Contains(Word, StringComparison.OrdinalIgnoreCase));
    }

    [FaultRow(67)]
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_failure_is_one_error_with_a_trace_id_and_without_its_message(string environment)
    {
        await using var service = await KestrelService.StartAsync(environment);

        using var response = await service.PostAsync($$"""{"text":"{{Word}} will explode"}""");

        var problem = await response.ReadProblemAsync(HttpStatusCode.InternalServerError);
        Assert.Equal("internal-error", problem.Text("code"));
        Assert.DoesNotContain(Word, problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", problem.GetRawText(), StringComparison.Ordinal);
        var line = Assert.Single(service.Log.All, l => l.Level >= LogLevel.Error).Line;
        Assert.Contains("System.InvalidOperationException", line, StringComparison.Ordinal);
        Assert.Contains("at SovereigntyApi", line, StringComparison.Ordinal);
    }
}
