using System.Collections.Immutable;
using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Comparison;

/// <summary>The difference of two texts word by word.</summary>
public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Each Party shall light its lamps.", "Each Party shall light its lamps.", "=Each Party shall light its lamps.")]
    [InlineData("Each Party shall light its lamps.", "Each Party may light its lamps.", "=Each Party|shall>may|=light its lamps.")]
    [InlineData("Each Party shall light lamps.", "Each Party shall, where feasible, light lamps.", "=Each Party shall|+, where feasible,|=light lamps.")]
    [InlineData("The final award shall bind them.", "The award shall bind them.", "=The|-final|=award shall bind them.")]
    [InlineData("2. Each Party shall oil lamps.", "7. Each Party shall oil lamps.", "=Each Party shall oil lamps.")]
    [InlineData("The Parties’ lamps\nare white", "The Parties' lamps are  red", "=The Parties' lamps are|white>red")]
    [InlineData("lamps", "buoys", "lamps>buoys")]
    [InlineData("", "lamps", "+lamps")]
    [InlineData("lamps", "", "-lamps")]
    [InlineData("", "", "")]
    public void Runs_of_words_are_kept_removed_added_or_replaced(string before, string after, string expected)
    {
        var runs = WordDiff.Compare(before, after);

        Assert.Equal(expected, Lines(runs, before, after));
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_split()
    {
        const string before = "A lamp 😀😀 burns.";
        const string after = "A lamp 😀😁 burns.";

        var replaced = Assert.Single(WordDiff.Compare(before, after), r => r.Change == DiffChange.Replaced);

        Assert.Equal("😀😀", Words(before, replaced.Before!.Value));
        Assert.Equal("😀😁", Words(after, replaced.After!.Value));
    }

    [Theory]
    [InlineData(40, 3)]
    [InlineData(400, 2)]
    [InlineData(3_000, 40)]
    [InlineData(6_000, 900)]
    [InlineData(9_000, 3)]
    public void Runs_rebuild_both_texts_word_by_word(int words, int different)
    {
        var numbers = new Numbers(7);
        string[] before = [.. Enumerable.Range(0, words).Select(_ => "w" + numbers.Next(different))];
        string[] after = [.. before.Where(_ => numbers.Next(6) > 0).SelectMany(w => numbers.Next(5) == 0 ? [w, "w" + numbers.Next(different)] : new[] { w })];
        var (one, other) = (string.Join(' ', before), string.Join("  ", after));

        var runs = WordDiff.Compare(one, other);

        Assert.Equal(before, runs.Where(r => r.Before is not null).SelectMany(r => Words(one, r.Before!.Value).Split(' ')));
        Assert.Equal(after, runs.Where(r => r.After is not null).SelectMany(r => Words(other, r.After!.Value).Split("  ")));
        Assert.All(runs.Where(r => r.Change == DiffChange.Kept), r => Assert.Equal(Words(one, r.Before!.Value), Words(other, r.After!.Value).Replace("  ", " ", StringComparison.Ordinal)));
        Assert.True(runs.Where(r => r.Change == DiffChange.Kept).Sum(r => Words(one, r.Before!.Value).Split(' ').Length) > words / 2);
    }

    [Fact]
    public void The_common_part_is_the_longest_one()
    {
        var numbers = new Numbers(11);
        for (var round = 0; round < 300; round++)
        {
            string[] before = [.. Enumerable.Range(0, numbers.Next(30)).Select(_ => "w" + numbers.Next(4))];
            string[] after = [.. Enumerable.Range(0, numbers.Next(30)).Select(_ => "w" + numbers.Next(4))];
            var one = string.Join(' ', before);

            var kept = WordDiff.Compare(one, string.Join(' ', after)).Where(r => r.Change == DiffChange.Kept).Sum(r => Words(one, r.Before!.Value).Split(' ').Length);

            Assert.Equal(LongestCommon(before, after), kept);
        }
    }

    private static int LongestCommon(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Length, b.Length];
    }

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];

    private static string Lines(ImmutableArray<DiffRun> runs, string before, string after) => string.Join('|', runs.Select(r => r.Change switch
    {
        DiffChange.Kept => "=" + Words(after, r.After!.Value),
        DiffChange.Removed => "-" + Words(before, r.Before!.Value),
        DiffChange.Added => "+" + Words(after, r.After!.Value),
        _ => Words(before, r.Before!.Value) + ">" + Words(after, r.After!.Value),
    }));
}
