using SovereigntyApi.Contracts;
using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>JSON Lines: one result a line, and lines of progress where they were asked for.</summary>
internal sealed class JsonLinesBatchFormat : BatchFormat
{
    public const string Type = "application/x-ndjson";

    public override string MediaType => Type;

    public override bool HasProgress => true;

    public override byte[] Render(BatchResult result) => Line(Describe(result), [], "\n"u8);

    public override ReadOnlyMemory<byte> RenderProgress(BatchCount count)
    {
        var progress = new BatchProgressResponse { Progress = new BatchProgress { Items = count.Items, Problems = count.Problems } };
        byte[] line = [.. JsonAnswer.Serialize(progress, AnswerJson.Default.BatchProgressResponse), (byte)'\n'];
        return line;
    }
}
