namespace SovereigntyApi.Benchmarks.Subjects;

/// <summary>Provisions to read: our own, of some 500 characters each, and those of the reference treaties where these are there.</summary>
internal static class Provisions
{
    private const int Shortest = 400;
    private const int Longest = 600;
    private const int MostOfCorpus = 400;

    /// <summary>Provisions written for this purpose, of every kind a treaty has.</summary>
    public static IReadOnlyList<string> Own { get; } = ReadOwn();

    /// <summary>Paragraphs of the reference treaties that are about as long, evenly over all of them; empty where they are not there.</summary>
    public static IReadOnlyList<string> OfCorpus()
    {
        List<string> all = [.. Treaties().SelectMany(t => t.Split('\n')).Select(p => p.Trim()).Where(p => p.Length is >= Shortest and <= Longest)];
        int step = Math.Max(1, all.Count / MostOfCorpus);
        return [.. all.Where((_, i) => i % step == 0).Take(MostOfCorpus)];
    }

    /// <summary>So many UTF-16 units of our own provisions, one after the other as often as it takes.</summary>
    public static string OwnOfLength(int units) => Repeat(string.Join("\n\n", Own) + "\n\n", units);

    /// <summary>A unit of text as often as it takes to fill a length.</summary>
    public static string Repeat(string unit, int units) => string.Concat(Enumerable.Repeat(unit, (units / unit.Length) + 1))[..units];

    private static IEnumerable<string> Treaties() => Directory.Exists(Repository.Corpus)
        ? Directory.EnumerateFiles(Repository.Corpus, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        : [];

    private static List<string> ReadOwn()
    {
        using Stream stream = typeof(Provisions).Assembly.GetManifestResourceStream("provisions.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
