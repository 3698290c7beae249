using System.Collections.Immutable;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Text;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Rendering;

/// <summary>Copies a comparison of the engine into the contract's answer; decides nothing.</summary>
internal sealed class ComparisonMapper
{
    private readonly Rulebook _book;
    private readonly DraftSide _before;
    private readonly DraftSide _after;
    private readonly OffsetScale _beforeScale;
    private readonly OffsetScale _afterScale;
    private readonly bool _summary;

    private ComparisonMapper(Rulebook book, DraftSide before, DraftSide after, bool summary)
    {
        _book = book;
        _before = before;
        _after = after;
        _summary = summary;
        _beforeScale = OffsetScale.For(before.Draft.Text, before.OffsetUnit);
        _afterScale = OffsetScale.For(after.Draft.Text, after.OffsetUnit);
    }

    public static ComparisonResponse Map(
        Rulebook book, DraftFormName form, DraftSide before, DraftSide after, DraftsCompared compared, bool summary, string evaluationId) =>
        new ComparisonMapper(book, before, after, summary).Map(form, compared, evaluationId);

    private ComparisonResponse Map(DraftFormName form, DraftsCompared compared, string evaluationId) => new()
    {
        EvaluationId = evaluationId,
        Engine = Product.Engine,
        Rulebook = RulebookMapper.Identity(_book),
        Citation = RulebookMapper.Citation(_book, evaluationId),
        Form = form,
        Before = Map(_before),
        After = Map(_after),
        Pairs = [.. compared.Pairs.Select(Map)],
        Summary = Map(compared.Summary),
        Complete = _before.Complete && _after.Complete,
        Disclaimer = _book.Definition.Disclaimer,
    };

    private static DraftAnswer Map(DraftSide side) => new()
    {
        EvaluationId = side.EvaluationId,
        Source = side.Source,
        ClientReference = side.ClientReference,
        OffsetUnit = side.OffsetUnit,
        Applicability = Wire.Applicability(side.Applicability),
        Title = side.Title,
        Text = side.IsExtracted ? side.Draft.Text : null,
        Provisions = side.Draft.Units.Length,
    };

    private PairAnswer Map(ComparedPair compared) => new()
    {
        Relation = Wire.Relation(compared.Pair.Relation),
        Moved = compared.Pair.Moved,
        Renumbered = compared.Pair.Renumbered,
        Before = [.. compared.Pair.Before.Select(u => Map(_before, u, _beforeScale))],
        After = [.. compared.Pair.After.Select(u => Map(_after, u, _afterScale))],
        Levels = [.. compared.Levels.Select(l => new LevelPairAnswer { Id = l.Criterion, Before = l.Before, After = l.After })],
        Diff = _summary ? null : [.. compared.Diff.Select(Map)],
        Added = _summary ? null : [.. compared.Added.Select(f => Map(f, _after, _afterScale))],
        Removed = _summary ? null : [.. compared.Removed.Select(f => Map(f, _before, _beforeScale))],
        Kept = _summary ? null : [.. compared.Kept.Select(Map)],
    };

    private static ComparedProvisionAnswer Map(DraftSide side, int number, OffsetScale scale)
    {
        var unit = side.Draft.Units[number];
        return new ComparedProvisionAnswer
        {
            EId = unit.EId,
            Heading = unit.Heading,
            Kind = unit.Evaluation!.Kind,
            Start = scale.Of(unit.Span.Start),
            End = scale.Of(unit.Span.End),
            Verdict = side.Draft.Applies ? Wire.Verdict(unit.Evaluation.Verdict) : VerdictName.NotApplicable,
        };
    }

    private DiffAnswer Map(DiffRun run) => new()
    {
        Change = Wire.Change(run.Change),
        Before = run.Before is { } before ? Passage(before, _before, _beforeScale) : null,
        After = run.After is { } after ? Passage(after, _after, _afterScale) : null,
    };

    private static ComparedFindingAnswer Map(PlacedFinding placed, DraftSide side, OffsetScale scale) => new()
    {
        EId = placed.EId,
        Indicator = placed.Finding.Indicator,
        RuleId = placed.Finding.RuleId,
        Polarity = Wire.Polarity(placed.Finding.Polarity),
        Basis = Wire.Basis(placed.Finding.Basis),
        Paragraphs = placed.Finding.Paragraphs,
        Effects = placed.Finding.Effects,
        Evidence = Passages(placed.Evidence, side, scale),
        Explanation = placed.Finding.Explanation,
    };

    private KeptFindingAnswer Map(KeptFinding kept) => new()
    {
        Indicator = kept.After.Finding.Indicator,
        Polarity = Wire.Polarity(kept.After.Finding.Polarity),
        WordsChanged = kept.WordsChanged,
        Before = Passages(kept.Before.Evidence, _before, _beforeScale),
        After = Passages(kept.After.Evidence, _after, _afterScale),
    };

    private static PassageAnswer[] Passages(ImmutableArray<TextSpan> spans, DraftSide side, OffsetScale scale) => [.. spans.Select(s => Passage(s, side, scale))];

    private static PassageAnswer Passage(TextSpan span, DraftSide side, OffsetScale scale) =>
        new() { Start = scale.Of(span.Start), End = scale.Of(span.End), Exact = side.Draft.Text[span.Start..span.End] };

    private static ComparisonSummaryAnswer Map(ComparisonSummary summary) => new()
    {
        Statements = summary.Statements,
        Relations = [.. summary.Relations.Select((n, i) => new RelationCountAnswer { Relation = Wire.Relation((PairRelation)i), Pairs = n })],
        FindingsAdded = summary.Findings.Added,
        FindingsRemoved = summary.Findings.Removed,
        FindingsKept = summary.Findings.Kept,
        Criteria = [.. summary.Criteria.Select(c => new CriterionMovementAnswer { Id = c.Criterion, Better = c.Better, Worse = c.Worse })],
        Better = [.. summary.Better.Select(Map)],
        Worse = [.. summary.Worse.Select(Map)],
    };

    private static MovementAnswer Map(Movement movement) => new() { Pair = movement.Pair, Criterion = movement.Level.Criterion, Statement = movement.Statement };
}
