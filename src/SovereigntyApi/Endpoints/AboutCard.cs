using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>The service's card, written once at start.</summary>
internal sealed class AboutCard(RulebookShelf shelf, ServiceLimits limits, PublishedFigures figures)
{
    public Document Document { get; } = Document.Of(
        new AboutResponse
        {
            Product = Product.Name,
            Engine = Product.Engine,
            Rulebooks = [.. shelf.Books.Select(RulebookMapper.Identity)],
            Limits = new LimitsResponse
            {
                ProvisionUnits = limits.ProvisionUnits,
                EvaluationBodyBytes = limits.EvaluationBodyBytes,
                EvaluationMilliseconds = limits.EvaluationMilliseconds,
                TreatyUnits = limits.TreatyUnits,
                TreatyBodyBytes = limits.TreatyBodyBytes,
                TreatyMilliseconds = limits.TreatyMilliseconds,
                ComparisonBodyBytes = limits.ComparisonBodyBytes,
                ComparisonMilliseconds = limits.ComparisonMilliseconds,
                BodyMilliseconds = limits.BodyMilliseconds,
                ConcurrentEvaluations = limits.EffectiveConcurrentEvaluations,
                QueuedEvaluations = limits.QueuedEvaluations,
                RulebookBodyBytes = limits.RulebookBodyBytes,
                RulebookMilliseconds = limits.RulebookMilliseconds,
                QueuedRulebooks = limits.QueuedRulebooks,
                Connections = limits.Connections,
                RequestLineBytes = limits.RequestLineBytes,
                HeadersBytes = limits.HeadersBytes,
                HeaderCount = limits.HeaderCount,
                HeadersMilliseconds = limits.HeadersMilliseconds,
                KeepAliveMilliseconds = limits.KeepAliveMilliseconds,
                JsonDepth = RequestJson.MaxDepth,
            },
            Accuracy = figures.Any
                ? "Measured agreement with labelled provisions is published under /v1/rulebooks/{id}/validation."
                : "No measured accuracy is published with this build.",
            FailureModes =
            [
                "A provision sent alone is read alone: definitions, reservations and annexes elsewhere in the treaty are not seen unless the request states them. A whole treaty is read with its own.",
                "Wording that no rule knows gives no finding; nothing found does not mean compatible.",
                "A fact put in unusual grammar, or over several sentences, can be missed, and familiar words in an unusual sense can be found.",
                "Text that is badly scanned or machine-translated is read worse than the published figures say.",
                "A level applies one document's view; readers of another view would judge the same facts differently.",
            ],
            Privacy = "No text of a request is stored or logged, and no address in a request is fetched.",
        },
        AnswerJson.Default.AboutResponse);
}
