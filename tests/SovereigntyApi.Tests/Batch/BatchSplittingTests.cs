using System.IO.Pipelines;
using System.Text;
using SovereigntyApi.Batch;

namespace SovereigntyApi.Tests.Batch;

/// <summary>Bodies come in parts that end anywhere; what the items are must not depend on it.</summary>
public sealed class BatchSplittingTests
{
    private const string Array = """ [ {"a": "x\"]y\\"} ,[1, {"b":[]}],"é]",3,true, null ] """;
    private const string Lines = "{\"a\": 1}\r\n\n  \n[2]\n\"é\"";

    private static readonly BatchBounds Bounds = new(1_000, 1_000, 1_000, TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(1_000)]
    public async Task An_array_is_the_same_however_it_is_cut(int size) =>
        Assert.Equal(
            ["{\"a\": \"x\\\"]y\\\\\"}", "[1, {\"b\":[]}]", "\"é]\"", "3", "true", "null"],
            await ItemsAsync(JsonArrayItems.ReadAsync, Array, size));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1_000)]
    public async Task Lines_are_the_same_however_they_are_cut(int size) =>
        Assert.Equal(["{\"a\": 1}\r", "[2]", "\"é\""], await ItemsAsync(JsonLinesItems.ReadAsync, Lines, size));

    private static async Task<List<string>> ItemsAsync(
        Func<PatientReader, BatchBounds, CancellationToken, IAsyncEnumerable<BatchItem>> read, string body, int size)
    {
        var pipe = new Pipe();
        var writing = Task.Run(async () =>
        {
            foreach (var part in Encoding.UTF8.GetBytes(body).Chunk(size))
            {
                await pipe.Writer.WriteAsync(part);
            }

            await pipe.Writer.CompleteAsync();
        });
        var items = new List<string>();
        await foreach (var item in read(new PatientReader(pipe.Reader, Bounds.Idle), Bounds, CancellationToken.None))
        {
            Assert.Null(item.Problem);
            items.Add(Encoding.UTF8.GetString(item.Json.Span));
        }

        await writing;
        return items;
    }
}
