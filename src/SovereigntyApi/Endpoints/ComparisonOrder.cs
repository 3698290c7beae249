using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Endpoints;

/// <summary>A comparison's request found good: both drafts of one form, under the same rulebooks.</summary>
internal sealed record ComparisonOrder(DraftOrder Before, DraftOrder After, IReadOnlyList<Rulebook> Books, bool Several)
{
    /// <summary>True where pairs are answered without word diff and findings.</summary>
    public bool Summary => Before.Summary || After.Summary;
}

/// <summary>One draft of a comparison: an order for a treaty or for one provision, never both.</summary>
internal sealed record DraftOrder(EvaluationOrder? Provision, TreatyOrder? Treaty, bool Summary)
{
    public IReadOnlyList<Rulebook> Books => Treaty?.Books ?? Provision!.Books;

    public Engine.EvaluationOptions Options => Treaty?.Options ?? Provision!.Options;

    public ProvisionSource? Source => Treaty?.Request.Source ?? Provision?.Request.Source;

    public string? ClientReference => Treaty?.Request.ClientReference ?? Provision?.Request.ClientReference;

    public OffsetUnit OffsetUnit => Treaty?.Request.OffsetUnit ?? Provision!.Request.OffsetUnit;
}
