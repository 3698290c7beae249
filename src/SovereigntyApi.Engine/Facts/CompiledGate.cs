using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// Decides by learned weights whether a reading that has its words counts. The weights are reviewed data of the rulebook
/// (<c>db/*/gates.yaml</c>), whole hundredths of a logit, summed in integers so that every machine decides alike.
/// </summary>
internal sealed class CompiledGate
{
    private readonly int[] _weights;
    private readonly int _bias;

    public CompiledGate(GateDefinition definition, FeatureSpace space)
    {
        _bias = definition.Bias;
        _weights = new int[space.Count];
        foreach (GateWeight weight in definition.Weights)
        {
            int feature = space.Find(weight.Feature);
            if (feature >= 0)
            {
                _weights[feature] = weight.Weight;
            }
        }
    }

    /// <summary>The bias and the weights of the features present, in hundredths of a logit; the reading counts from 0 up.</summary>
    public int Score(FeatureSet features)
    {
        int score = _bias;
        foreach (int feature in features.Features)
        {
            score += _weights[feature];
        }

        return score;
    }
}
