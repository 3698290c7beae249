using Microsoft.AspNetCore.Http.Features;

namespace SovereigntyApi.Http;

/// <summary>
/// Outermost step: turns whatever goes wrong below into a problem, and gives a body to answers that the framework left without.
/// </summary>
/// <remarks>
/// The framework's own handler answers a malformed body with 500 in Development and without detail in Production. An exception's
/// message can quote the request, so it is neither answered nor logged: its type and where it was thrown are.
/// </remarks>
internal sealed partial class ProblemGuard(RequestDelegate next, ILogger<ProblemGuard> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone; nobody is left to answer, and it is no failure of ours.
            return;
        }
        catch (BadHttpRequestException e)
        {
            await AnswerAsync(http, Refusal(http, e.StatusCode));
            return;
        }
        catch (Exception e)
        {
            LogFailure(log, e.GetType().FullName ?? "?", e.StackTrace ?? "");
            await AnswerAsync(http, new Problem(ProblemTypes.InternalError, ProblemTypes.InternalError.Meaning));
            return;
        }

        var response = http.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentLength is null && response.ContentType is null)
        {
            await AnswerAsync(http, Refusal(http, response.StatusCode));
        }
    }

    private static Problem Refusal(HttpContext http, int status)
    {
        var type = ProblemTypes.ForStatus(status);
        return type == ProblemTypes.BodyTooLarge && http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit
            ? JsonBody.TooLarge(limit, http.Request.ContentLength)
            : new Problem(type, type.Meaning, status);
    }

    private static Task AnswerAsync(HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted)
        {
            // Half an answer is out. Ending the connection tells the caller that it is not whole.
            http.Abort();
            return Task.CompletedTask;
        }

        return problem.ExecuteAsync(http);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed with {ExceptionType}\n{StackTrace}")]
    private static partial void LogFailure(ILogger logger, string exceptionType, string stackTrace);
}
