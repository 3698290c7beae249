using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>Routes for whole treaties.</summary>
internal static class TreatyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceLimits limits)
    {
        routes.MapPost("/v1/treaties/evaluations", EvaluateTreaty)
            .AddEndpointFilter(AcceptFilter.For(ReportForms.OfTreaties.Offered))
            .WithMetadata(new BodyLimit(limits.TreatyBodyBytes))
            .Describe(
                "evaluateTreaty",
                "Evaluations",
                "Evaluate a whole treaty.",
                """
                Finds the structure of a treaty in English, plain text or Akoma Ntoso, reads it article by article, each with the treaty's
                own definitions and regimes in view, and then as a whole: for each criterion how levels are spread and which provisions
                decide, the tests, how much is only aspirational, and what the treaty lays down on reservations, withdrawal, amendment,
                disputes and entry into force. There is no verdict and no score for the whole. Nothing is stored, and the same request
                always gets the same answer. By `Accept` the answer is a report instead of JSON, as for a single provision, and Akoma Ntoso
                with the findings as notes.
                """)
            .Takes<TreatyRequest>("evaluateTreaty")
            .Answers<TreatyResponse>("The evaluation, or with `rulebooks` one evaluation a rulebook.", typeof(TreatiesResponse))
            .AnswersReports(ReportForms.OfTreaties.Offered)
            .Fails(400, 406, 408, 413, 415, 500, 503);
    }

    private static async Task<IResult> EvaluateTreaty(HttpContext http, ServiceLimits limits, RequestRules rules, EvaluationDesk desk)
    {
        var (order, problem) = await RequestDoor.ReadAsync(http, RequestJson.Default.TreatyRequest, limits.TreatyBodyBytes, limits, request => rules.Check(request));
        if (order is null)
        {
            return problem!;
        }

        var (evaluations, refused) = await desk.EvaluateAsync(order, http.RequestAborted);
        if (refused is not null)
        {
            return refused;
        }

        if (ReportForms.OfTreaties.Chosen(http.Request) is { } format)
        {
            return ReportForms.Answer(format, TreatyReportMapper.Map(order.Request, order.Treaty.Text, order.Books, evaluations));
        }

        return order.Request.Rulebooks is null
            ? new Answer<TreatyResponse>(evaluations[0], AnswerJson.Default.TreatyResponse)
            : new Answer<TreatiesResponse>(new TreatiesResponse { Evaluations = evaluations }, AnswerJson.Default.TreatiesResponse);
    }
}
