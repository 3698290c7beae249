using System.Globalization;

namespace SovereigntyApi.RuleStore;

/// <summary>Order of semantic versions: by their numbers, and a version with a suffix such as <c>-beta</c> before the one without.</summary>
public sealed class RulebookVersion : IComparer<string>
{
    /// <summary>The order.</summary>
    public static RulebookVersion Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, leftSuffix) = Split(x ?? "");
        var (right, rightSuffix) = Split(y ?? "");
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var difference = (i < left.Length ? left[i] : 0).CompareTo(i < right.Length ? right[i] : 0);
            if (difference != 0)
            {
                return difference;
            }
        }

        return (leftSuffix.Length, rightSuffix.Length) switch
        {
            (0, 0) => string.CompareOrdinal(x, y),
            (0, _) => 1,
            (_, 0) => -1,
            _ => string.CompareOrdinal(leftSuffix, rightSuffix),
        };
    }

    private static (int[] Numbers, string Suffix) Split(string version)
    {
        var end = version.AsSpan().IndexOfAny('-', '+');
        var numbers = end < 0 ? version : version[..end];
        return (
            [.. numbers.Split('.').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0)],
            end < 0 ? "" : version[end..]);
    }
}
