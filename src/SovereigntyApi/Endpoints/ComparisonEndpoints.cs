using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;

namespace SovereigntyApi.Endpoints;

/// <summary>Routes that compare.</summary>
internal static class ComparisonEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceLimits limits)
    {
        routes.MapPost("/v1/comparisons", CompareDrafts)
            .AddEndpointFilter<AcceptFilter>()
            .WithMetadata(new BodyLimit(limits.ComparisonBodyBytes))
            .Describe(
                "compare",
                "Evaluations",
                "Compare two drafts.",
                """
                Compares two drafts of one provision or of a treaty. A treaty's provisions are aligned by their words, not only by their
                numbers: what was moved, renumbered, changed, split, merged, added and deleted. For each pair it gives the difference word by word
                with offsets on both sides, the findings that are new, gone and kept, and the levels before and after; then a summary that can
                be read out. Nothing is stored, and the same request always gets the same answer.
                """)
            .Takes<ComparisonRequest>("compare")
            .Answers<ComparisonResponse>("The comparison, or with `rulebooks` one comparison a rulebook.", typeof(ComparisonsResponse))
            .Fails(400, 406, 408, 413, 415, 500, 503);
    }

    private static async Task<IResult> CompareDrafts(HttpContext http, ServiceLimits limits, RequestRules rules, EvaluationDesk desk)
    {
        var (order, problem) = await RequestDoor.ReadAsync(http, RequestJson.Default.ComparisonRequest, limits.ComparisonBodyBytes, limits, request => rules.Check(request));
        if (order is null)
        {
            return problem!;
        }

        var (comparisons, refused) = await desk.WorkAsync<IReadOnlyList<ComparisonResponse>>(
            stop => [.. order.Books.Select(book => DraftComparisons.Compare(order, book, stop))], [], limits.ComparisonMilliseconds, http.RequestAborted);
        if (refused is not null)
        {
            return refused;
        }

        return order.Several
            ? new Answer<ComparisonsResponse>(new ComparisonsResponse { Comparisons = comparisons }, AnswerJson.Default.ComparisonsResponse)
            : new Answer<ComparisonResponse>(comparisons[0], AnswerJson.Default.ComparisonResponse);
    }
}
