using System.Collections.Immutable;
using System.Threading.RateLimiting;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Http;
using SovereigntyApi.Rendering;
using SovereigntyApi.RuleStore;
using SovereigntyApi.RuleStore.Candidates;

namespace SovereigntyApi.Hosting;

/// <summary>Looks at rulebooks that callers send: one at a time, each within its time, and forgets them.</summary>
/// <remarks>Compiling a rulebook costs far more than reading a text, so checks have a place of their own and take none from evaluations.</remarks>
internal sealed class CandidateDesk(RulebookShelf shelf, ServiceLimits limits) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 1,
        QueueLimit = limits.QueuedRulebooks,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Checks the rulebook of a request whose members are in order, or says why not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="archive">The bytes of its archive; null where it has a single file.</param>
    /// <param name="against">The rulebook it names to compare with; null where it names none.</param>
    /// <param name="aborted">Ends with the caller's connection.</param>
    public async ValueTask<(RulebookCheckResponse? Report, Problem? Problem)> CheckAsync(
        RulebookCheckRequest request, byte[]? archive, Rulebook? against, CancellationToken aborted)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        clock.CancelAfter(limits.RulebookMilliseconds);
        try
        {
            using var place = await _places.AcquireAsync(1, clock.Token);
            return place.IsAcquired
                ? (await Task.Run(() => Check(request, archive, against, clock.Token), clock.Token), null)
                : (null, new Problem(ProblemTypes.Busy, ProblemTypes.Busy.Meaning) { RetryAfterSeconds = 5 });
        }
        catch (CandidateException e)
        {
            return (null, Problem.From(new RequestError(ProblemTypes.ArchiveRefused, "/zip", e.Message)));
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return (null, new Problem(ProblemTypes.EvaluationTimeout, $"The check did not end within {limits.RulebookMilliseconds} ms."));
        }
    }

    public void Dispose() => _places.Dispose();

    private RulebookCheckResponse Check(RulebookCheckRequest request, byte[]? archive, Rulebook? against, CancellationToken stop)
    {
        var bounds = new CandidateBounds();
        ImmutableArray<SourceFile> files = archive is null
            ? [new SourceFile("rulebook.yaml", request.Yaml!)]
            : CandidateArchive.Read(archive, bounds);
        TreatyEngine[] known = [.. shelf.Books.Prepend(shelf.Default).Select(b => b.Engine).OfType<TreatyEngine>().Distinct()];
        var texts = request.Texts ?? [];
        return Map(new CandidateCheck(known, bounds).Check(files, texts, against?.Engine, stop), texts);
    }

    private static RulebookCheckResponse Map(CandidateReport report, IReadOnlyList<string> texts) => new()
    {
        Rulebook = report.Reference,
        Fine = report.IsFine,
        Defects = [.. report.Defects.Take(ResponseBounds.Items).Select(Map)],
        Examples = new ExampleRunAnswer { Run = report.Examples, Failures = [.. report.ExampleFailures.Take(ResponseBounds.Items).Select(Map)] },
        Coverage = new RuleCoverageAnswer
        {
            Texts = report.Coverage.Texts,
            Shadowed = [.. report.Coverage.Shadowed.Select(s => new ShadowedRuleAnswer { Rule = s.Rule, By = s.By, Texts = s.Texts })],
            NeverFire = report.Coverage.NeverFire,
            AlwaysFire = report.Coverage.AlwaysFire,
        },
        Cost = report.Cost is null ? null : Map(report.Cost),
        CurrentCost = report.CurrentCost is null ? null : Map(report.CurrentCost),
        Against = report.Against,
        Differences = [.. report.Differences.Select(d => Map(d, texts[d.Text]))],
    };

    private static SourceDefectAnswer Map(SourceDefect defect) => new()
    {
        File = defect.File,
        Line = defect.Line,
        Column = defect.Column,
        Member = defect.Member,
        Detail = defect.Detail,
    };

    private static RulebookCostAnswer Map(RulebookCost cost) => new()
    {
        Concepts = cost.Concepts,
        Phrases = cost.Phrases,
        Patterns = cost.Patterns,
        StepsPerThousandWords = (int)Math.Min(int.MaxValue, cost.StepsPerThousandWords),
    };

    private static ReadingDifferenceAnswer Map(ReadingDifference difference, string text)
    {
        var quotes = new EvidenceWriter(text, OffsetUnit.Utf16);
        FoundAnswer Found(Finding f) => new() { Indicator = f.Indicator, RuleId = f.RuleId, Evidence = [.. f.Evidence.Select(quotes.Quote)] };
        return new ReadingDifferenceAnswer
        {
            Text = difference.Text,
            VerdictBefore = Wire.Verdict(difference.Before.Verdict),
            VerdictAfter = Wire.Verdict(difference.After.Verdict),
            Levels = [.. difference.Levels.Select(l => new LevelChangeAnswer { Criterion = l.Criterion, Before = l.Before, After = l.After })],
            Added = [.. difference.Added.Select(Found)],
            Removed = [.. difference.Removed.Select(Found)],
        };
    }
}
