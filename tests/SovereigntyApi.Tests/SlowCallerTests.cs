using System.Net;
using System.Net.Sockets;
using System.Text;
using SovereigntyApi.Tests.Faults;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Callers that drip, and work that does not end.</summary>
public sealed class SlowCallerTests
{
    private const string Body = """{"text":"The award is binding."}""";

    [FaultRow(63)]
    [Fact]
    public async Task Slow_headers_and_bodies_get_408_while_others_are_served()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Limits:HeadersMilliseconds", "1000", "--Limits:BodyMilliseconds", "1000");
        var slow = new List<Task<string>>();
        for (var i = 0; i < 20; i++)
        {
            slow.Add(RawSocket.SendAsync(service.Address, "POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nX: "));
            slow.Add(RawSocket.SendAsync(service.Address, $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 32\r\n\r\n{Body[..8]}"));
        }

        using var quick = await service.PostAsync(Body);

        Assert.Equal(HttpStatusCode.OK, quick.StatusCode);
        Assert.All(await Task.WhenAll(slow), answer => Assert.Equal(408, RawSocket.StatusOf(answer)));
    }

    [Fact]
    public async Task Work_that_does_not_end_is_stopped()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Limits:EvaluationMilliseconds", "200");

        using var response = await service.PostAsync("""{"text":"forever"}""");

        Assert.Equal("evaluation-timeout", (await response.ReadProblemAsync(HttpStatusCode.ServiceUnavailable)).Text("code"));
    }

    [Fact]
    public async Task Beyond_the_queue_callers_are_told_to_come_back()
    {
        await using var service = await KestrelService.StartAsync(
            "Production", "--Limits:ConcurrentEvaluations", "1", "--Limits:QueuedEvaluations", "0", "--Limits:EvaluationMilliseconds", "5000");
        var working = service.PostAsync("""{"text":"forever"}""");

        // It must have the only place before others ask for it, or it is itself the one that is refused.
        await Task.Delay(TimeSpan.FromSeconds(1));
        HttpResponseMessage refused;
        do
        {
            refused = await service.PostAsync(Body);
        }
        while (refused.StatusCode == HttpStatusCode.OK && !working.IsCompleted);

        Assert.Equal("busy", (await refused.ReadProblemAsync(HttpStatusCode.ServiceUnavailable)).Text("code"));
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        using var ended = await working;
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_its_work()
    {
        await using var service = await KestrelService.StartAsync("Production", "--Limits:ConcurrentEvaluations", "1", "--Limits:EvaluationMilliseconds", "60000");
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(service.Address.Host, service.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                "POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n{\"text\":\"forever\"}"));
        }

        // It can only be served once the place is free again.
        using var response = await service.PostAsync(Body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(service.Log.All, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }
}
