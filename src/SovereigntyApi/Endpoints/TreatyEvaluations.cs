using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Treaties;
using SovereigntyApi.Hosting;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>From a treaty's order to its answer under one rulebook: what the endpoint, a batch and a comparison share.</summary>
internal static class TreatyEvaluations
{
    /// <summary>Evaluates and renders. Holds no place and no clock; <paramref name="stop"/> ends it between provisions.</summary>
    public static TreatyResponse Evaluate(TreatyOrder order, Rulebook book, CancellationToken stop)
    {
        var (evaluation, id) = Read(order, book, order.Size == TreatyIncludeName.Summary ? TreatyDetail.Summary : TreatyDetail.Findings, stop);
        return TreatyMapper.Map(order.Request, order.Size, book, evaluation, id);
    }

    /// <summary>Evaluates without rendering.</summary>
    public static (TreatyEvaluation Evaluation, string Id) Read(TreatyOrder order, Rulebook book, TreatyDetail detail, CancellationToken stop)
    {
        var options = book.Own(order.Options);
        var reader = new TreatyReader(book.Definition, book.EvaluateInContext);
        return (reader.Evaluate(order.Treaty, options, order.Context, detail, stop), EvaluationIdentity.Compute(order, book, options));
    }
}
