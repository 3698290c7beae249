using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>The features of one indicator's matches in a provision. Reused; a feature is in it once however often it occurs.</summary>
internal sealed class FeatureSet(FeatureSpace space)
{
    private readonly FeatureSpace _space = space;
    private readonly long[] _stamp = new long[space.Count];
    private readonly List<int> _features = [];
    private readonly List<int> _ofProvision = [];
    private bool _hasBegun;
    private long _now;

    public IReadOnlyList<int> Features => _features;

    /// <summary>Forgets the text before.</summary>
    public void Reset() => _hasBegun = false;

    /// <summary>Reads what is the same for every indicator of a text: once, and only where a gate asks.</summary>
    public void Begin(Reading reading)
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        _now++;
        _features.Clear();
        foreach (ConceptHit hit in reading.Words.Hits)
        {
            Add(_space.InProvision(hit.Concept));
        }

        _ofProvision.Clear();
        _ofProvision.AddRange(_features);
    }

    /// <summary>Collects the features of an indicator's matches.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="kind">Number of the provision's kind.</param>
    /// <param name="matches">Matches of all indicators.</param>
    /// <param name="own">Places of the indicator's own among them.</param>
    /// <param name="has">By the number of an indicator whether it has a match.</param>
    public void Collect(Reading reading, int kind, List<RuleMatch> matches, ReadOnlySpan<int> own, ReadOnlySpan<bool> has)
    {
        _now++;
        _features.Clear();
        Add(_space.Kind(kind));
        int indicator = matches[own[0]].Rule.Indicator;
        for (int other = 0; other < has.Length; other++)
        {
            AddIf(has[other] && other != indicator, _space.With(other));
        }

        int lastClause = -1;
        foreach (int place in own)
        {
            RuleMatch match = matches[place];
            Add(FeatureSpace.Rule(match.Rule.Number));
            if (match.Clause is { } clause && match.ClauseNumber != lastClause)
            {
                lastClause = match.ClauseNumber;
                AddClause(reading, clause);
            }
        }

        foreach (int feature in _ofProvision)
        {
            Add(feature);
        }
    }

    private void AddClause(Reading reading, Clause clause)
    {
        Add(_space.Modality(clause.Modality));
        Add(_space.Bearer(clause.Bearer));
        AddIf(clause.Passive, _space.Passive);
        AddIf(clause.Negated, _space.Negated);
        AddIf(clause.Inherited, _space.Inherited);
        for (int at = clause.First; at < clause.End; at++)
        {
            foreach (ConceptHit hit in reading.Words.HitsAt(at))
            {
                Add(_space.InClause(hit.Concept));
            }
        }

        if (clause.Verb >= 0)
        {
            foreach (ConceptHit hit in reading.Words.HitsAt(clause.Verb))
            {
                Add(_space.Verb(hit.Concept));
            }
        }
    }

    private void AddIf(bool present, int feature)
    {
        if (present)
        {
            Add(feature);
        }
    }

    private void Add(int feature)
    {
        if (_stamp[feature] != _now)
        {
            _stamp[feature] = _now;
            _features.Add(feature);
        }
    }
}
