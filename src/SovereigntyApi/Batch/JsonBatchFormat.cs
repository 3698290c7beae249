using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>One JSON object with all results: <c>{"items": [...], "complete": true}</c>.</summary>
internal sealed class JsonBatchFormat : BatchFormat
{
    private static readonly byte[] Opening = [.. """{"items":["""u8];

    public override string MediaType => JsonAnswer.MediaType;

    public override ReadOnlyMemory<byte> Begin => Opening;

    public override byte[] Render(BatchResult result) => Line(Describe(result), result.Index == 0 ? [] : ","u8, []);

    public override byte[] End(bool complete) => [.. complete ? """],"complete":true}"""u8 : """],"complete":false}"""u8];
}
