using System.Globalization;
using SovereigntyApi.Benchmarks.Subjects;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Benchmarks.Report;

/// <summary>What the engine costs against the plain loop, against larger rulebooks, by the length of a text and for hostile texts.</summary>
internal sealed class EngineRatios(RulebookDefinition book, bool isShort)
{
    private const int OrdinaryUnits = 100_000;

    private readonly TreatyEngine _engine = new(RulebookCompiler.Compile(book));

    private Interleaved Provision { get; } = new(isShort ? 7 : 11, TimeSpan.FromSeconds(isShort ? 1 : 2), TimeSpan.FromMilliseconds(isShort ? 40 : 80));

    private Interleaved Document { get; } = new(isShort ? 5 : 9, TimeSpan.FromMilliseconds(isShort ? 300 : 600), TimeSpan.FromMilliseconds(isShort ? 20 : 60));

    public IEnumerable<Ratio> All()
    {
        Interleaved.Settle(() => Provisions.Own.ForEach(t => Evaluate(_engine, t)));
        return [.. OverPlainLoop("own", Provisions.Own), .. OverPlainLoop("treaties", Provisions.OfCorpus()), .. OverRulebook(), .. ByLength(), .. Hostile()];
    }

    private IEnumerable<Ratio> OverPlainLoop(string source, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            yield break;
        }

        Measured[] m = Provision.Run(
            ("plain loop", () => texts.ForEach(t => PlainLoop.Words(t))),
            ("evaluate", () => texts.ForEach(t => Evaluate(_engine, t))));
        string beside = string.Create(
            CultureInfo.InvariantCulture,
            $"{m[1].Time.Median / texts.Count:0.0} µs and {m[1].Bytes / texts.Count:#,0} B a provision of {texts.Average(t => t.Length):0} characters; loop {m[0].Time.Median / texts.Count:0.00} µs");
        yield return new Ratio($"evaluate-over-loop-{source}", $"evaluate / plain loop ({texts.Count} provisions, {source})", m[1].Over(m[0]), beside);
    }

    private IEnumerable<Ratio> OverRulebook()
    {
        var morePhrases = new TreatyEngine(RulebookCompiler.Compile(LargerRulebooks.WithMorePhrases(book)));
        var moreRules = new TreatyEngine(RulebookCompiler.Compile(LargerRulebooks.WithMoreRules(book)));
        Measured[] m = Provision.Run(
            ("as it is", () => Provisions.Own.ForEach(t => Evaluate(_engine, t))),
            ("phrases", () => Provisions.Own.ForEach(t => Evaluate(morePhrases, t))),
            ("rules", () => Provisions.Own.ForEach(t => Evaluate(moreRules, t))));
        yield return new Ratio("phrases-times-ten", "evaluate: ten times the phrases / as it is", m[1].Over(m[0]), Beside(morePhrases));
        yield return new Ratio("rules-times-ten", "evaluate: ten times the rules / as it is", m[2].Over(m[0]), Beside(moreRules));
    }

    private static string Beside(TreatyEngine engine) => string.Create(
        CultureInfo.InvariantCulture,
        $"{engine.Definition.Rules.Length:#,0} rules, {engine.Definition.Concepts.Sum(c => c.Phrases.Length):#,0} phrases");

    private IEnumerable<Ratio> ByLength() =>
    [
        ByLength("exponent-of-length", "ordinary text", Provisions.OwnOfLength),
        ByLength("exponent-of-length-unbroken", "one sentence without an end", HostileTexts.OneSentence),
        ByLength("exponent-of-length-one-word", "one word repeated", units => Provisions.Repeat("Party ", units)),
    ];

    /// <summary>Slope of the logarithm of the time over that of the length: 1 is linear.</summary>
    private Ratio ByLength(string name, string what, Func<int, string> textOf)
    {
        int[] lengths = [1_000, 10_000, 100_000, 1_000_000, .. isShort ? Array.Empty<int>() : [10_000_000]];
        (string, Action)[] subjects = [.. lengths.Select(textOf).Select(t => ($"{t.Length}", (Action)(() => Evaluate(_engine, t))))];
        Measured[] m = Document.Run(subjects);
        var slopes = Enumerable.Range(0, m[0].Microseconds.Length).Select(round => Slope(lengths, [.. m.Select(l => l.Microseconds[round])]));
        string times = string.Join(", ", m.Zip(lengths, (l, units) => string.Create(CultureInfo.InvariantCulture, $"{1000 * l.Time.Median / units:0} ns")));
        string beside = string.Create(CultureInfo.InvariantCulture, $"{times} and at last {m[^1].Bytes / (double)lengths[^1]:0} B a character");
        return new Ratio(name, $"exponent of time over length, 1 KB to {lengths[^1] / 1_000_000} MB, {what}", Spread.Of(slopes), beside);
    }

    private IEnumerable<Ratio> Hostile()
    {
        int units = isShort ? OrdinaryUnits : 10 * OrdinaryUnits;
        string ordinary = Provisions.OwnOfLength(units);
        List<(string Name, string Text)> texts = [("ordinary", ordinary), .. HostileTexts.Of(units, book)];
        Measured[] m = Document.Run([.. texts.Select(t => (t.Name, (Action)(() => Evaluate(_engine, t.Text))))]);
        for (int i = 1; i < m.Length; i++)
        {
            yield return new Ratio(
                "hostile-" + string.Join('-', m[i].Name.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant(),
                $"{m[i].Name}, {units / 1000} KB / ordinary text",
                m[i].Over(m[0]),
                string.Create(CultureInfo.InvariantCulture, $"{1000 * m[i].Time.Median / units:0} ns a character, {m[i].Bytes / (double)units:0.0} B"));
        }
    }

    private static double Slope(int[] lengths, double[] times)
    {
        double[] x = [.. lengths.Select(l => Math.Log(l))];
        double[] y = [.. times.Select(t => Math.Log(t))];
        double meanX = x.Average();
        double meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private static void Evaluate(TreatyEngine engine, string text) => engine.Evaluate(new Provision(text), EvaluationOptions.Default);
}

/// <summary>A loop without the cost of an enumerator.</summary>
internal static class Loops
{
    public static void ForEach<T>(this IReadOnlyList<T> items, Action<T> run)
    {
        for (int i = 0; i < items.Count; i++)
        {
            run(items[i]);
        }
    }
}
