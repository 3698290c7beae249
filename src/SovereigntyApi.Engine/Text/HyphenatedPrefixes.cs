namespace SovereigntyApi.Engine.Text;

/// <summary>First parts of compounds that are written with a hyphen: one at a line's end is kept.</summary>
internal static class HyphenatedPrefixes
{
    public static bool Contains(ReadOnlySpan<char> word) => word is
        "non" or "self" or "co" or "on" or "off" or "cross" or "ex" or "quasi" or "vice" or "semi" or "pre" or "post" or "sub" or
        "anti" or "counter" or "multi" or "long" or "short" or "medium" or "well" or "decision" or "law" or "third" or "high" or
        "low" or "most" or "least" or "full" or "part" or "end" or "so" or "two" or "three" or "four" or "one" or "half" or
        "by" or "in" or "all" or "above" or "first" or "second" or "dual" or "all" or "capacity" or "trans";
}
