using SovereigntyApi.Tests.Faults;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>The same request gets the same bytes.</summary>
public sealed class DeterminismTests
{
    private const string Body = """{"text":"The İstanbul award is binding, I say: binding.","include":["explanation","clauses"],"source":{"heading":"IÎ"}}""";

    [FaultRow(78)]
    [Fact]
    public async Task A_thousand_callers_at_once_get_the_same_bytes_in_every_environment()
    {
        await using var production = await KestrelService.StartAsync("Production", "--Logging:LogLevel:Microsoft.AspNetCore", "Warning");
        await using var development = await KestrelService.StartAsync("Development");
        using var first = await production.PostAsync(Body);
        var expected = await first.Content.ReadAsStringAsync();
        Assert.Contains("\"binding\"", expected, StringComparison.Ordinal);

        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async _ =>
        {
            using var response = await production.PostAsync(Body);
            return await response.Content.ReadAsStringAsync();
        }));
        using var other = await development.PostAsync(Body);

        Assert.All(answers, answer => Assert.Equal(expected, answer));
        Assert.Equal(expected, await other.Content.ReadAsStringAsync());
    }
}
