using System.Collections.Immutable;
using System.Globalization;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Structure.Treaties;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>Gathers a treaty's summary provision by provision, so that no evaluation need be kept.</summary>
internal sealed class SummaryBuilder
{
    /// <summary>Provisions named at each end of a criterion.</summary>
    private const int MostDeciding = 12;

    private readonly RulebookDefinition _book;
    private readonly Spread[] _criteria;
    private readonly Dictionary<string, int> _kinds;
    private readonly KindCount[] _byKind;
    private readonly List<string>[] _byIndicator;
    private readonly Dictionary<string, int> _indicators;
    private readonly Dictionary<string, TreatyQuestionCount> _questions = new(StringComparer.Ordinal);
    private readonly List<string> _aspiring = [];
    private readonly RegimeReader _regimes = new();
    private readonly Dictionary<string, TreatyWarningCount> _warnings = new(StringComparer.Ordinal);
    private int _duties;
    private int _aspirational;

    public SummaryBuilder(RulebookDefinition book)
    {
        _book = book;
        _criteria = [.. book.Criteria.Select(c => new Spread(c))];
        _kinds = ProvisionKinds.Names.Select((name, i) => (name, i)).ToDictionary(k => k.name, k => k.i, StringComparer.Ordinal);
        _byKind = [.. ProvisionKinds.Names.Select(_ => new KindCount(book))];
        _byIndicator = [.. book.Indicators.Select(_ => new List<string>())];
        _indicators = book.Indicators.Select((indicator, i) => (indicator.Id, i)).ToDictionary(k => k.Id, k => k.i, StringComparer.Ordinal);
    }

    private sealed class Spread(CriterionDefinition criterion)
    {
        public CriterionDefinition Criterion => criterion;

        public int[] Counts { get; } = new int[criterion.Scale.Max - criterion.Scale.Min + 1];

        public int Lowest { get; set; }

        public int Highest { get; set; }

        public List<DecidingProvision> Against { get; } = [];

        public List<DecidingProvision> For { get; } = [];

        public List<string> Falling { get; } = [];

        public List<string> Rising { get; } = [];
    }

    private sealed class KindCount(RulebookDefinition book)
    {
        public int Provisions { get; set; }

        public int Units { get; set; }

        public int[][] Levels { get; } = [.. book.Criteria.Select(c => new int[c.Scale.Max - c.Scale.Min + 1])];
    }

    private sealed record TreatyQuestionCount(OpenQuestion Question, List<string> Provisions);

    private sealed record TreatyWarningCount(EvaluationWarning Warning, List<string> Provisions);

    public void Add(string text, TreatyProvision provision, ContextualEvaluation read)
    {
        Evaluation evaluation = read.Evaluation;
        KindCount kind = _byKind[_kinds[evaluation.Kind]];
        kind.Provisions++;
        kind.Units += provision.Words.Length;
        for (int c = 0; c < _criteria.Length; c++)
        {
            if (evaluation.Criteria[c].Level is { } level)
            {
                kind.Levels[c][level - _criteria[c].Criterion.Scale.Min]++;
                AddLevel(_criteria[c], level, provision.EId, evaluation);
            }
        }

        foreach (Finding finding in evaluation.Findings)
        {
            _byIndicator[_indicators[finding.Indicator]].Add(provision.EId);
        }

        foreach (OpenQuestion question in evaluation.NotAssessable)
        {
            if (!_questions.TryGetValue(question.Id, out TreatyQuestionCount? count))
            {
                _questions.Add(question.Id, count = new TreatyQuestionCount(question, []));
            }

            count.Provisions.Add(provision.EId);
        }

        foreach (EvaluationWarning warning in evaluation.Warnings)
        {
            if (!_warnings.TryGetValue(warning.Code, out TreatyWarningCount? count))
            {
                _warnings.Add(warning.Code, count = new TreatyWarningCount(warning, []));
            }

            count.Provisions.Add(provision.EId);
        }

        if (evaluation.Kind != "preamble")
        {
            _duties += read.Duties.All;
            _aspirational += read.Duties.Aspirational;
            if (read.Duties.Aspirational > 0)
            {
                _aspiring.Add(provision.EId);
            }
        }

        _regimes.Add(text, provision, evaluation);
    }

    public ImmutableArray<TreatyWarning> Warnings() =>
        [.. _warnings.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => new TreatyWarning(w.Key, w.Value.Warning.Detail, [.. w.Value.Provisions]))];

    public TreatySummary Build(ImmutableArray<TreatyDefinition> definitions) => new()
    {
        Criteria = [.. _criteria.Select(s => new CriterionDistribution(s.Criterion.Id, [.. s.Counts], [.. s.Against], [.. s.For]))],
        Tests = [.. _book.Tests.Select(Test)],
        Indicators =
        [
            .. _book.Indicators.Select((indicator, i) => new IndicatorProfile(indicator.Id, indicator.Polarity, [.. _byIndicator[i]]))
                .Where(p => !p.Provisions.IsEmpty),
        ],
        Credibility = new TreatyCredibility(_duties, _aspirational, [.. _aspiring], CredibilityStatement()),
        Kinds =
        [
            .. ProvisionKinds.Names.Select((name, i) => new KindProfile(name, _byKind[i].Provisions, _byKind[i].Units, [.. _byKind[i].Levels.Select(l => ImmutableArray.Create(l))]))
                .Where(k => k.Provisions > 0),
        ],
        Definitions = definitions,
        Regimes = _regimes.Regimes(),
        Tensions = [.. Tensions()],
        NotAssessable =
        [
            .. _book.NotAssessable.Where(q => _questions.ContainsKey(q.Id))
                .Select(q => new TreatyQuestion(q.Id, q.Criteria, [.. _questions[q.Id].Provisions], q.Detail)),
        ],
    };

    private static void AddLevel(Spread spread, int level, string eId, Evaluation evaluation)
    {
        spread.Counts[level - spread.Criterion.Scale.Min]++;
        if (level < 0)
        {
            spread.Falling.Add(eId);
            if (level < spread.Lowest)
            {
                spread.Lowest = level;
                spread.Against.Clear();
            }

            if (level == spread.Lowest && spread.Against.Count < MostDeciding)
            {
                spread.Against.Add(Deciding(spread.Criterion.Id, eId, level, evaluation, -1));
            }
        }
        else if (level > 0)
        {
            spread.Rising.Add(eId);
            if (level > spread.Highest)
            {
                spread.Highest = level;
                spread.For.Clear();
            }

            if (level == spread.Highest && spread.For.Count < MostDeciding)
            {
                spread.For.Add(Deciding(spread.Criterion.Id, eId, level, evaluation, 1));
            }
        }
    }

    private static DecidingProvision Deciding(string criterion, string eId, int level, Evaluation evaluation, int sign)
    {
        var indicators = ImmutableArray.CreateBuilder<string>();
        Finding? strongest = null;
        int most = 0;
        foreach (Finding finding in evaluation.Findings)
        {
            int effect = finding.Effects.GetValueOrDefault(criterion) * sign;
            if (effect <= 0)
            {
                continue;
            }

            indicators.Add(finding.Indicator);
            if (effect > most)
            {
                most = effect;
                strongest = finding;
            }
        }

        return new DecidingProvision(eId, level, indicators.ToImmutable(), strongest?.Explanation ?? string.Empty);
    }

    private TreatyTest Test(TestDefinition test)
    {
        ImmutableArray<string> indicators =
        [
            .. _book.Indicators.Where(i => i.Test == test.Id && i.Polarity == "adverse" && _byIndicator[_indicators[i.Id]].Count > 0).Select(i => i.Id),
        ];
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (string indicator in indicators)
        {
            named.UnionWith(_byIndicator[_indicators[indicator]]);
        }

        return new TreatyTest(test.Id, !indicators.IsEmpty, indicators, [.. named]);
    }

    /// <summary>A tension across articles: some raise one criterion, others lower the other one.</summary>
    private IEnumerable<TreatyTension> Tensions()
    {
        foreach (TensionDefinition tension in _book.Tensions)
        {
            Spread? rising = Array.Find(_criteria, c => c.Criterion.Id == tension.Rising);
            Spread? falling = Array.Find(_criteria, c => c.Criterion.Id == tension.Falling);
            if (rising is null || falling is null || rising.Rising.Count == 0 || falling.Falling.Count == 0)
            {
                continue;
            }

            HashSet<string> both = [.. rising.Rising];
            both.IntersectWith(falling.Falling);
            if (both.Count == rising.Rising.Count && both.Count == falling.Falling.Count)
            {
                // Within provisions only; their own evaluations say so.
                continue;
            }

            yield return new TreatyTension(
                tension.Id,
                [tension.Rising, tension.Falling],
                [.. rising.Rising],
                [.. falling.Falling],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Counted(rising.Rising.Count)} for {rising.Criterion.Name}, {Counted(falling.Falling.Count)} against {falling.Criterion.Name}. {tension.Detail}"));
        }
    }

    private static string Counted(int provisions) => provisions == 1
        ? "1 provision speaks"
        : string.Create(CultureInfo.InvariantCulture, $"{provisions} provisions speak");

    private string CredibilityStatement() => _duties == 0
        ? "No duty of a Party was read."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Of {_duties} duties of Parties {_aspirational} only aim, encourage or recommend ({100.0 * _aspirational / _duties:0} %).");
}
