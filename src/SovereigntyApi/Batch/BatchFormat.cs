using SovereigntyApi.Contracts;
using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>A form of a batch's answer, written piece by piece.</summary>
internal abstract class BatchFormat
{
    public static IReadOnlyList<BatchFormat> All { get; } = [new JsonBatchFormat(), new JsonLinesBatchFormat(), new CsvBatchFormat()];

    public abstract string MediaType { get; }

    /// <summary>The value of Content-Type, with the parameters of the form.</summary>
    public virtual string ContentType => MediaType;

    /// <summary>True where lines of progress can stand among the results.</summary>
    public virtual bool HasProgress => false;

    /// <summary>What comes before the first result.</summary>
    public virtual ReadOnlyMemory<byte> Begin => default;

    /// <summary>One result; called from several threads at once.</summary>
    public abstract byte[] Render(BatchResult result);

    /// <summary>A line of progress.</summary>
    public virtual ReadOnlyMemory<byte> RenderProgress(BatchCount count) => default;

    /// <summary>What comes after the last result.</summary>
    public virtual byte[] End(bool complete) => [];

    /// <summary>The result as an object of the contract.</summary>
    protected static BatchItemResponse Describe(BatchResult result) => new()
    {
        Index = result.Index,
        ClientReference = result.Reference,
        Evaluation = result.Answer,
        Problem = result.Problem?.DescribeItem(),
    };

    /// <summary>JSON in UTF-8 with room for a piece before and after it.</summary>
    protected static byte[] Line(BatchItemResponse item, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var json = JsonAnswer.Serialize(item, AnswerJson.Default.BatchItemResponse);
        var line = new byte[before.Length + json.Length + after.Length];
        before.CopyTo(line);
        json.CopyTo(line, before.Length);
        after.CopyTo(line.AsSpan(before.Length + json.Length));
        return line;
    }
}
