using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>The features of one indicator's matches in a provision. Reused; a feature is in it once however often it occurs.</summary>
internal sealed class FeatureSet(FeatureSpace space)
{
    private readonly FeatureSpace _space = space;
    private readonly int[] _stamp = new int[space.Count];
    private readonly List<int> _features = [];
    private int _now;

    public IReadOnlyList<int> Features => _features;

    /// <summary>Collects the features of an indicator's matches.</summary>
    public void Collect(Reading reading, int kind, List<RuleMatch> matches, int indicator)
    {
        _now++;
        _features.Clear();
        Add(_space.Kind(kind));
        int lastClause = -1;
        foreach (RuleMatch match in matches)
        {
            if (match.Rule.Indicator != indicator)
            {
                Add(_space.With(match.Rule.Indicator));
                continue;
            }

            Add(FeatureSpace.Rule(match.Rule.Number));
            if (match.Clause is { } clause && match.ClauseNumber != lastClause)
            {
                lastClause = match.ClauseNumber;
                AddClause(reading, clause);
            }
        }

        for (int at = 0; at < reading.Words.Count; at++)
        {
            foreach (ConceptHit hit in reading.Words.HitsAt(at))
            {
                Add(_space.InProvision(hit.Concept));
            }
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
