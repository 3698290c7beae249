using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Checks;
using SovereigntyApi.RuleStore.Yaml;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>Looks at a rulebook that somebody wrote: mistakes, examples, rules that add nothing, cost, and what it would change.</summary>
/// <param name="known">Rulebooks in use; the first is the one whose grammar and examples a candidate is measured with.</param>
/// <param name="bounds">What a candidate may be and cost.</param>
public sealed class CandidateCheck(IReadOnlyList<TreatyEngine> known, CandidateBounds bounds)
{
    /// <summary>Checks the files of one rulebook.</summary>
    /// <param name="files">The files, as <see cref="RulebookSource.Read(IReadOnlyCollection{SourceFile}, Func{string, RulebookDefinition})"/> takes them.</param>
    /// <param name="texts">Texts to read under both rulebooks.</param>
    /// <param name="against">The rulebook compared with; null takes the one with the candidate's id, else the first in use.</param>
    /// <param name="stop">Ends the check.</param>
    public CandidateReport Check(IReadOnlyCollection<SourceFile> files, IReadOnlyList<string> texts, TreatyEngine? against, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(texts);
        var places = new SourceLocator(files);
        CompiledRulebook book;
        try
        {
            book = Compile(RulebookSource.Read(files, Known), files.First().Path, stop);
        }
        catch (RulebookException e)
        {
            return new CandidateReport { Defects = [.. e.Defects.Select(places.Locate)] };
        }

        return Check(book, texts, against, places, stop);
    }

    /// <summary>Checks a rulebook that is compiled already.</summary>
    public CandidateReport Check(CompiledRulebook book, IReadOnlyList<string> texts, TreatyEngine? against, CancellationToken stop = default) =>
        Check(book, texts, against, new SourceLocator([]), stop);

    private CandidateReport Check(CompiledRulebook book, IReadOnlyList<string> texts, TreatyEngine? against, SourceLocator places, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(texts);
        var engine = new TreatyEngine(book);
        var current = against ?? known.FirstOrDefault(e => string.Equals(e.Definition.Id, book.Definition.Id, StringComparison.Ordinal)) ?? (known.Count > 0 ? known[0] : null);
        List<string> reference = [.. known.Count > 0 ? ExampleTexts.Of(known[0].Definition) : [], .. texts];
        return new CandidateReport
        {
            Reference = $"{book.Definition.Id}@{book.Definition.Version}",
            Rules = book.Definition.Rules.Length,
            Examples = book.Definition.Rules.Sum(r => r.Examples.Length + r.NearMisses.Length),
            ExampleFailures = Failures(engine, places, stop),
            Coverage = RuleCoverage.Measure(engine, reference, stop),
            Cost = CostOf(engine, reference, stop),
            CurrentCost = current is null ? null : CostOf(current, reference, stop),
            Against = current is null ? null : $"{current.Definition.Id}@{current.Definition.Version}",
            Differences = current is null ? [] : Differences(current, engine, texts, stop),
        };
    }

    private RulebookDefinition? Known(string id) =>
        known.FirstOrDefault(e => string.Equals(e.Definition.Id, id, StringComparison.Ordinal))?.Definition;

    private CompiledRulebook Compile(RulebookDefinition definition, string file, CancellationToken stop)
    {
        if (definition.Rules.Length > bounds.Rules)
        {
            var detail = FormattableString.Invariant($"the rulebook has {definition.Rules.Length} rules; {bounds.Rules} are allowed");
            throw new RulebookException([new RulebookDefect(new SourcePlace(file, 1, 1).ToString(), "rules", detail)]);
        }

        var whole = known.Count == 0 ? definition : SharedFacts.JoinGrammar(definition, known[0].Definition);
        return RulebookCompiler.Compile(whole, new CompilationBounds(bounds.Phrases, stop));
    }

    private static ImmutableArray<SourceDefect> Failures(TreatyEngine engine, SourceLocator places, CancellationToken stop)
    {
        var examples = new RuleExamples(engine);
        var failures = ImmutableArray.CreateBuilder<SourceDefect>();
        foreach (var rule in engine.Definition.Rules)
        {
            stop.ThrowIfCancellationRequested();
            failures.AddRange(examples.Check(rule).Select(f => places.Locate($"{f.Where} ({f.RuleId})", f.Member, f.Detail)));
        }

        return failures.ToImmutable();
    }

    private static RulebookCost CostOf(TreatyEngine engine, List<string> texts, CancellationToken stop)
    {
        long words = 0;
        long steps = 0;
        foreach (var text in texts)
        {
            stop.ThrowIfCancellationRequested();
            var cost = engine.Cost(text);
            words += cost.Words;
            steps += cost.Steps;
        }

        var book = engine.Definition;
        return new RulebookCost(book.Concepts.Length, book.Concepts.Sum(c => c.Phrases.Length), book.Rules.Sum(r => r.Match.Length), words, steps);
    }

    private static ImmutableArray<ReadingDifference> Differences(TreatyEngine before, TreatyEngine after, IReadOnlyList<string> texts, CancellationToken stop)
    {
        var differences = ImmutableArray.CreateBuilder<ReadingDifference>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            var provision = new Provision(texts[i]);
            differences.Add(new ReadingDifference(
                i, before.Evaluate(provision, EvaluationOptions.Default, stop), after.Evaluate(provision, EvaluationOptions.Default, stop)));
        }

        return differences.MoveToImmutable();
    }
}
