namespace SovereigntyApi.Validation.Learning;

/// <summary>A provision's features (ascending numbers) and whether its readers gave it the indicator.</summary>
internal sealed record Sample(int[] Features, bool Label, int Fold);

/// <summary>
/// Logistic regression with an L2 penalty on sparse binary features, by full-batch gradient steps with a diagonal scale (AdaGrad,
/// Duchi et al. 2011). The order of samples and of sums is fixed, so the same labels give the same weights.
/// </summary>
internal sealed class LogisticRegression
{
    private const int Steps = 300;

    private readonly double[] _weights;

    private LogisticRegression(double[] weights, double bias)
    {
        _weights = weights;
        Bias = bias;
    }

    public double Bias { get; }

    public ReadOnlySpan<double> Weights => _weights;

    public static LogisticRegression Fit(IReadOnlyList<Sample> samples, int features, double penalty)
    {
        var weights = new double[features];
        var gradient = new double[features];
        var scale = new double[features];
        double bias = 0;
        double biasScale = 0;
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < features; i++)
            {
                gradient[i] = penalty * weights[i];
            }

            double biasGradient = 0;
            foreach (var sample in samples)
            {
                var error = Probability(Sum(weights, bias, sample.Features)) - (sample.Label ? 1 : 0);
                biasGradient += error;
                foreach (var feature in sample.Features)
                {
                    gradient[feature] += error;
                }
            }

            biasScale += biasGradient * biasGradient;
            bias -= 0.5 * biasGradient / Math.Sqrt(biasScale + 1e-9);
            for (var i = 0; i < features; i++)
            {
                if (gradient[i] != 0)
                {
                    scale[i] += gradient[i] * gradient[i];
                    weights[i] -= 0.3 * gradient[i] / Math.Sqrt(scale[i] + 1e-9);
                }
            }
        }

        return new LogisticRegression(weights, bias);
    }

    /// <summary>Log-odds of a sample.</summary>
    public double Score(int[] features) => Sum(_weights, Bias, features);

    private static double Sum(double[] weights, double bias, int[] features)
    {
        var sum = bias;
        foreach (var feature in features)
        {
            sum += weights[feature];
        }

        return sum;
    }

    private static double Probability(double score) => 1 / (1 + Math.Exp(-score));
}
