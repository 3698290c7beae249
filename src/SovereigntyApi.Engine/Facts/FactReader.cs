using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>From a reading to facts: which indicators a provision shows, on which words, and which readings were set aside.</summary>
internal sealed class FactReader
{
    private readonly CompiledRulebook _book;
    private readonly KindReader _kinds;
    private readonly RuleReader _primary;
    private readonly RuleReader _secondary;
    private readonly List<RuleMatch> _matches = [];
    private readonly List<SetAside> _aside = [];
    private readonly FeatureSet _features;

    public FactReader(CompiledRulebook book)
    {
        _book = book;
        _kinds = new KindReader(book.KindRules);
        _primary = new RuleReader(book.PrimaryRules);
        _secondary = new RuleReader(book.SecondaryRules);
        _features = new FeatureSet(book.Features);
    }

    /// <summary>Reads the facts; <paramref name="statedKind"/> is the kind where the caller knows it.</summary>
    public FactReading Read(Reading reading, string? statedKind, EvaluationOptions options)
    {
        _matches.Clear();
        _aside.Clear();
        int stated = statedKind is null ? -1 : ProvisionKinds.Names.IndexOf(statedKind);
        int kind = stated >= 0 ? stated : _kinds.Read(reading);
        Func<CompiledRule, bool> admits = Admission(options);
        _primary.Read(reading, kind, admits, _matches, _aside);
        SetAsideByKind(kind);
        if (!options.WordsAlone)
        {
            SetAsideByWeights(reading, kind);
        }

        SetAsideByRank();
        ReadSecondary(reading, kind, admits);
        return new FactReading(ProvisionKinds.Names[kind], Facts(reading), Defeated(reading), true);
    }

    private Func<CompiledRule, bool> Admission(EvaluationOptions options)
    {
        if (options.DisabledRules.IsEmpty && options.Basis.IsEmpty)
        {
            return static _ => true;
        }

        return rule => !options.DisabledRules.Contains(rule.Definition.Id)
            && (options.Basis.IsEmpty || options.Basis.Contains(rule.Definition.Basis ?? Indicator(rule).Basis));
    }

    private IndicatorDefinition Indicator(CompiledRule rule) => _book.Definition.Indicators[rule.Indicator];

    private void SetAsideByKind(int kind)
    {
        if (kind != ProvisionKinds.Preamble)
        {
            return;
        }

        for (int i = _matches.Count - 1; i >= 0; i--)
        {
            if (Indicator(_matches[i].Rule).NeverInRecital)
            {
                _aside.Add(new SetAside(_matches[i], "recital", -1, -1));
                _matches.RemoveAt(i);
            }
        }
    }

    /// <summary>Where a rulebook has learned weights for an indicator, they decide whether its readings count.</summary>
    private void SetAsideByWeights(Reading reading, int kind)
    {
        List<int> failed = [];
        for (int indicator = 0; indicator < _book.Gates.Length; indicator++)
        {
            if (!_matches.Exists(m => m.Rule.Indicator == indicator))
            {
                continue;
            }

            if (_book.Gates[indicator] is not { } gate)
            {
                SetAsideTentative(indicator);
            }
            else
            {
                _features.Collect(reading, kind, _matches, indicator);
                if (gate.Score(_features) < 0)
                {
                    failed.Add(indicator);
                }
            }
        }

        for (int i = _matches.Count - 1; failed.Count > 0 && i >= 0; i--)
        {
            if (failed.Contains(_matches[i].Rule.Indicator))
            {
                _aside.Add(new SetAside(_matches[i], "weights", -1, -1));
                _matches.RemoveAt(i);
            }
        }
    }

    /// <summary>Without weights nothing speaks for a tentative reading.</summary>
    private void SetAsideTentative(int indicator)
    {
        for (int i = _matches.Count - 1; i >= 0; i--)
        {
            if (_matches[i].Rule.Indicator == indicator && _matches[i].Rule.Definition.Tentative)
            {
                _aside.Add(new SetAside(_matches[i], "weights", -1, -1));
                _matches.RemoveAt(i);
            }
        }
    }

    /// <summary>Calls back for each indicator that has its words, before any weight decides: the material gates are learned from.</summary>
    internal void ReadCandidates(Reading reading, Action<int, IReadOnlyList<int>> candidate)
    {
        _matches.Clear();
        _aside.Clear();
        int kind = _kinds.Read(reading);
        _primary.Read(reading, kind, static _ => true, _matches, _aside);
        SetAsideByKind(kind);
        foreach (int indicator in _matches.Select(m => m.Rule.Indicator).Distinct().Order().ToList())
        {
            _features.Collect(reading, kind, _matches, indicator);
            candidate(indicator, _features.Features);
        }
    }

    /// <summary>Where two indicators rest on one clause and one yields to the other, the other stands.</summary>
    private void SetAsideByRank()
    {
        for (int i = _matches.Count - 1; i >= 0; i--)
        {
            RuleMatch match = _matches[i];
            foreach (string stronger in Indicator(match.Rule).YieldsTo)
            {
                int other = _matches.FindIndex(m => m.Rule.Definition.Indicator == stronger && m.ClauseNumber == match.ClauseNumber);
                if (other >= 0)
                {
                    _aside.Add(new SetAside(match, stronger, _matches[other].First, _matches[other].End));
                    _matches.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private void ReadSecondary(Reading reading, int kind, Func<CompiledRule, bool> admits)
    {
        if (_book.SecondaryRules.PatternCount == 0)
        {
            return;
        }

        bool Has(int indicator) => _matches.Exists(m => m.Rule.Indicator == indicator);
        bool Admits(CompiledRule rule) => admits(rule)
            && rule.RequiresAll.All(Has)
            && (rule.RequiresAny.IsEmpty || rule.RequiresAny.Any(Has));
        var found = new List<RuleMatch>();
        _secondary.Read(reading, kind, Admits, found, _aside);
        _matches.AddRange(found);
    }

    private ImmutableArray<Fact> Facts(Reading reading)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (IGrouping<int, RuleMatch> group in _matches.GroupBy(m => m.Rule.Indicator).OrderBy(g => g.Key))
        {
            List<RuleMatch> kept = WithoutOverlap(group.Any(m => !m.Rule.Definition.Tentative) ? group.Where(m => !m.Rule.Definition.Tentative) : group);
            RuleMatch first = kept[0];
            facts.Add(new Fact
            {
                Indicator = first.Rule.Definition.Indicator,
                RuleId = first.Rule.Definition.Id,
                AlsoMatched = [.. group.Select(m => m.Rule.Definition.Id).Where(id => id != first.Rule.Definition.Id).Distinct().Order(StringComparer.Ordinal)],
                Evidence = [.. kept.Select(m => reading.Span(m.First, m.End))],
                ClauseSpans = [.. kept.Select(m => m.Clause is null ? reading.Span(m.First, m.End) : reading.Span(m.Clause.First, m.Clause.End))],
                EffectOverrides = first.Rule.Definition.Effects,
                Explanation = ExplanationTemplate.Fill(first.Rule.Definition.Explanation, reading, first),
                Basis = first.Rule.Definition.Basis ?? Indicator(first.Rule).Basis,
            });
        }

        return facts.ToImmutable();
    }

    /// <summary>One match an occurrence, in order of the text: of two over the same words the earlier, then the shorter, then the first by id.</summary>
    private static List<RuleMatch> WithoutOverlap(IEnumerable<RuleMatch> matches)
    {
        var kept = new List<RuleMatch>();
        foreach (RuleMatch match in matches.OrderBy(m => m.First).ThenBy(m => m.End).ThenBy(m => m.Rule.Number))
        {
            if (kept.Count == 0 || kept[^1].End <= match.First)
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private ImmutableArray<DefeatedFact> Defeated(Reading reading)
    {
        var defeated = ImmutableArray.CreateBuilder<DefeatedFact>(_aside.Count);
        foreach (SetAside aside in _aside.OrderBy(a => a.Match.First).ThenBy(a => a.Match.End).ThenBy(a => a.Match.Rule.Number))
        {
            RuleMatch match = aside.Match;
            if (_matches.Exists(m => m.Rule.Indicator == match.Rule.Indicator && m.First < match.End && match.First < m.End))
            {
                continue;
            }

            TextSpan? by = aside.ByFirst >= 0 ? reading.Span(aside.ByFirst, aside.ByEnd) : null;
            TextSpan evidence = reading.Span(match.First, match.End);
            defeated.Add(new DefeatedFact(match.Rule.Definition.Id, match.Rule.Definition.Indicator, evidence, aside.By, by, Why(reading, aside, by)));
        }

        return defeated.ToImmutable();
    }

    private string Why(Reading reading, SetAside aside, TextSpan? by)
    {
        string name = Indicator(aside.Match.Rule).Name;
        string words = ExplanationTemplate.Quote(reading.Words.Received, reading.Span(aside.Match.First, aside.Match.End));
        return aside.By switch
        {
            "weights" => $"“{words}” could show {name}, but what stands around it says otherwise: read with its context it does not count.",
            "recital" => $"“{words}” would show {name}, but a recital lays no duty.",
            "exception" => by is { } span
                ? $"“{words}” would show {name}, but “{ExplanationTemplate.Quote(reading.Words.Received, span)}” takes it away."
                : $"“{words}” would show {name}, but the heading takes it away.",
            string stronger => $"“{words}” would show {name}, but the same clause is read as {Named(stronger)}.",
        };
    }

    private string Named(string indicator) => _book.Definition.Indicators.First(i => i.Id == indicator).Name;
}
