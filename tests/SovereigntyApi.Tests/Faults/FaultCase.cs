using System.Text;

namespace SovereigntyApi.Tests.Faults;

/// <summary>One request of the fault table and what it must get.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Name">What is odd about the request, in a few words.</param>
/// <param name="Request">The bytes as they go over the socket.</param>
/// <param name="Status">The status wanted.</param>
internal sealed record FaultCase(int Row, string Name, byte[] Request, int Status)
{
    /// <summary>The problem's code; null where the server answers before the service and sends no body, or where the answer is no problem.</summary>
    public string? Code { get; init; }

    /// <summary>Pointer of the first error; null where no member is at fault.</summary>
    public string? Pointer { get; init; }

    /// <summary>What else must hold.</summary>
    public Action<FaultAnswer>? Also { get; init; }

    /// <summary>A request that has every header right.</summary>
    public static byte[] Post(byte[] body, string headers = "Content-Type: application/json\r\n") =>
        [.. Encoding.Latin1.GetBytes(FormattableString.Invariant($"POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n{headers}Content-Length: {body.Length}\r\n\r\n")), .. body];

    public static byte[] Post(string body, string headers = "Content-Type: application/json\r\n") => Post(Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Headers and body just as written.</summary>
    public static byte[] Raw(string request) => Encoding.Latin1.GetBytes(request);
}
