using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Endpoints;

/// <summary>A treaty's request found good: the treaty taken apart, and under which rulebooks it is read.</summary>
internal sealed record TreatyOrder(
    TreatyRequest Request,
    IReadOnlyList<Rulebook> Books,
    TreatyStructure Treaty,
    ProvisionContext? Context,
    EvaluationOptions Options,
    TreatyIncludeName Size);
