using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Http;

namespace SovereigntyApi.Endpoints;

/// <summary>What is asked of a comparison's request.</summary>
internal sealed partial class RequestRules
{
    /// <summary>A text of one provision can begin with the heading of its article; two headings make a treaty.</summary>
    private const int ArticlesOfATreaty = 2;

    /// <summary>Checks both drafts and that they can be compared.</summary>
    public (ComparisonOrder? Order, IReadOnlyList<RequestError> Errors) Check(ComparisonRequest request)
    {
        var treaties = IsTreaty(request.Before) || IsTreaty(request.After);
        var (before, beforeErrors) = Check(request.Before, treaties, "/before");
        var (after, afterErrors) = Check(request.After, treaties, "/after");
        if (before is null || after is null)
        {
            return (null, [.. beforeErrors, .. afterErrors]);
        }

        var faults = new FaultList(request.After.Treaty is null ? "/after" : "/after/treaty");
        var several = (request.Before.Treaty?.Rulebooks ?? request.Before.Rulebooks) is not null;
        var severalAfter = (request.After.Treaty?.Rulebooks ?? request.After.Rulebooks) is not null;
        if (several != severalAfter || !before.Books.Select(b => b.Reference).SequenceEqual(after.Books.Select(b => b.Reference), StringComparer.Ordinal))
        {
            faults.Add(ProblemTypes.NotTogether, severalAfter ? "/rulebooks" : "/rulebook", "Both drafts are read under the same rulebook; name it on both sides, or on neither.");
        }

        if (!before.Options.DisabledRules.SequenceEqual(after.Options.DisabledRules, StringComparer.Ordinal))
        {
            faults.Add(ProblemTypes.NotTogether, "/disabledRules", "Both drafts are read by the same rules; leave out the same ones on both sides.");
        }

        if (!before.Options.Basis.SequenceEqual(after.Options.Basis, StringComparer.Ordinal))
        {
            faults.Add(ProblemTypes.NotTogether, "/basis", "Both drafts are read on the same bases; admit the same ones on both sides.");
        }

        return faults.Found.Count > 0 ? (null, faults.Found) : (new ComparisonOrder(before, after, before.Books, several), []);
    }

    private bool IsTreaty(DraftRequest draft) =>
        draft.Treaty is not null || draft.AkomaNtoso is not null
        || (draft is { Text: { } text, Context: null or { Kind: null } }
            && (text.Length > limits.ProvisionUnits
                || TreatySplitter.Split(text).Divisions.Count(d => d.Kind is DivisionKind.Article or DivisionKind.Rule or DivisionKind.Regulation or DivisionKind.Clause) >= ArticlesOfATreaty));

    private (DraftOrder? Order, IReadOnlyList<RequestError> Errors) Check(DraftRequest draft, bool treaty, string root)
    {
        var faults = new FaultList(root);
        if (draft.Treaty is { } whole)
        {
            foreach (var (name, there) in Members(draft))
            {
                if (there)
                {
                    faults.Add(ProblemTypes.NotTogether, name, "Where treaty is sent, this member belongs within it.");
                }
            }

            var (order, errors) = Check(whole, root + "/treaty");
            return faults.Found.Count > 0 || order is null
                ? (null, [.. faults.Found, .. errors])
                : (new DraftOrder(null, order, order.Size == TreatyIncludeName.Summary), []);
        }

        faults.Set("/include", draft.Include, 5);
        var summary = draft.Include?.Contains(DraftIncludeName.Summary) ?? false;
        if (treaty || draft.Text is null)
        {
            if (draft.Context?.Kind is not null)
            {
                faults.Add(ProblemTypes.NotTogether, "/context/kind", "A kind makes this draft one provision, and the drafts are read as treaties.");
            }

            var (order, errors) = Check(TreatyOf(draft), root);
            return faults.Found.Count > 0 || order is null ? (null, [.. faults.Found, .. errors]) : (new DraftOrder(null, order, summary), []);
        }

        var (provision, found) = Check(ProvisionOf(draft), root);
        return faults.Found.Count > 0 || provision is null ? (null, [.. faults.Found, .. found]) : (new DraftOrder(provision, null, summary), []);
    }

    private static (string Pointer, bool There)[] Members(DraftRequest draft) =>
    [
        ("/text", draft.Text is not null),
        ("/akomaNtoso", draft.AkomaNtoso is not null),
        ("/source", draft.Source is not null),
        ("/context", draft.Context is not null),
        ("/rulebook", draft.Rulebook is not null),
        ("/rulebooks", draft.Rulebooks is not null),
        ("/disabledRules", draft.DisabledRules is not null),
        ("/basis", draft.Basis is not null),
        ("/offsetUnit", draft.OffsetUnit != OffsetUnit.Utf16),
        ("/include", draft.Include is not null),
        ("/clientReference", draft.ClientReference is not null),
    ];

    // What is absent stays absent: null is refused only in a body.
    private static TreatyRequest TreatyOf(DraftRequest draft) => new()
    {
        Text = draft.Text!,
        AkomaNtoso = draft.AkomaNtoso!,
        Source = draft.Source!,
        Context = draft.Context is not { } context ? null!
            : new TreatyContextRequest { Reservations = context.Reservations, Parties = context.Parties!, Definitions = context.Definitions! },
        Rulebook = draft.Rulebook!,
        Rulebooks = draft.Rulebooks!,
        DisabledRules = draft.DisabledRules!,
        Basis = draft.Basis!,
        OffsetUnit = draft.OffsetUnit,
        ClientReference = draft.ClientReference!,
    };

    private static EvaluationRequest ProvisionOf(DraftRequest draft) => new()
    {
        Text = draft.Text!,
        Source = draft.Source!,
        Context = draft.Context!,
        Rulebook = draft.Rulebook!,
        Rulebooks = draft.Rulebooks!,
        DisabledRules = draft.DisabledRules!,
        Basis = draft.Basis!,
        OffsetUnit = draft.OffsetUnit,
        ClientReference = draft.ClientReference!,
    };
}
