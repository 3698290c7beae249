using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

/// <summary>Work grows with the text and not faster: counted in tokens, segments and look-ups. What is not linear would not end here.</summary>
public class TokeniserWorkTests
{
    private const int Million = 1_000_000;

    public static TheoryData<string, int> Repeated => new()
    {
        { "a", 1 },
        { "shall ", 1 },
        { "(a) ", 1 },
        { "(a", 1 },
        { "(", 1 },
        { "()", 1 },
        { "a-\n", 3 },
        { "a.", 1 },
        { ".)", 1 },
        { ". ", 1 },
        { "'", 1 },
        { "- ", 1 },
        { "-", 1 },
        { " ", 1 },
        { "\n", 1 },
        { "\u0301\u0323", 1 },
        { "e\u0301", 1 },
        { "\u00AD", 1 },
        { "co-operat", 1 },
        { "1.", 1 },
        { "1,000,", 1 },
        { "(i) x ", 1 },
        { "(a) x (i) y ", 1 },
        { "\U0001F600", 1 },
        { "\uD83D", 1 },
        { "No. ", 1 },
        { "x; (a) y, (b) z. ", 1 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_million_units_of_anything_cost_a_bounded_number_of_steps_each(string unit, int lookupsPerUnit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, Million / unit.Length));
        var words = new CountingVocabulary();
        TokenisedText read = Tokeniser.Read(text, words);
        Assert.InRange(read.Tokens.Length, 0, Million);
        Assert.InRange(read.Segments.Length, 0, read.Tokens.Length);
        Assert.InRange(words.Lookups, 0, lookupsPerUnit * Million);
        Assert.InRange(words.Units, 0, 64L * Million);
    }

    [Fact]
    public void Ten_thousand_items_hang_on_one_opening()
    {
        string text = "Each Party shall: " + string.Concat(Enumerable.Range(1, 10_000).Select(n => $"({n}) report; "));
        TokenisedText read = Tokeniser.Read(text, new CountingVocabulary());
        Assert.Equal(10_001, read.Segments.Length);
        Assert.All(read.Segments.ToArray().Skip(1), segment => Assert.Equal((0, 0), (segment.Opening, segment.Sentence)));
    }

    private sealed class CountingVocabulary : IVocabulary
    {
        public int Lookups { get; private set; }

        public long Units { get; private set; }

        public int Find(ReadOnlySpan<char> lowerCaseWord)
        {
            Lookups++;
            Units += lowerCaseWord.Length;
            return 0;
        }
    }
}
