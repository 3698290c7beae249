using System.Collections.Frozen;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// How often the most frequent words stand in treaty English, roughly. It decides by which of its words a pattern is looked up
/// (the rarest), never whether it matches.
/// </summary>
internal static class CommonWords
{
    /// <summary>A word that is not listed.</summary>
    private const int Other = 100;

    private static readonly FrozenDictionary<string, int> PerMillion = Bands(
        (60_000, "the of"),
        (30_000, "to and in shall"),
        (14_000, "a or be for"),
        (7_000, "by state article this with that party as on any states its parties not such which"),
        (3_500, "may is other paragraph at convention an under from each it accordance have if are their all"),
        (1_800, """
            international section general provisions members into treaty information has than provided after within annex council member
            request protocol right pursuant one part contracting measures time agreement no force been person respect territory necessary
            including production entry appropriate conference subject nations
            """),
        (900, """
            authority present court those area case purposes use where date means take referred activities procedures specified made out law
            upon organization following rules between board secretariat national provide more they ensure purpose when relevant so during
            account two only concerned year set jurisdiction unless above application apply used commission same order regulations dispute
            number who these functions without group required resources make decision requested agreed before his notification otherwise
            procedure conduct first assembly later also persons include except possible will rights security government
            """),
        (450, """
            designated particular basis obligations does term conditions access whether competent taken against over exercise majority exchange
            open taking assistance well report implementation another established but meeting per relating arrangements event plan either legal
            laws amendment determined matter regard committee held submitted total there terms system available applicable effective would
            development consider monitoring effect transfer approval evidence matters protection extent related place establish permanent less
            least adopted having compliance notify concerning manner administrative review was until authorities annual own carried trade due
            submit enter property action limited existing adopt should acceptance individual decisions principles approved declaration country
            new establishment specific further both prior determine given consideration cases voting entitled prevent receipt decide
            """));

    /// <summary>Expected occurrences in a million words.</summary>
    public static int Frequency(string word) => PerMillion.GetValueOrDefault(word, Other);

    private static FrozenDictionary<string, int> Bands(params (int PerMillion, string Words)[] bands) => bands
        .SelectMany(b => b.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, b.PerMillion)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
