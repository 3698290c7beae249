using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SovereigntyApi.Http;

/// <summary>Writes JSON answers with their length.</summary>
internal static class JsonAnswer
{
    public const string MediaType = "application/json";

    /// <summary>A larger buffer is given back after use, so that one large answer does not keep its memory for ever.</summary>
    private const int KeptBytes = 1024 * 1024;

    /// <summary>Letters and quotation marks stay readable; the media type and nosniff keep browsers from reading the answer as HTML.</summary>
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Serialises to bytes of their own, for answers that are hashed or kept.</summary>
    public static byte[] Serialize<T>(T value, JsonTypeInfo<T> type) => Fill(value, type).WrittenSpan.ToArray();

    /// <summary>Writes a whole answer: status, media type, length, body.</summary>
    public static Task WriteAsync<T>(HttpResponse response, T value, JsonTypeInfo<T> type, int status, string mediaType)
    {
        // Serialised before anything is sent, so that a failure here can still become a problem.
        var body = Fill(value, type).WrittenSpan;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
        return response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).AsTask();
    }

    private static ArrayBufferWriter<byte> Fill<T>(T value, JsonTypeInfo<T> type)
    {
        if (_buffer is null || _buffer.Capacity > KeptBytes)
        {
            _buffer = new ArrayBufferWriter<byte>(16 * 1024);
            _writer = new Utf8JsonWriter(_buffer, WriterOptions);
        }

        _buffer.ResetWrittenCount();
        _writer!.Reset(_buffer);
        JsonSerializer.Serialize(_writer, value, type);
        _writer.Flush();
        return _buffer;
    }
}
