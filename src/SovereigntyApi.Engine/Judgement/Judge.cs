using System.Collections.Immutable;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>
/// Judges the facts of a provision by one rulebook. It knows neither text nor tokens, and no criterion or indicator by name: what
/// each fact counts for stands in the rulebook. Immutable and safe to use from many threads.
/// </summary>
public sealed class Judge
{
    /// <summary>The kind of provision whose weight a rulebook can limit.</summary>
    private const string Recital = "preamble";

    private readonly JudgementTable _table;
    private readonly FactScales _scales;
    private readonly RemedyTable _remedies;
    private readonly ImmutableArray<CriterionResult> _notApplicable;
    private readonly SensitivityReading _sensitivity;

    /// <summary>Lays out a rulebook for judging. Every criterion and indicator that facts or effects name must be defined in it.</summary>
    public Judge(RulebookDefinition book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _table = new JudgementTable(book);
        _scales = new FactScales(_table);
        _sensitivity = new SensitivityReading(book);
        _remedies = new RemedyTable(book);
        _notApplicable = [.. book.Criteria.Select(CriterionReading.NotApplicable)];
    }

    /// <summary>The evaluation of a provision: pure, the same reading always gives the same result.</summary>
    /// <param name="reading">What the facts layer found.</param>
    /// <param name="applicability">Whether the text is treaty language; where it is not, nothing is judged.</param>
    /// <param name="context">What the request states beyond the text; it settles open questions and changes no level.</param>
    /// <param name="clauses">The clauses to hand back; empty where nobody asked for them.</param>
    /// <param name="warnings">What went wrong before.</param>
    public Evaluation Decide(
        FactReading reading,
        Applicability applicability,
        ProvisionContext? context = null,
        ImmutableArray<ClauseReading> clauses = default,
        ImmutableArray<EvaluationWarning> warnings = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(applicability);

        bool applies = applicability.Status == ApplicabilityStatus.Treaty;
        ImmutableArray<WeighedFact> facts = applies ? _scales.Weigh(reading.Facts) : [];
        ImmutableArray<CriterionResult> criteria = applies ? Criteria(facts, reading.Kind) : _notApplicable;

        return new Evaluation
        {
            Applicability = applicability,
            Kind = reading.Kind,
            Verdict = VerdictReading.Of(_table.Book, applies, facts, criteria),
            Criteria = criteria,
            Tests = TestReading.Of(_table.Book, facts),
            Findings = Findings(facts, context),
            Defeated = applies ? SetAside(reading.Defeated) : [],
            Tensions = TensionReading.Of(_table, facts, criteria),
            NotAssessable = applies ? OpenQuestionReading.Of(_table.Book, facts, context) : [],
            Warnings = warnings.IsDefault ? [] : warnings,
            Complete = reading.Complete,
            Clauses = clauses.IsDefault ? [] : clauses,
        };
    }

    /// <summary>What each finding of an evaluation decides: levels and verdict where it is struck out. Empty where nothing was judged.</summary>
    /// <param name="reading">What the evaluation was made of.</param>
    /// <param name="whole">The evaluation.</param>
    public ImmutableArray<Sensitivity> Strike(FactReading reading, Evaluation whole)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(whole);
        if (whole.Findings.IsEmpty || !_table.Book.Judges)
        {
            return [];
        }

        return _sensitivity.Read([.. _scales.Weigh(reading.Facts).Select(f => f.Fact)], whole, facts =>
        {
            ImmutableArray<WeighedFact> left = _scales.Weigh(facts);
            ImmutableArray<CriterionResult> criteria = Criteria(left, reading.Kind);
            return (criteria, VerdictReading.Of(_table.Book, applies: true, left, criteria));
        });
    }

    private ImmutableArray<CriterionResult> Criteria(ImmutableArray<WeighedFact> facts, string kind)
    {
        bool recital = string.Equals(kind, Recital, StringComparison.Ordinal);
        ImmutableArray<CriterionResult>.Builder results = ImmutableArray.CreateBuilder<CriterionResult>(_table.CriterionCount);
        for (int number = 0; number < _table.CriterionCount; number++)
        {
            CriterionDefinition criterion = _table.Book.Criteria[number];
            results.Add(_table.Book.Judges
                ? CriterionReading.Judged(criterion, number, facts, recital)
                : CriterionReading.Described(criterion, number, facts));
        }

        return results.MoveToImmutable();
    }

    private ImmutableArray<Finding> Findings(ImmutableArray<WeighedFact> facts, ProvisionContext? context)
    {
        if (facts.IsEmpty)
        {
            return [];
        }

        Regime regime = _remedies.Any ? RegimeReading.Of(_table.Book, facts, context) : default;
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>(facts.Length);
        foreach (WeighedFact fact in facts)
        {
            findings.Add(FindingReading.Of(fact, _table, _remedies, regime));
        }

        return findings.MoveToImmutable();
    }

    private static ImmutableArray<DefeatedReading> SetAside(ImmutableArray<DefeatedFact> facts)
    {
        if (facts.IsEmpty)
        {
            return [];
        }

        ImmutableArray<DefeatedReading>.Builder readings = ImmutableArray.CreateBuilder<DefeatedReading>(facts.Length);
        foreach (DefeatedFact fact in facts)
        {
            readings.Add(new DefeatedReading(fact.RuleId, fact.Indicator, fact.Evidence, fact.By, fact.ByEvidence, fact.Explanation) { Term = fact.Term });
        }

        return readings.MoveToImmutable();
    }
}
