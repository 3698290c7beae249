using System.Text;

namespace SovereigntyApi.Engine.Text;

/// <summary>Tells whether this process normalises Unicode text.</summary>
/// <remarks>
/// Without ICU (invariant globalization) <see cref="string.Normalize(NormalizationForm)"/> returns its input
/// unchanged and says nothing, so the same text could get another answer on another machine.
/// </remarks>
public static class NormalizationProbe
{
    private const string Decomposed = "Cafe\u0301";
    private const string Composed = "Caf\u00E9";

    /// <summary>True when a letter and its combining accent become one code point under NFC.</summary>
    public static bool Succeeds() =>
        string.Equals(Decomposed.Normalize(NormalizationForm.FormC), Composed, StringComparison.Ordinal);
}
