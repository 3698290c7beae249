using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Faults;

/// <summary>An answer as it came over the socket. Header names are compared in any case.</summary>
internal sealed class FaultAnswer
{
    private readonly ILookup<string, string> _headers;

    public FaultAnswer(string received)
    {
        Received = received;
        Status = RawSocket.StatusOf(received);
        var end = received.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? received : received[..end];
        _headers = head.Split("\r\n").Skip(1).Select(l => l.Split(": ", 2)).ToLookup(l => l[0], l => l.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);
        // Sockets are read as Latin-1, a unit a byte.
        Body = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(end < 0 ? "" : received[(end + 4)..]));
    }

    public string Received { get; }

    public int Status { get; }

    public string Body { get; }

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => _headers[name].FirstOrDefault();

    public IEnumerable<string> Warnings => Json.GetProperty("warnings").EnumerateArray().Select(w => w.Text("code")!);

    public IEnumerable<string> Indicators => Json.GetProperty("findings").EnumerateArray().Select(f => f.Text("indicator")!);
}
