using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Endpoints;

/// <summary>A request found good: what the engine is asked, and under which rulebooks.</summary>
internal sealed record EvaluationOrder(
    EvaluationRequest Request, IReadOnlyList<Rulebook> Books, Provision Provision, EvaluationOptions Options);
