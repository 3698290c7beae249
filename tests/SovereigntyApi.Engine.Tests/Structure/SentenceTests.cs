namespace SovereigntyApi.Engine.Tests.Structure;

public class SentenceTests
{
    [Theory]
    [InlineData("The Parties agree. They shall meet.", "The Parties agree", "They shall meet")]
    [InlineData("The Parties agree! They shall meet? Yes", "The Parties agree", "They shall meet", "Yes")]
    [InlineData("The Parties agree\n\nThey shall meet", "The Parties agree", "They shall meet")]
    [InlineData("The Parties agree\r\n \r\nThey shall meet", "The Parties agree", "They shall meet")]
    [InlineData("The Parties agree\u2029They shall meet", "The Parties agree", "They shall meet")]
    [InlineData("It is \"final.\" The Court shall sit.", "It is \"final", "The Court shall sit")]
    [InlineData("It is final (see below). The Court shall sit.", "It is final (see below", "The Court shall sit")]
    [InlineData("It bears the costs.The Court shall sit.", "It bears the costs", "The Court shall sit")]
    [InlineData("This follows Article 5. The Court shall sit.", "This follows Article 5", "The Court shall sit")]
    [InlineData("This follows Annex A. The Court shall sit.", "This follows Annex A", "The Court shall sit")]
    [InlineData("It covers arms, etc. The Court shall sit.", "It covers arms, etc", "The Court shall sit")]
    [InlineData("It binds the U.S. The Court shall sit.", "It binds the U.S.", "The Court shall sit")]
    [InlineData("It began in 1995. The Court shall sit.", "It began in 1995", "The Court shall sit")]
    [InlineData("The answer is no. The Court shall sit.", "The answer is no", "The Court shall sit")]
    public void Sentences_end_where_a_reader_ends_them(string text, params string[] expected)
    {
        Assert.Equal(expected.Select((sentence, i) => $"{i}: {sentence}"), SegmentLines.Of(text));
    }

    [Theory]
    [InlineData("The Parties shall act\nand report")]
    [InlineData("The Parties shall act\fand report")]
    [InlineData("It follows Art. 5 and Arts. 6 and 7 and para. 3 of No. 12")]
    [InlineData("It follows Art. IV and paras. (a) and (b) too")]
    [InlineData("It concerns Mr. Smith and Dr. Jones of St. Helena")]
    [InlineData("It concerns J. Smith and A. B. Jones")]
    [InlineData("In Greece v. Chile the Court held")]
    [InlineData("It covers arms, e.g. rifles, i.e. long guns, cf. Annex 2, vol. 3, p. 4 and pp. 5 to 6")]
    [InlineData("The U.S. Government and the U.N. Charter bind it")]
    [InlineData("The limit is 10.5 per cent of 1.000.000 tonnes")]
    [InlineData("It covers arms, etc. and parts")]
    [InlineData("Acme Inc. shall report")]
    public void Other_full_stops_end_nothing(string text)
    {
        Assert.Equal([$"0: {text}"], SegmentLines.Of(text));
    }

    [Theory]
    [InlineData("4. The Parties shall act.", "The Parties shall act")]
    [InlineData("4. (b) The Parties shall act.", "The Parties shall act")]
    [InlineData("(iv) The Parties shall act.", "The Parties shall act")]
    [InlineData("IV. The Parties shall act.", "The Parties shall act")]
    [InlineData("4 The Parties shall act.", "The Parties shall act")]
    [InlineData("30 States shall sign.", "30 States shall sign")]
    public void The_number_of_a_provision_is_no_word_of_it(string text, string expected)
    {
        Assert.Equal([$"0: {expected}"], SegmentLines.Of(text));
    }

    [Fact]
    public void A_sentence_in_parentheses_ends_with_its_parenthesis() =>
        Assert.Equal(["0: They agree", "1: They do", "2: They act"], SegmentLines.Of("They agree. (They do.) They act."));
}
