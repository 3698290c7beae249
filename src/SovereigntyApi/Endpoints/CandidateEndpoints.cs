using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;

namespace SovereigntyApi.Endpoints;

/// <summary>The route that looks at a rulebook of somebody's own.</summary>
internal static class CandidateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceLimits limits)
    {
        routes.MapPost("/v1/rulebooks/check", CheckRulebook)
            .AddEndpointFilter<AcceptFilter>()
            .WithMetadata(new BodyLimit(limits.RulebookBodyBytes))
            .Describe(
                "checkRulebook",
                "Rulebooks",
                "Check a rulebook of your own.",
                """
                Takes a candidate rulebook as one YAML file or as a zip archive in base64, and says what is wrong with it, by file, line and
                column; whether its examples come out as written; which rules add nothing, never speak or always speak; what reading with it
                costs; and, on the texts sent along, what it would change against a rulebook in use. A candidate without a grammar gets that
                of the default rulebook, and one that says `reads` gets the facts of a rulebook held here. A candidate with mistakes is a
                normal answer, not an error. Nothing is stored.
                """)
            .Takes<RulebookCheckRequest>("checkRulebook")
            .Answers<RulebookCheckResponse>("What the check found.")
            .Fails(400, 406, 408, 413, 415, 500, 503);
    }

    private static async Task<IResult> CheckRulebook(HttpContext http, ServiceLimits limits, RulebookShelf shelf, CandidateDesk desk)
    {
        var (request, problem) = await JsonBody.ReadAsync(
            http, RequestJson.Default.RulebookCheckRequest, limits.RulebookBodyBytes, TimeSpan.FromMilliseconds(limits.BodyMilliseconds));
        if (request is null)
        {
            return problem!;
        }

        var faults = new FaultList("");
        var archive = CheckCandidate(request, faults);
        CheckTexts(request.Texts, limits, faults);
        var against = request.Against is null ? null : RulebookChoice.Find(shelf, request.Against, "/against", faults);
        if (faults.Found.Count > 0)
        {
            return Problem.From(faults.Found);
        }

        var (report, refused) = await desk.CheckAsync(request, archive, against, http.RequestAborted);
        return report is null ? refused! : new Answer<RulebookCheckResponse>(report, AnswerJson.Default.RulebookCheckResponse);
    }

    private static byte[]? CheckCandidate(RulebookCheckRequest request, FaultList faults)
    {
        if (request.Yaml is not null && request.Zip is not null)
        {
            faults.Add(ProblemTypes.NotTogether, "/zip", "Send yaml or zip, not both.");
        }
        else if (request.Zip is not null)
        {
            if (request.Zip.Length > RequestBounds.CandidateZip)
            {
                faults.Add(ProblemTypes.TooLong, "/zip", $"This member has {request.Zip.Length} UTF-16 code units; {RequestBounds.CandidateZip} are allowed.", limit: RequestBounds.CandidateZip, actual: request.Zip.Length);
                return null;
            }

            var bytes = new byte[request.Zip.Length];
            if (Convert.TryFromBase64String(request.Zip, bytes, out var length))
            {
                return bytes[..length];
            }

            faults.Add(ProblemTypes.ArchiveRefused, "/zip", "The archive is not in base64.");
        }
        else if (request.Yaml is null)
        {
            faults.Add(ProblemTypes.Required, "/yaml", "A candidate is needed: yaml or zip.");
        }
        else
        {
            faults.Text("/yaml", request.Yaml, RequestBounds.CandidateYaml, mayBeBlank: false);
        }

        return null;
    }

    private static void CheckTexts(IReadOnlyList<string>? texts, ServiceLimits limits, FaultList faults)
    {
        if (faults.List("/texts", texts, RequestBounds.CandidateTexts))
        {
            for (var i = 0; i < texts!.Count; i++)
            {
                faults.Text(JsonPointer.Item("/texts", i), texts[i], limits.ProvisionUnits, mayBeBlank: false, item: true);
            }
        }
    }
}
