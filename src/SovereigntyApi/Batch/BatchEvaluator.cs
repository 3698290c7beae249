using System.Text.Json;
using SovereigntyApi.Contracts;
using SovereigntyApi.Endpoints;
using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>From an item's bytes to its result, the same as the item would get by itself.</summary>
/// <param name="rules">The contract's bounds.</param>
/// <param name="desk">Where the work is done.</param>
/// <param name="bounds">What an item may take.</param>
/// <param name="isArray">True for a JSON array, in which nothing after a fault of syntax can be read.</param>
internal sealed class BatchEvaluator(RequestRules rules, EvaluationDesk desk, BatchBounds bounds, bool isArray)
{
    public ValueTask<BatchResult> EvaluateAsync(BatchItem item, CancellationToken stop) =>
        item.Problem is not null ? ValueTask.FromResult(Refused(item, item.Problem))
        : IsTreaty(item.Json.Span) ? EvaluateTreatyAsync(item, stop)
        : EvaluateProvisionAsync(item, stop);

    /// <summary>True where the item's first member is a treaty's request. A treaty beside other members is refused as a provision's unknown member.</summary>
    private static bool IsTreaty(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("treaty"u8);
        }
        catch (JsonException)
        {
            // What is wrong with it is said where it is read.
            return false;
        }
    }

    private async ValueTask<BatchResult> EvaluateProvisionAsync(BatchItem item, CancellationToken stop)
    {
        if (item.Json.Length > bounds.EvaluationBytes)
        {
            return Refused(item, BatchFaults.TooLarge(bounds.EvaluationBytes));
        }

        var (request, unread) = JsonBody.Parse(item.Json.Span, RequestJson.Default.EvaluationRequest);
        if (request is null)
        {
            return Unread(item, unread!);
        }

        var (order, errors) = rules.Check(request);
        if (order is null)
        {
            return Refused(item, Problem.From(errors), request.ClientReference);
        }

        var (evaluations, refused) = await desk.EvaluateAsync(order, stop);
        return refused is not null ? Refused(item, refused, request.ClientReference)
            : new BatchResult(item.Index, request.ClientReference)
            {
                Evaluations = evaluations,
                Answer = request.Rulebooks is null ? evaluations[0] : new EvaluationsResponse { Evaluations = evaluations },
            };
    }

    private async ValueTask<BatchResult> EvaluateTreatyAsync(BatchItem item, CancellationToken stop)
    {
        var (request, unread) = JsonBody.Parse(item.Json.Span, RequestJson.Default.BatchTreatyRequest);
        if (request is null)
        {
            return Unread(item, unread!);
        }

        var treaty = request.Treaty;
        var (order, errors) = rules.Check(treaty, "/treaty");
        if (order is null)
        {
            return Refused(item, Problem.From(errors), treaty.ClientReference);
        }

        var (evaluations, refused) = await desk.EvaluateAsync(order, stop);
        return refused is not null ? Refused(item, refused, treaty.ClientReference)
            : new BatchResult(item.Index, treaty.ClientReference)
            {
                Treaties = evaluations,
                Answer = treaty.Rulebooks is null ? evaluations[0] : new TreatiesResponse { Evaluations = evaluations },
            };
    }

    private BatchResult Unread(BatchItem item, Problem problem) =>
        Refused(item with { IsLast = isArray && problem.Type == ProblemTypes.InvalidJson }, problem);

    private static BatchResult Refused(BatchItem item, Problem problem, string? reference = null) =>
        new(item.Index, reference) { Problem = problem, EndsBatch = item.IsLast };
}
