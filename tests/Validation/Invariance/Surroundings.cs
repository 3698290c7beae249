namespace SovereigntyApi.Validation.Invariance;

/// <summary>Sentences that say nothing of interest, to put before or after a provision.</summary>
internal static class Surroundings
{
    public static IReadOnlyList<string> Dull { get; } =
    [
        "The chart at the end of this volume shows the lighthouses of the strait.",
        "The Parties have lived side by side for many years.",
        "The copies printed on blue paper are kept in the library.",
    ];

    public static string After(string text, string sentence)
    {
        var end = text.TrimEnd();
        return end.Length > 0 && end[^1] is '.' or '"' or '”' or ')' ? end + " " + sentence : end.TrimEnd(';', ',', ':') + ". " + sentence;
    }
}
