using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>Routes that evaluate.</summary>
internal static class EvaluationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceLimits limits)
    {
        routes.MapPost("/v1/evaluations", EvaluateProvision)
            .AddEndpointFilter(AcceptFilter.For(ReportForms.OfProvisions.Offered))
            .WithMetadata(new BodyLimit(limits.EvaluationBodyBytes))
            .Describe(
                "evaluateProvision",
                "Evaluations",
                "Evaluate one provision.",
                """
                Reads one treaty provision in English and says how it stands under a rulebook: by each criterion, by each test, and why, with
                the exact words behind every finding. Nothing is stored, and the same request always gets the same answer, so it is safe to
                repeat. With `rulebooks` the answer is an object with one evaluation a rulebook. Text that is no treaty language gets an
                applicability answer, not an error. By `Accept` the answer is a report instead of JSON: Markdown, HTML, CSV with a row for
                each finding or with `profile=tidy` for each indicator, SARIF, JSON Lines or DOCX.
                """)
            .Takes<EvaluationRequest>("evaluateProvision")
            .Answers<EvaluationResponse>("The evaluation, or with `rulebooks` one evaluation a rulebook.", typeof(EvaluationsResponse))
            .AnswersReports(ReportForms.OfProvisions.Offered)
            .Fails(400, 406, 408, 413, 415, 500, 503);
    }

    private static async Task<IResult> EvaluateProvision(HttpContext http, ServiceLimits limits, RequestRules rules, EvaluationDesk desk)
    {
        var (order, problem) = await RequestDoor.ReadAsync(http, RequestJson.Default.EvaluationRequest, limits.EvaluationBodyBytes, limits, request => rules.Check(request));
        if (order is null)
        {
            return problem!;
        }

        var (evaluations, refused) = await desk.EvaluateAsync(order, http.RequestAborted);
        if (refused is not null)
        {
            return refused;
        }

        if (ReportForms.OfProvisions.Chosen(http.Request) is { } format)
        {
            return ReportForms.Answer(format, ReportMapper.Map(order.Request, order.Books, evaluations));
        }

        return order.Request.Rulebooks is null
            ? new Answer<EvaluationResponse>(evaluations[0], AnswerJson.Default.EvaluationResponse)
            : new Answer<EvaluationsResponse>(new EvaluationsResponse { Evaluations = evaluations }, AnswerJson.Default.EvaluationsResponse);
    }
}
