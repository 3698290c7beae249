using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;
using SovereigntyApi.Engine.Treaties;
using SovereigntyApi.Hosting;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>From a comparison's order to its answer under one rulebook.</summary>
internal static class DraftComparisons
{
    /// <summary>Evaluates both drafts, compares and renders. <paramref name="stop"/> ends it between provisions.</summary>
    public static ComparisonResponse Compare(ComparisonOrder order, Rulebook book, CancellationToken stop)
    {
        var before = Read(order.Before, book, stop);
        var after = Read(order.After, book, stop);
        var treaties = order.Before.Treaty is not null;
        var compared = treaties
            ? DraftComparison.CompareTreaties(book.Definition, before.Draft, after.Draft, stop)
            : DraftComparison.CompareProvisions(book.Definition, before.Draft, after.Draft, stop);
        var id = EvaluationIdentity.Compute(before.EvaluationId, after.EvaluationId, order.Summary);
        return ComparisonMapper.Map(book, treaties ? DraftFormName.Treaty : DraftFormName.Provision, before, after, compared, order.Summary, id);
    }

    private static DraftSide Read(DraftOrder draft, Rulebook book, CancellationToken stop)
    {
        if (draft.Treaty is { } order)
        {
            var (read, id) = TreatyEvaluations.Read(order, book, TreatyDetail.Findings, stop);
            var units = read.Provisions.Select(p => new DraftUnit(p.Provision.EId, p.Provision.Heading, p.Provision.Span, p.Provision.Words, p.Evaluation));
            return new DraftSide(
                new Draft(order.Treaty.Text, [.. units], read.Applicability.Status == ApplicabilityStatus.Treaty),
                draft.Source, draft.ClientReference, draft.OffsetUnit, read.Applicability, id, read.Complete)
            {
                Title = order.Treaty.Title,
                IsExtracted = order.Request.AkomaNtoso is not null,
            };
        }

        var provision = draft.Provision!;
        var options = book.Own(provision.Options);
        var evaluation = book.EvaluateInContext(provision.Provision, options, stop).Evaluation;
        var text = provision.Request.Text;
        var whole = new TextSpan(0, text.Length);
        var unit = new DraftUnit(draft.Source?.EId is { Length: > 0 } eId ? eId : "text", draft.Source?.Heading, whole, whole, evaluation);
        return new DraftSide(
            new Draft(text, [unit], evaluation.Applicability.Status == ApplicabilityStatus.Treaty),
            draft.Source, draft.ClientReference, draft.OffsetUnit, evaluation.Applicability,
            EvaluationIdentity.Compute(provision, book, options), evaluation.Complete);
    }
}
