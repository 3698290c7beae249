namespace SovereigntyApi.Http;

/// <summary>Refuses callers that accept no form of the answer, before any work is done for them.</summary>
internal sealed class AcceptFilter : IEndpointFilter
{
    private readonly IReadOnlyList<OfferedType> _offered;
    private readonly string _detail;

    /// <summary>For resources that answer with JSON alone.</summary>
    public AcceptFilter()
        : this([new OfferedType(JsonAnswer.MediaType)])
    {
    }

    private AcceptFilter(IReadOnlyList<OfferedType> offered)
    {
        _offered = offered;
        _detail = $"This resource answers with {string.Join(", ", offered)}.";
    }

    /// <summary>For resources with several forms of their answer.</summary>
    public static AcceptFilter For(IReadOnlyList<OfferedType> offered) => new(offered);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        AcceptRules.Choose(context.HttpContext.Request, _offered) is not null
            ? next(context)
            : ValueTask.FromResult<object?>(new Problem(ProblemTypes.NotAcceptable, _detail));
}
