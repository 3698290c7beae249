using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>What can be wrong with an item before it is read, each in the item's own place.</summary>
internal static class BatchFaults
{
    /// <summary>The item gathered, or its problem where it has too many bytes or is one too many.</summary>
    public static BatchItem Item(long index, ItemBytes bytes, BatchBounds bounds)
    {
        var isTooLong = bytes.IsTooLong;
        var json = bytes.Take();
        return index >= bounds.Items ? TooMany(index, bounds)
            : isTooLong ? new BatchItem(index, default, TooLarge(bounds.MostBytes))
            : new BatchItem(index, json);
    }

    public static Problem TooLarge(int mostBytes)
    {
        var detail = $"This item has more than the {mostBytes} bytes that an item of its kind may have.";
        return new Problem(ProblemTypes.BodyTooLarge, detail, errors: [new RequestError(ProblemTypes.BodyTooLarge, "", detail) { Limit = mostBytes }]);
    }

    public static BatchItem TooSlow(long index, BatchBounds bounds) => new(
        index, default, new Problem(ProblemTypes.RequestTooSlow, $"Nothing more came within {bounds.Idle.TotalMilliseconds:0} ms; the batch ends here."), IsLast: true);

    /// <summary>Ends a JSON array that cannot be read on.</summary>
    public static BatchItem Broken(long index, string detail) => new(
        index, default, Problem.From(new RequestError(ProblemTypes.InvalidJson, "", detail)), IsLast: true);

    private static BatchItem TooMany(long index, BatchBounds bounds)
    {
        var detail = $"A batch takes {bounds.Items} items; this one and those after it are not read.";
        var error = new RequestError(ProblemTypes.TooMany, "", detail) { Limit = bounds.Items };
        return new BatchItem(index, default, Problem.From(error), IsLast: true);
    }
}
