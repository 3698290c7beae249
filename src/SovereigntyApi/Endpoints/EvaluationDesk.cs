using System.Threading.RateLimiting;
using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>Works on orders: so many at once, each within its time.</summary>
/// <remarks>A place is taken after the body has arrived, so slow callers hold none.</remarks>
internal sealed class EvaluationDesk(ServiceLimits limits) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.EffectiveConcurrentEvaluations,
        QueueLimit = limits.QueuedEvaluations,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Evaluates under every rulebook of the order, or says why not.</summary>
    public ValueTask<(IReadOnlyList<EvaluationResponse> Evaluations, Problem? Problem)> EvaluateAsync(EvaluationOrder order, CancellationToken aborted) =>
        WorkAsync(stop => (IReadOnlyList<EvaluationResponse>)[.. order.Books.Select(book => Evaluate(order, book, stop))], [], limits.EvaluationMilliseconds, aborted);

    /// <summary>Evaluates a treaty under every rulebook of the order, or says why not.</summary>
    public ValueTask<(IReadOnlyList<TreatyResponse> Evaluations, Problem? Problem)> EvaluateAsync(TreatyOrder order, CancellationToken aborted) =>
        WorkAsync(stop => (IReadOnlyList<TreatyResponse>)[.. order.Books.Select(book => TreatyEvaluations.Evaluate(order, book, stop))], [], limits.TreatyMilliseconds, aborted);

    /// <summary>Does a piece of work when its turn comes and within its time, or says why not.</summary>
    public async ValueTask<(T Result, Problem? Problem)> WorkAsync<T>(Func<CancellationToken, T> work, T none, int longest, CancellationToken aborted)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        clock.CancelAfter(longest);
        try
        {
            using var place = await _places.AcquireAsync(1, clock.Token);
            if (!place.IsAcquired)
            {
                return (none, new Problem(ProblemTypes.Busy, ProblemTypes.Busy.Meaning) { RetryAfterSeconds = 1 });
            }

            return (work(clock.Token), null);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return (none, new Problem(ProblemTypes.EvaluationTimeout, $"The evaluation did not end within {longest} ms."));
        }
    }

    public void Dispose() => _places.Dispose();

    private static EvaluationResponse Evaluate(EvaluationOrder order, Rulebook book, CancellationToken stop)
    {
        var options = book.Own(order.Options);
        var read = book.EvaluateInContext(order.Provision, options, stop);
        return EvaluationMapper.Map(order.Request, book, read, EvaluationIdentity.Compute(order, book, options));
    }
}
