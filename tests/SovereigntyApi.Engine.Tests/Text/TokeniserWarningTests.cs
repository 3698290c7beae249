using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

public class TokeniserWarningTests
{
    [Theory]
    [InlineData("sh\u00ADall", 2)]
    [InlineData("sh\u200Ball", 2)]
    [InlineData("sh\u202Eall", 2)]
    [InlineData("sh\u2060all", 2)]
    [InlineData("sh\uFFFEall", 2)]
    [InlineData("sh\uE123all", 2)]
    [InlineData("shall\U000E0041", 5)]
    [InlineData("shall \U000F0000", 6)]
    public void Hidden_characters_are_reported_with_their_place(string text, int place)
    {
        TextWarning warning = Assert.Single(Tokeniser.Read(text, new WordList()).Warnings);
        Assert.Equal("hidden-characters", warning.Code);
        Assert.Equal(1, warning.Occurrences);
        Assert.Equal(place, warning.First.Start);
        Assert.DoesNotContain("shall", warning.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_reported()
    {
        // No theory: the runner would replace it on the way.
        TextWarning warning = Assert.Single(Tokeniser.Read("sh" + '\uD83D' + "all", new WordList()).Warnings);
        Assert.Equal(new TextSpan(2, 3), warning.First);
    }

    [Theory]
    [InlineData("sh\u0430ll")]
    [InlineData("sh\u03B1ll")]
    public void A_word_of_mixed_scripts_is_reported_and_not_recognised(string word)
    {
        var vocabulary = new WordList("each", "party", "shall", "report");
        TokenisedText read = Tokeniser.Read($"Each\u00AD Party {word} report", vocabulary);
        TextWarning warning = read.Warnings.Single(one => one.Code == "mixed-script");
        Assert.Equal(new TextSpan(12, 17), warning.First);
        Assert.Equal(0, read.Tokens[2].Word);
    }

    [Theory]
    [InlineData("Each Party shall report.")]
    [InlineData("L'État « partie » fait rapport – à la Cour.")]
    [InlineData("\uFEFFEach Party shall report.")]
    [InlineData("Все стороны и Parties")]
    [InlineData("the “Court” of Zürich’s canton")]
    public void Plain_texts_raise_no_warning(string text)
    {
        Assert.Empty(Tokeniser.Read(text, new WordList()).Warnings);
    }
}
