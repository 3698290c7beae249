using System.Diagnostics;
using System.Globalization;
using SovereigntyApi.Contracts;

namespace SovereigntyApi.Http;

/// <summary>A problem as an answer: the one writer for every status of 400 and above.</summary>
internal sealed class Problem(ProblemType type, string detail, int? status = null, IReadOnlyList<RequestError>? errors = null) : IResult
{
    public const string MediaType = "application/problem+json";

    public ProblemType Type => type;

    public int Status { get; } = status ?? type.Status;

    /// <summary>When to try again, where that can help.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The problem of a request with one or more members at fault; its code is that of the first.</summary>
    public static Problem From(IReadOnlyList<RequestError> errors) =>
        new(errors[0].Type, errors.Count == 1 ? errors[0].Detail : $"{errors.Count} members are at fault. {errors[0].Detail}", 400, errors);

    public static Problem From(RequestError error) => From([error]);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (RetryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return JsonAnswer.WriteAsync(httpContext.Response, Describe(httpContext), AnswerJson.Default.ProblemResponse, Status, MediaType);
    }

    /// <summary>The problem of one item among many: it has no status line and no trace of its own, so that the same item gets the same bytes.</summary>
    public ProblemResponse DescribeItem() => Describe(type.Address, "");

    private ProblemResponse Describe(HttpContext http) =>
        Describe(http.Request.PathBase + type.Address, Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);

    private ProblemResponse Describe(string address, string traceId) => new()
    {
        Type = address,
        Title = type.Title,
        Status = Status,
        Detail = detail,
        Code = type.Code,
        Errors = [.. (errors ?? []).Select(Describe)],
        TraceId = traceId,
    };

    private static ErrorResponse Describe(RequestError error) => new()
    {
        Pointer = error.Pointer,
        Code = error.Type.Code,
        Detail = error.Detail,
        Limit = error.Limit,
        Actual = error.Actual,
        Offset = error.Offset,
        Allowed = error.Allowed,
    };
}
