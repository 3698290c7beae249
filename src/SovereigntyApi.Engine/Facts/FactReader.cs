using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>From a reading to facts: which indicators a provision shows, on which words, and which readings were set aside.</summary>
internal sealed class FactReader
{
    private readonly CompiledRulebook _book;
    private readonly KindReader _kinds;
    private readonly FeatureSet _features;
    private readonly RankReader _ranks;
    private readonly MatchGroups _groups;
    private readonly bool[] _primary;
    private readonly CompiledRule[] _secondary;
    private readonly bool[] _admitted;
    private readonly bool[] _has;
    private readonly bool[] _fails;
    private readonly List<RuleMatch> _matches = [];
    private readonly List<SetAside> _aside = [];
    private readonly List<RuleMatch> _kept = [];
    private readonly List<int> _otherRules = [];
    private readonly Comparison<int> _byPlace;

    public FactReader(CompiledRulebook book)
    {
        _book = book;
        _kinds = new KindReader(book.KindRules, book.Patterns);
        _features = new FeatureSet(book.Features);
        _ranks = new RankReader(book.Definition.Indicators);
        _groups = new MatchGroups(book.Definition.Indicators.Length);
        _primary = [.. book.Rules.Select(r => !r.IsSecondary)];
        _secondary = [.. book.Rules.Where(r => r.IsSecondary)];
        _admitted = new bool[book.Rules.Length];
        _has = new bool[book.Definition.Indicators.Length];
        _fails = new bool[book.Definition.Indicators.Length];
        _byPlace = (a, b) => ByPlace(_matches[a], _matches[b]);
    }

    /// <summary>Reads the facts; <paramref name="statedKind"/> is the kind where the caller knows it.</summary>
    public FactReading Read(Reading reading, string? statedKind, EvaluationOptions options)
    {
        _features.Reset();
        int stated = statedKind is null ? -1 : ProvisionKinds.Names.IndexOf(statedKind);
        int kind = stated >= 0 ? stated : _kinds.Read(reading);
        Admit(options);
        bool complete = ReadMatches(reading, kind);
        if (!options.WordsAlone)
        {
            SetAsideByWeights(reading, kind);
        }

        _ranks.SetAside(_matches, _aside);
        complete &= ReadSecondary(reading, kind, options);
        return new FactReading(ProvisionKinds.Names[kind], Facts(reading), Defeated(reading), complete);
    }

    /// <summary>Calls back for each indicator that has its words, before any weight decides: the material gates are learned from.</summary>
    internal void ReadCandidates(Reading reading, Action<int, IReadOnlyList<int>> candidate)
    {
        _features.Reset();
        int kind = _kinds.Read(reading);
        Admit(EvaluationOptions.Default);
        ReadMatches(reading, kind);
        GroupMatches();
        for (int indicator = 0; indicator < _has.Length; indicator++)
        {
            if (_has[indicator])
            {
                _features.Begin(reading);
                _features.Collect(reading, kind, _matches, _groups.Of(indicator), _has);
                candidate(indicator, _features.Features);
            }
        }
    }

    private bool ReadMatches(Reading reading, int kind)
    {
        _matches.Clear();
        _aside.Clear();
        bool complete = RuleReader.Read(reading, kind, _admitted, _matches, _aside);
        _matches.Sort(ByPlace);
        SetAsideByKind(kind);
        return complete;
    }

    /// <summary>Marks the rules that are asked first: those that need no other fact, without what the caller left out.</summary>
    private void Admit(EvaluationOptions options)
    {
        _primary.CopyTo(_admitted, 0);
        if (!options.DisabledRules.IsEmpty || !options.Basis.IsEmpty)
        {
            foreach (CompiledRule rule in _book.Rules)
            {
                _admitted[rule.Number] &= Admits(options, rule);
            }
        }
    }

    private bool Admits(EvaluationOptions options, CompiledRule rule) =>
        !options.DisabledRules.Contains(rule.Definition.Id)
        && (options.Basis.IsEmpty || options.Basis.Contains(rule.Definition.Basis ?? Indicator(rule).Basis));

    private IndicatorDefinition Indicator(CompiledRule rule) => _book.Definition.Indicators[rule.Indicator];

    private void GroupMatches()
    {
        _groups.Group(_matches);
        for (int indicator = 0; indicator < _has.Length; indicator++)
        {
            _has[indicator] = _groups.Of(indicator).Length > 0;
        }
    }

    private void SetAsideByKind(int kind)
    {
        if (kind != ProvisionKinds.Preamble)
        {
            return;
        }

        int kept = 0;
        Span<RuleMatch> matches = CollectionsMarshal.AsSpan(_matches);
        foreach (RuleMatch match in matches)
        {
            if (Indicator(match.Rule).NeverInRecital)
            {
                _aside.Add(new SetAside(match, "recital", -1, -1));
            }
            else
            {
                matches[kept++] = match;
            }
        }

        _matches.RemoveRange(kept, _matches.Count - kept);
    }

    /// <summary>Where a rulebook has learned weights for an indicator, they decide whether its readings count.</summary>
    private void SetAsideByWeights(Reading reading, int kind)
    {
        if (_matches.Count == 0)
        {
            return;
        }

        GroupMatches();
        for (int indicator = 0; indicator < _has.Length; indicator++)
        {
            _fails[indicator] = false;
            if (!_has[indicator])
            {
                continue;
            }

            if (_book.Gates[indicator] is not { } gate)
            {
                _has[indicator] = HasFirm(_groups.Of(indicator));
            }
            else
            {
                _features.Begin(reading);
                _features.Collect(reading, kind, _matches, _groups.Of(indicator), _has);
                _fails[indicator] = gate.Score(_features) < 0;
            }
        }

        int kept = 0;
        Span<RuleMatch> matches = CollectionsMarshal.AsSpan(_matches);
        foreach (RuleMatch match in matches)
        {
            // Without weights nothing speaks for a tentative reading.
            bool isTentative = match.Rule.Definition.Tentative && _book.Gates[match.Rule.Indicator] is null;
            if (isTentative || _fails[match.Rule.Indicator])
            {
                _aside.Add(new SetAside(match, "weights", -1, -1));
            }
            else
            {
                matches[kept++] = match;
            }
        }

        _matches.RemoveRange(kept, _matches.Count - kept);
    }

    private bool HasFirm(ReadOnlySpan<int> places)
    {
        foreach (int place in places)
        {
            if (!_matches[place].Rule.Definition.Tentative)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks the rules that build on other facts, now that these are known.</summary>
    private bool ReadSecondary(Reading reading, int kind, EvaluationOptions options)
    {
        GroupMatches();
        Array.Clear(_admitted);
        bool any = false;
        foreach (CompiledRule rule in _secondary)
        {
            _admitted[rule.Number] = HasRequired(rule) && Admits(options, rule);
            any |= _admitted[rule.Number];
        }

        if (!any)
        {
            return true;
        }

        bool complete = RuleReader.Read(reading, kind, _admitted, _matches, _aside);
        _matches.Sort(ByPlace);
        GroupMatches();
        return complete;
    }

    private bool HasRequired(CompiledRule rule)
    {
        foreach (int indicator in rule.RequiresAll)
        {
            if (!_has[indicator])
            {
                return false;
            }
        }

        foreach (int indicator in rule.RequiresAny)
        {
            if (_has[indicator])
            {
                return true;
            }
        }

        return rule.RequiresAny.IsEmpty;
    }

    private ImmutableArray<Fact> Facts(Reading reading)
    {
        if (_matches.Count == 0)
        {
            return [];
        }

        var facts = ImmutableArray.CreateBuilder<Fact>();
        for (int indicator = 0; indicator < _has.Length; indicator++)
        {
            if (_has[indicator])
            {
                facts.Add(FactOf(reading, _groups.Of(indicator)));
            }
        }

        return facts.ToImmutable();
    }

    private Fact FactOf(Reading reading, Span<int> places)
    {
        places.Sort(_byPlace);
        KeepWithoutOverlap(places);
        CompiledRule rule = _kept[0].Rule;
        var evidence = ImmutableArray.CreateBuilder<TextSpan>(_kept.Count);
        var clauses = ImmutableArray.CreateBuilder<TextSpan>(_kept.Count);
        foreach (RuleMatch match in _kept)
        {
            evidence.Add(reading.Span(match.First, match.End));
            clauses.Add(match.Clause is { } clause ? reading.Span(clause.First, clause.End) : reading.Span(match.First, match.End));
        }

        return new Fact
        {
            Indicator = rule.Definition.Indicator,
            RuleId = rule.Definition.Id,
            AlsoMatched = OtherRules(places, rule),
            Evidence = evidence.MoveToImmutable(),
            ClauseSpans = clauses.MoveToImmutable(),
            EffectOverrides = rule.Definition.Effects,
            Explanation = ExplanationTemplate.Fill(rule.Definition.Explanation, reading, _kept[0]),
            Basis = rule.Definition.Basis ?? Indicator(rule).Basis,
        };
    }

    /// <summary>
    /// One match an occurrence, in order of the text: of two over the same words the earlier, then the shorter, then the first by id.
    /// Tentative ones only where there are no others.
    /// </summary>
    private void KeepWithoutOverlap(ReadOnlySpan<int> places)
    {
        bool firm = HasFirm(places);
        _kept.Clear();
        foreach (int place in places)
        {
            RuleMatch match = _matches[place];
            if ((!firm || !match.Rule.Definition.Tentative) && (_kept.Count == 0 || _kept[^1].End <= match.First))
            {
                _kept.Add(match);
            }
        }
    }

    private ImmutableArray<string> OtherRules(ReadOnlySpan<int> places, CompiledRule rule)
    {
        _otherRules.Clear();
        foreach (int place in places)
        {
            int number = _matches[place].Rule.Number;
            if (number != rule.Number && !_otherRules.Contains(number))
            {
                _otherRules.Add(number);
            }
        }

        if (_otherRules.Count == 0)
        {
            return [];
        }

        // Numbers are in the order of ids.
        _otherRules.Sort();
        var ids = ImmutableArray.CreateBuilder<string>(_otherRules.Count);
        foreach (int number in _otherRules)
        {
            ids.Add(_book.Rules[number].Definition.Id);
        }

        return ids.MoveToImmutable();
    }

    private static int ByPlace(RuleMatch a, RuleMatch b) =>
        a.First != b.First ? a.First.CompareTo(b.First)
        : a.End != b.End ? a.End.CompareTo(b.End)
        : a.Rule.Number.CompareTo(b.Rule.Number);

    private ImmutableArray<DefeatedFact> Defeated(Reading reading)
    {
        if (_aside.Count == 0)
        {
            return [];
        }

        _aside.Sort(static (a, b) => ByPlace(a.Match, b.Match));
        var defeated = ImmutableArray.CreateBuilder<DefeatedFact>(_aside.Count);
        foreach (SetAside aside in _aside)
        {
            RuleMatch match = aside.Match;
            if (IsFound(match))
            {
                continue;
            }

            TextSpan? by = aside.ByFirst >= 0 ? reading.Span(aside.ByFirst, aside.ByEnd) : null;
            TextSpan evidence = reading.Span(match.First, match.End);
            defeated.Add(new DefeatedFact(match.Rule.Definition.Id, match.Rule.Definition.Indicator, evidence, aside.By, by, Why(reading, aside, by)));
        }

        return defeated.Count == defeated.Capacity ? defeated.MoveToImmutable() : defeated.ToImmutable();
    }

    /// <summary>True where the same indicator stands on words that the match touches.</summary>
    private bool IsFound(RuleMatch match)
    {
        // In order of the text; none is as long as the window, so the search begins so far before.
        ReadOnlySpan<int> places = _groups.Of(match.Rule.Indicator);
        int from = 0;
        int to = places.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (_matches[places[middle]].First < match.First - PatternMatcher.Window)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        for (int i = from; i < places.Length && _matches[places[i]].First < match.End; i++)
        {
            if (match.First < _matches[places[i]].End)
            {
                return true;
            }
        }

        return false;
    }

    private string Why(Reading reading, SetAside aside, TextSpan? by)
    {
        string name = Indicator(aside.Match.Rule).Name;
        ReadOnlySpan<char> words = ExplanationTemplate.Quote(reading.Words.Received, reading.Span(aside.Match.First, aside.Match.End));
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
