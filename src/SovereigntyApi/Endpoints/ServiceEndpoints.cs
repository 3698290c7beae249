using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Text;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;

namespace SovereigntyApi.Endpoints;

/// <summary>Routes about the service itself: its card, its problems, its health.</summary>
internal static class ServiceEndpoints
{
    private const string Tag = "Service";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDocument("/v1/about", ShowAbout)
            .Describe("getAbout", Tag, "Show the service's card.", "Shows what the service is, whose view it applies, the limits in force, where its measured accuracy stands, and how it fails.")
            .Answers<AboutResponse>("The card.")
            .Fails(406, 500);
        routes.MapDocument("/v1/problems", ListProblems)
            .Describe("listProblems", Tag, "List the problems.", "Lists every problem that this service can answer, with its meaning and what to do.")
            .Answers<ProblemTypesResponse>("The problem types, by code.")
            .Fails(406, 500);
        routes.MapDocument("/v1/problems/{code}", ShowProblem)
            .Describe("getProblem", Tag, "Show a problem.", "Shows what one problem means and what to do. The type of every problem leads here.")
            .Answers<ProblemTypeResponse>("The problem type.")
            .Fails(404, 406, 500);
        routes.MapState("/healthz/live", ShowLiveness)
            .Describe("getLiveness", Tag, "Say that the process answers.", "Answers 200 as long as the process answers at all.")
            .Answers<LivenessResponse>("The process answers.")
            .Fails(406, 500);
        routes.MapState("/healthz/ready", ShowReadiness)
            .Describe("getReadiness", Tag, "Say that the service can evaluate.", "Answers 200 when the rule store is loaded and text is normalised as it must be, else 503. The store's digest says which rules are in use.")
            .Answers<ReadinessResponse>("The service can evaluate.")
            .Fails(406, 500, 503);
    }

    private static Document ShowAbout(AboutCard card) => card.Document;

    private static Document ListProblems() => Document.Of(
        new ProblemTypesResponse { Problems = [.. ProblemTypes.All.Select(Map)] }, AnswerJson.Default.ProblemTypesResponse);

    private static IResult ShowProblem(string code) => ProblemTypes.Find(code) is { } type
        ? Document.Of(Map(type), AnswerJson.Default.ProblemTypeResponse)
        : new Problem(ProblemTypes.ProblemUnknown, ProblemTypes.ProblemUnknown.Meaning);

    private static Answer<LivenessResponse> ShowLiveness() =>
        new Answer<LivenessResponse>(new LivenessResponse { Status = "live" }, AnswerJson.Default.LivenessResponse);

    private static IResult ShowReadiness(RulebookShelf shelf, IHostApplicationLifetime lifetime) =>
        lifetime.ApplicationStopping.IsCancellationRequested || !NormalizationProbe.Succeeds()
            ? new Problem(ProblemTypes.NotReady, ProblemTypes.NotReady.Meaning)
            : new Answer<ReadinessResponse>(
                new ReadinessResponse { Status = "ready", Normalization = true, StoreSha256 = shelf.StoreSha256 }, AnswerJson.Default.ReadinessResponse);

    private static ProblemTypeResponse Map(ProblemType type) => new()
    {
        Code = type.Code,
        Title = type.Title,
        Statuses = type.Statuses,
        Meaning = type.Meaning,
        Remedy = type.Remedy,
    };
}
