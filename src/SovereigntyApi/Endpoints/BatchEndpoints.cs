using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using SovereigntyApi.Batch;
using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;

namespace SovereigntyApi.Endpoints;

/// <summary>The route that evaluates many requests in one.</summary>
internal static class BatchEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/evaluations/batch", EvaluateBatch)
            .WithMetadata(new BodyLimit(null))
            .Describe(
                BatchOperationFilter.Operation,
                "Evaluations",
                "Evaluate many requests.",
                """
                Takes evaluation requests as a JSON array or as JSON Lines and answers each as it would be answered by itself, in order and as soon
                as it is ready, as JSON, JSON Lines or CSV. A request at fault gets its problem in its place and does not touch the others. After a
                fault of syntax in a JSON array nothing can be read: the last item is its problem and `complete` is false. Memory does not grow with
                the batch, and work ends when the caller goes away.
                """)
            .Answers<BatchResponse>("The results, in the order of the requests.")
            .Fails(400, 406, 408, 415, 500);
    }

    private static async Task<IResult> EvaluateBatch(HttpContext http, ServiceLimits limits, RequestRules rules, EvaluationDesk desk)
    {
        if (ContentRules.Check(http, [JsonAnswer.MediaType, JsonLinesBatchFormat.Type]) is { } refused)
        {
            return refused;
        }

        var isArray = !http.Request.ContentType!.StartsWith(JsonLinesBatchFormat.Type, StringComparison.OrdinalIgnoreCase);
        if (Choose(http.Request, isArray) is not { } format)
        {
            return new Problem(ProblemTypes.NotAcceptable, $"This resource answers with {string.Join(", ", BatchFormat.All.Select(f => f.MediaType))}.");
        }

        var (progressEvery, misasked) = BatchProgressRule.Read(http.Request, format);
        if (misasked is not null)
        {
            return misasked;
        }

        BeLenient(http);
        var bounds = BatchBounds.Of(limits);
        var reader = new PatientReader(http.Request.BodyReader, bounds.Idle);
        var items = isArray ? JsonArrayItems.ReadAsync(reader, bounds, http.RequestAborted) : JsonLinesItems.ReadAsync(reader, bounds, http.RequestAborted);
        var pipeline = new BatchPipeline(new BatchEvaluator(rules, desk, bounds, isArray), format, Environment.ProcessorCount);
        http.Response.ContentType = format.ContentType;
        http.Response.Headers.CacheControl = "no-store";
        await pipeline.RunAsync(
            items,
            new PatientWriter(http, bounds.Idle).WriteAsync,
            progressEvery == 0 ? null : count => count.Items % progressEvery == 0 ? format.RenderProgress(count) : default,
            http.RequestAborted);
        return Results.Empty;
    }

    /// <summary>The form that the caller accepts; of several the one closest to what was sent.</summary>
    private static BatchFormat? Choose(HttpRequest request, bool isArray)
    {
        var usual = isArray ? JsonAnswer.MediaType : JsonLinesBatchFormat.Type;
        var formats = BatchFormat.All.OrderByDescending(f => f.MediaType == usual).ToList();
        var chosen = AcceptRules.Choose(request, [.. formats.Select(f => new OfferedType(f.MediaType))]);
        return formats.Find(f => f.MediaType == chosen?.MediaType);
    }

    /// <summary>A batch has its own patience with callers; the server's, made for small bodies, would end it early.</summary>
    private static void BeLenient(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } sending)
        {
            sending.MinDataRate = null;
        }

        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } taking)
        {
            taking.MinDataRate = null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }
}
