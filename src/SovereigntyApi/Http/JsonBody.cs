using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SovereigntyApi.Http;

/// <summary>Reads a JSON body: headers first, then the bytes within their limits of size and time, then the contract.</summary>
internal static class JsonBody
{
    /// <summary>Reads a request, or the problem that the caller gets instead.</summary>
    public static async ValueTask<(T? Value, Problem? Problem)> ReadAsync<T>(
        HttpContext http, JsonTypeInfo<T> type, int mostBytes, TimeSpan longest)
        where T : class
    {
        if (ContentRules.Check(http) is { } refused)
        {
            return (null, refused);
        }

        if (http.Request.ContentLength > mostBytes)
        {
            return (null, TooLarge(mostBytes, http.Request.ContentLength));
        }

        var reader = http.Request.BodyReader;

        // Most bodies come with their headers: no clock is set for them.
        var hasBytes = reader.TryRead(out var body);
        if (!hasBytes || !body.IsCompleted)
        {
            if (hasBytes)
            {
                reader.AdvanceTo(body.Buffer.Start, body.Buffer.End);
            }

            body = await ReadToEndAsync(reader, mostBytes, longest, http.RequestAborted);
        }

        try
        {
            if (body.Buffer.Length > mostBytes)
            {
                return (null, TooLarge(mostBytes, http.Request.ContentLength));
            }

            return Parse(body.Buffer, type);
        }
        finally
        {
            reader.AdvanceTo(body.Buffer.End);
        }
    }

    private static async ValueTask<ReadResult> ReadToEndAsync(PipeReader reader, int mostBytes, TimeSpan longest, CancellationToken aborted)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        clock.CancelAfter(longest);
        try
        {
            while (true)
            {
                var soFar = await reader.ReadAsync(clock.Token);
                if (soFar.IsCompleted || soFar.Buffer.Length > mostBytes)
                {
                    return soFar;
                }

                reader.AdvanceTo(soFar.Buffer.Start, soFar.Buffer.End);
            }
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body did not arrive in time.", StatusCodes.Status408RequestTimeout);
        }
    }

    private static (T?, Problem?) Parse<T>(ReadOnlySequence<byte> buffer, JsonTypeInfo<T> type)
        where T : class
    {
        if (buffer.IsSingleSegment)
        {
            return Parse(buffer.FirstSpan, type);
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        try
        {
            buffer.CopyTo(rented);
            return Parse(rented.AsSpan(0, (int)buffer.Length), type);
        }
        finally
        {
            // The bytes are a caller's text: they do not stay behind in the pool.
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>Reads one JSON document in UTF-8, or says what is wrong with it.</summary>
    public static (T? Value, Problem? Problem) Parse<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        // A byte order mark is tolerated and is no part of the text.
        if (body.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        if (body.Trim(" \t\r\n"u8).IsEmpty)
        {
            return (null, Problem.From(new RequestError(ProblemTypes.BodyRequired, "", "The request needs a JSON object as its body.")));
        }

        try
        {
            if (JsonSerializer.Deserialize(body, type) is { } value)
            {
                return (value, null);
            }
        }
        catch (JsonException)
        {
        }

        return (null, Problem.From(RequestDiagnosis.Run(body, type)));
    }

    /// <summary>The problem of a body with more bytes than are taken; the length where the caller declared one that JSON numbers of 32 bits hold.</summary>
    internal static Problem TooLarge(long mostBytes, long? declared)
    {
        var detail = $"The body has more than the {mostBytes} bytes that this resource takes.";
        return new Problem(ProblemTypes.BodyTooLarge, detail, errors:
        [
            new RequestError(ProblemTypes.BodyTooLarge, "", detail) { Limit = (int)mostBytes, Actual = declared <= int.MaxValue ? (int)declared : null },
        ]);
    }
}
