using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Engine.Tests.Judgement;

/// <summary>Two texts of our own that differ in as little as possible, and what must follow.</summary>
public sealed class ContrastPairTests
{
    private static readonly List<GoldPair> Pairs =
        GoldPair.ReadAll(Path.Combine(DocumentEngine.Root(), "tests", "Validation", "Pairs", "own.jsonl"));

    public static TheoryData<string> Ids => [.. Pairs.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_pair_answers_as_expected(string id)
    {
        GoldPair pair = Pairs.Single(p => p.Id == id);

        Assert.Empty(PairCheck.Faults(DocumentEngine.Engine, pair));
    }

    [Fact]
    public void There_are_pairs_for_every_construction_that_has_gone_wrong()
    {
        string[] kinds = ["negation", "double-negation", "exception", "qualifier", "passive-bearer", "enumeration", "cross-sentence-such", "without-prejudice"];

        Assert.True(Pairs.Count >= 48);
        Assert.Equal(Pairs.Count, Pairs.DistinctBy(p => p.Id).Count());
        Assert.All(kinds, kind => Assert.True(Pairs.Count(p => p.Kind == kind) >= 6, kind));
    }
}
