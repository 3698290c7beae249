using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SovereigntyApi.Benchmarks.Http;

/// <summary>Posts the same few requests over kept connections as fast as answers come, with as little work of its own as can be.</summary>
internal static class Caller
{
    private const int Connections = 16;

    /// <summary>Requests answered with 200 in about a time.</summary>
    public static async Task<int> PostAsync(IPEndPoint address, string path, IReadOnlyList<string> texts, TimeSpan time)
    {
        byte[][] requests = [.. texts.Select(t => Request(address, path, t))];
        var clock = Stopwatch.StartNew();
        int[] answered = await Task.WhenAll(Enumerable.Range(0, Connections).Select(c => Task.Run(() => PostAsync(address, requests, c, clock, time))));
        return answered.Sum();
    }

    private static byte[] Request(IPEndPoint address, string path, string text)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { text });
        byte[] head = Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. head, .. body];
    }

    private static async Task<int> PostAsync(IPEndPoint address, byte[][] requests, int from, Stopwatch clock, TimeSpan time)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address);
        await using NetworkStream stream = client.GetStream();
        byte[] buffer = new byte[64 * 1024];
        int answered = 0;
        while (clock.Elapsed < time)
        {
            await stream.WriteAsync(requests[(from + answered) % requests.Length]);
            await ReadAnswerAsync(stream, buffer);
            answered++;
        }

        return answered;
    }

    /// <summary>Reads one answer, which must be a 200 with its length.</summary>
    private static async Task ReadAnswerAsync(NetworkStream stream, byte[] buffer)
    {
        int have = 0;
        int need = int.MaxValue;
        while (have < need)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(have));
            if (read == 0)
            {
                throw new InvalidOperationException("The server hung up.");
            }

            have += read;
            if (need == int.MaxValue)
            {
                need = LengthOf(buffer.AsSpan(0, have));
            }
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        int end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return int.MaxValue;
        }

        string head = Encoding.ASCII.GetString(answer[..end]);
        const string Length = "Content-Length: ";
        int at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || at < 0)
        {
            throw new InvalidOperationException("Not the answer expected: " + head);
        }

        at += Length.Length;
        int lineEnd = head.IndexOf('\r', at);
        return end + 4 + int.Parse(head.AsSpan(at, (lineEnd < 0 ? head.Length : lineEnd) - at), System.Globalization.CultureInfo.InvariantCulture);
    }
}
