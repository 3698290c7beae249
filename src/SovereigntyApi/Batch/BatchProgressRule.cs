using System.Globalization;
using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>How often a caller may ask for lines of progress: <c>?progress=N</c>, every N results.</summary>
internal static class BatchProgressRule
{
    public const int Most = 1_000_000;

    /// <summary>Results between two lines of progress, 0 for none; or the problem with what was asked.</summary>
    public static (int Every, Problem? Problem) Read(HttpRequest request, BatchFormat format)
    {
        if (!request.Query.TryGetValue("progress", out var asked))
        {
            return (0, null);
        }

        var isNumber = int.TryParse(asked.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var every);
        return format.HasProgress && isNumber && every is >= 1 and <= Most
            ? (every, null)
            : (0, Problem.From(new RequestError(
                ProblemTypes.NotAllowed,
                "",
                $"The parameter progress is a whole number from 1 to {Most}, and stands only where the answer is {JsonLinesBatchFormat.Type}.") { Limit = Most }));
    }
}
