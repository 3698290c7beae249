using SovereigntyApi.Engine.Tests.Text;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Structure;

/// <summary>A letter or number that is spoken of is a token, and cuts nothing.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("A request under paragraph (a) shall be refused.")]
    [InlineData("A request under paragraph 1 (a) shall be refused.")]
    [InlineData("A request under paragraph 1(a)(ii) shall be refused.")]
    [InlineData("A request under subparagraphs (a) and (b) shall be refused.")]
    [InlineData("A request under subparagraphs (a), (b) and (c) shall be refused.")]
    [InlineData("A request under subparagraphs (a) to (d) shall be refused.")]
    [InlineData("A request under Article 12, paragraphs 2 (b) or (c), of the Treaty shall be refused.")]
    [InlineData("A request under Articles 3, 4 and 5 shall be refused.")]
    [InlineData("A request as referred to in (a) and (b) above shall be refused.")]
    [InlineData("A request under Annex IV or Part II of Schedule B shall be refused.")]
    [InlineData("A request made within thirty (30) days or one (1) year and two (2) days shall be refused.")]
    [InlineData("A request under Art. 5 or paras. 2 and 3 shall be refused.")]
    [InlineData("A request under paragraph\n(a) shall be refused.")]
    [InlineData("A request under sub-paragraphs a), b) and c) shall be refused.")]
    [InlineData("A request within the meaning of the Treaty (a) shall be refused.")]
    public void References_cut_nothing(string text)
    {
        TokenisedText read = Tokeniser.Read(text, new WordList());
        Assert.Single(read.Segments.ToArray());
        Assert.DoesNotContain(read.Tokens.ToArray(), token => (token.Before & Break.ItemLabel) != 0);
    }

    [Theory]
    [InlineData("paragraph (a) applies", "a", TokenTraits.Label)]
    [InlineData("paragraph 1 (b) applies", "b", TokenTraits.Label)]
    [InlineData("as in (c) above", "c", TokenTraits.Label)]
    [InlineData("Annex IV applies", "IV", TokenTraits.Label | TokenTraits.Capitalised | TokenTraits.AllCapitals)]
    [InlineData("point ii applies", "ii", TokenTraits.Label)]
    [InlineData("Annex B applies", "B", TokenTraits.Label | TokenTraits.Capitalised)]
    [InlineData("Article 5 applies", "5", TokenTraits.Number)]
    [InlineData("Article 2 (3) applies", "3", TokenTraits.Number)]
    [InlineData("The Group of Ten and I", "I", TokenTraits.Capitalised)]
    public void A_reference_is_a_token_that_says_so(string text, string word, TokenTraits traits)
    {
        TokenisedText read = Tokeniser.Read(text, new WordList());
        Token token = Assert.Single(read.Tokens.ToArray(), one => text[one.Start..one.End] == word);
        Assert.Equal(traits, token.Traits);
    }

    [Fact]
    public void References_within_items_do_not_count_as_items()
    {
        Assert.Equal(
            ["0: Each Party shall", "0<0: act under paragraph (b) of Article 3", "0<0: report as in (a) above"],
            SegmentLines.Of("Each Party shall: (a) act under paragraph (b) of Article 3; (b) report as in (a) above."));
    }

    [Fact]
    public void The_paragraph_that_points_at_itself_is_no_name()
    {
        Assert.Equal(
            ["0: Nothing in this Article", "0<0: limits a duty; or", "0<0: creates one"],
            SegmentLines.Of("Nothing in this Article (a) limits a duty; or (b) creates one."));
    }
}
