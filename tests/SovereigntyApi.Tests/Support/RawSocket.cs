using System.Net.Sockets;
using System.Text;

namespace SovereigntyApi.Tests.Support;

/// <summary>Sends bytes as they are, where an HTTP client would be too polite, and reads what comes until the other side closes.</summary>
internal static class RawSocket
{
    public static Task<string> SendAsync(Uri address, string bytes) => SendAsync(address, Encoding.Latin1.GetBytes(bytes));

    public static async Task<string> SendAsync(Uri address, byte[] bytes, int waitMilliseconds = 20_000)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(bytes);
        return await ReadAsync(stream, waitMilliseconds);
    }

    /// <summary>Reads until the other side closes, a whole answer with a length has come, or the time is over.</summary>
    public static async Task<string> ReadAsync(NetworkStream stream, int waitMilliseconds = 20_000)
    {
        using var clock = new CancellationTokenSource(waitMilliseconds);
        var received = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var count = await stream.ReadAsync(buffer, clock.Token);
                if (count == 0)
                {
                    break;
                }

                received.Append(Encoding.Latin1.GetString(buffer, 0, count));
                if (IsWhole(received.ToString()))
                {
                    break;
                }
            }
        }
        catch (IOException)
        {
            // Reset by the other side: what came before it is the answer.
        }

        return received.ToString();
    }

    public static int StatusOf(string answer) => answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && answer.Length > 12 ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static bool IsWhole(string answer)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var at = answer.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (end < 0 || at < 0 || at > end)
        {
            return false;
        }

        var length = int.Parse(answer.AsSpan(at + 16, answer.IndexOf('\r', at) - at - 16), System.Globalization.CultureInfo.InvariantCulture);
        return answer.Length >= end + 4 + length && !answer.StartsWith("HTTP/1.1 100", StringComparison.Ordinal);
    }
}
