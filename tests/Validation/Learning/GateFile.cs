using System.Globalization;
using System.Text;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Validation.Learning;

/// <summary>The YAML file of learned gates, one weight a line so that a change can be reviewed.</summary>
internal static class GateFile
{
    private const string Head = """
        # Weights that decide whether a reading that has its words counts: an indicator's readings count where the bias and the weights of the
        # features present sum to at least 0. Whole hundredths of a logit. Made by `dotnet run --project tests/Validation -- gates --output
        # db/document/gates.yaml` from the gold labels of folds 0 to 3; kept only where F1 rose on folds they were not fitted to.
        gates:

        """;

    public static string Write(IEnumerable<LearnedGate> learned)
    {
        var text = new StringBuilder(Head);
        foreach (var gate in learned.Select(l => l.Gate).OfType<GateDefinition>().OrderBy(g => g.Indicator, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - indicator: {gate.Indicator}\n    bias: {gate.Bias}\n    weights:\n");
            foreach (var weight in gate.Weights)
            {
                text.Append(CultureInfo.InvariantCulture, $"      \"{weight.Feature}\": {weight.Weight}\n");
            }
        }

        return text.ToString();
    }
}
