using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Invariance;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Engine.Tests.Invariance;

/// <summary>
/// How a provision is printed, spelt and called must not matter: written otherwise, it has the same indicators and the same levels.
/// Where that does not hold of every provision yet, the share that may change is stated, and may only be lowered.
/// </summary>
public sealed class InvarianceTests
{
    /// <summary>Provisions in a thousand that may change, by the beginning of a variation's name; none where no line says otherwise.</summary>
    private static readonly (string Variation, int InThousand)[] Tolerated =
    [
        ("line-breaks", 2),
        ("carriage-returns", 2),
        ("hyphenated-line-ends", 2),
        ("parties-as", 16),
        ("treaties-masked", 120),
        ("bodies-masked", 90),
        ("bodies-renamed", 40),
        ("states", 110),
        ("dull", 6),
    ];

    /// <summary>Where fewer vary, the share is taken of this many.</summary>
    private const int Fewest = 30;

    private static readonly Lazy<List<Read>> Gold = new(() =>
        ReadAll(GoldProvision.ReadAll(Path.Combine(SharedTheoryAttribute.Folder, "gold", "provisions.jsonl")).Where(g => g.Fold != GoldProvision.ClosedFold)));

    private static readonly Lazy<List<Read>> Composed = new(() =>
        ReadAll(new[] { "a", "b", "c" }.SelectMany(set =>
            GoldProvision.ReadAll(Path.Combine(DocumentEngine.Root(), "tests", "Validation", "Composed", set + ".jsonl")))));

    public static TheoryData<string> Variations => [.. Variation.All.Select(v => v.Name)];

    [SharedTheory]
    [MemberData(nameof(Variations))]
    public void Real_provisions_read_the_same_however_they_are_written(string variation) => Check(variation, Gold.Value);

    [Theory]
    [MemberData(nameof(Variations))]
    public void Composed_provisions_read_the_same_however_they_are_written(string variation) => Check(variation, Composed.Value);

    private static void Check(string name, List<Read> provisions)
    {
        var variation = Variation.All.Single(v => v.Name == name);
        var varied = provisions.Select(p => Change.Of(DocumentEngine.Engine, variation, p.Provision, p.Answer)).OfType<Change>().ToList();
        var changed = varied.Where(c => !c.Stands).ToList();
        int tolerated = Tolerated.Where(t => name.StartsWith(t.Variation, StringComparison.Ordinal)).Select(t => t.InThousand).FirstOrDefault();
        Assert.True(
            changed.Count * 1000 <= tolerated * Math.Max(Fewest, varied.Count),
            $"{changed.Count} of {varied.Count} provisions changed:{Environment.NewLine}{string.Join(Environment.NewLine, changed.Take(20))}");
    }

    private static List<Read> ReadAll(IEnumerable<GoldProvision> provisions) =>
        [.. provisions.Select(p => new Read(p, Answer.Of(DocumentEngine.Engine, p.Text, p.Heading))).Where(r => r.Answer.Applicable)];

    private sealed record Read(GoldProvision Provision, Answer Answer);
}
