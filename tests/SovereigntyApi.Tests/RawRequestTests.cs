using System.Net.Sockets;
using System.Text;
using SovereigntyApi.Tests.Faults;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Requests that no HTTP client sends. Where the server answers before the service, the body may be empty.</summary>
public sealed class RawRequestTests : IAsyncLifetime
{
    private const string Body = """{"text":"The award is binding."}""";

    private KestrelService _service = null!;

    public static TheoryData<string, int> Requests => new()
    {
        { "GET /v1/%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400 },
        { "GET /v1/about HTTP/1.1\r\n\r\n", 400 },
        { "GET /v1/about HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400 },
        { "GET /v1/about HTTP/1.0\r\n\r\n", 200 },
        { "GET /v1/about HTTP/9.9\r\nHost: a\r\n\r\n", 505 },
        { "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n", 400 },
        { Post("Content-Length: 32\r\nTransfer-Encoding: chunked\r\n", "20\r\n" + Body + "\r\n0\r\n\r\n"), 400 },
        { Post("Content-Length: 32\r\nContent-Length: 33\r\n", Body), 400 },
        { Post("Content-Length: -1\r\n", Body), 400 },
        { Post("Content-Length: 10000000000\r\n", ""), 413 },
        { Post("Transfer-Encoding: chunked\r\n", "zz\r\n" + Body + "\r\n0\r\n\r\n"), 400 },
        { Post("Transfer-Encoding: chunked\r\n", "20\r\n" + Body + "\r\n0\r\n\r\n"), 200 },
        { Post("Transfer-Encoding: chunked\r\n", "20;a=\n\r\n" + Body + "\r\n0\r\n\r\n"), 400 },
        { "GET /v1/about HTTP/1.1\nHost: a\n\n", 400 },
        { "GET /v1/about HTTP/1.1\r\nHost: a\nX: y\r\n\r\n", 400 },
        { "GET /v1/about HTTP/1.1\r\nHost: a\r\nX: y\r\n  z\r\n\r\n", 400 },
        { $"GET /v1/{new string('a', 8192)} HTTP/1.1\r\nHost: a\r\n\r\n", 414 },
        { $"GET /v1/about HTTP/1.1\r\nHost: a\r\nX: {new string('a', 65536)}\r\n\r\n", 431 },
        { $"GET /v1/about HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: y\r\n"))}\r\n", 431 },
        { Post("Content-Length: 32\r\nExpect: nonsense\r\n", Body), 200 },
        { "POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Length: 32\r\n\r\n" + Body, 415 },
        { "POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Type: application/json\r\nContent-Length: 32\r\n\r\n" + Body, 415 },
        { "HEAD /v1/evaluations HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 405 },
        { "HEAD /v1/about HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 200 },
    };

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Odd_requests_get_the_status_they_deserve()
    {
        foreach (var row in Requests)
        {
            var answer = await RawSocket.SendAsync(_service.Address, (string)row[0]);
            Assert.True((int)row[1] == RawSocket.StatusOf(answer), $"{row[0]}\ngave\n{answer}\nnot {row[1]}");
            Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(_service.Log.All, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task Two_lengths_end_the_connection()
    {
        var smuggled = Post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /v1/about HTTP/1.1\r\nHost: a\r\n\r\n");

        var answer = await RawSocket.SendAsync(_service.Address, Encoding.Latin1.GetBytes(smuggled));

        Assert.Equal(400, RawSocket.StatusOf(answer));
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
        Assert.Contains("malformed-request", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    [FaultRow(61)]
    [Fact]
    public async Task A_caller_may_ask_before_it_sends()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_service.Address.Host, _service.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Post("Content-Length: 32\r\nExpect: 100-continue\r\n", "")));
        var buffer = new byte[64];
        var count = await stream.ReadAsync(buffer);
        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(buffer, 0, count), StringComparison.Ordinal);

        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body));

        Assert.Equal(200, RawSocket.StatusOf(await RawSocket.ReadAsync(stream)));
    }

    [FaultRow(62)]
    [Fact]
    public async Task A_caller_who_leaves_in_the_middle_is_no_error()
    {
        for (var i = 0; i < 5; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_service.Address.Host, _service.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Post("Content-Length: 32\r\n", Body[..10])));
        }

        using var after = await _service.PostAsync(Body);

        Assert.True(after.IsSuccessStatusCode);
        Assert.DoesNotContain(_service.Log.All, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    private static string Post(string headers, string body) =>
        $"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{headers}\r\n{body}";
}
