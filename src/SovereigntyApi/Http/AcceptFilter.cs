namespace SovereigntyApi.Http;

/// <summary>Refuses callers that accept no JSON, before any work is done for them.</summary>
internal sealed class AcceptFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        AcceptRules.Accepts(context.HttpContext.Request, JsonAnswer.MediaType)
            ? next(context)
            : ValueTask.FromResult<object?>(new Problem(ProblemTypes.NotAcceptable, "This resource answers with application/json."));
}
