using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

public class TokeniserWordTests
{
    [Theory]
    [InlineData("Each Party shall, where needed, report.", "each|party|shall|where|needed|report")]
    [InlineData("the State's duty and the Parties' duties", "the|state|duty|and|the|parties|duties")]
    [InlineData("the STATE'S duty", "the|state|duty")]
    [InlineData("the 'Parties' named below", "the|parties|named|below")]
    [InlineData("the 'contracting Parties' named below", "the|contracting|parties|named|below")]
    [InlineData("at nine o'clock", "at|nine|o'clock")]
    [InlineData("and/or", "and|or")]
    [InlineData("the importing State(s) and the process(es)", "the|importing|state|and|the|process")]
    [InlineData("Café and naïve", "café|and|naïve")]
    [InlineData("con\uFB02ict of \uFB01nal", "conflict|of|final")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("…!?()", "")]
    public void Words_are_looked_up_in_lower_case_and_without_possessive(string text, string expected)
    {
        Assert.Equal(expected, TokenLines.Words(text));
    }

    [Theory]
    [InlineData("Each Contracting Party shall report.", "each|contracting party|shall|report")]
    [InlineData("the High  Contracting\nParties", "the|high contracting parties")]
    [InlineData("the contracting parties' ships", "the|contracting parties|ships")]
    [InlineData("the contracting, parties", "the|contracting|parties")]
    [InlineData("contracting\n\nParties", "contracting|parties")]
    [InlineData("parties", "parties")]
    public void A_word_of_several_parts_is_one_token(string text, string expected)
    {
        var words = new WordList("each", "the", "high", "contracting", "parties", "contracting party", "party", "contracting parties", "high contracting parties", "shall", "report", "ships");

        TokenisedText read = Tokeniser.Read(text, words);

        Assert.Equal(expected, string.Join('|', read.Tokens.ToArray().Select(t => words.Word(t.Word))));
        Assert.All(read.Tokens.ToArray(), t => Assert.True(t.Start < t.End));
    }

    [Theory]
    [InlineData("co-operate", "cooperate")]
    [InlineData("Co-operation and co-ordinated", "cooperation|and|coordinated")]
    [InlineData("co\u2011operation", "cooperation")]
    [InlineData("co-\noperation", "cooperation")]
    [InlineData("co-author", "co|author")]
    [InlineData("non-nuclear", "non|nuclear")]
    [InlineData("non\u2013nuclear", "non|nuclear")]
    public void Hyphens_separate_words_except_in_cooperation_and_coordination(string text, string expected)
    {
        Assert.Equal(expected, TokenLines.Words(text));
    }

    [Theory]
    [InlineData("inter-\nnational", "international")]
    [InlineData("inter-\r\nnational", "international")]
    [InlineData("inter- \n  national", "international")]
    [InlineData("inter\u2010\nnational", "international")]
    [InlineData("INTER-\nNATIONAL", "international")]
    [InlineData("trade-\nNo word", "trade|no|word")]
    [InlineData("inter-\n\nnational", "inter|national")]
    [InlineData("non-\nnuclear", "non|nuclear")]
    [InlineData("self-\ndefence", "self|defence")]
    [InlineData("on-\nsite", "on|site")]
    [InlineData("cross-\nborder", "cross|border")]
    [InlineData("Euro-\nAtlantic", "euro|atlantic")]
    public void A_word_broken_at_a_line_end_is_one_word_unless_the_hyphen_is_its_own(string text, string expected)
    {
        var words = new WordList("international", "inter", "national", "non", "nuclear", "self", "defence", "on", "site", "cross", "border", "euro", "atlantic", "trade", "no", "word");
        var read = Tokeniser.Read(text, words).Tokens.ToArray();
        Assert.Equal(expected, string.Join('|', read.Select(token => words.Word(token.Word))));
    }

    [Fact]
    public void A_hyphen_between_two_known_words_that_make_no_known_word_is_kept_at_a_line_end()
    {
        var words = new WordList("treaty", "based", "agreement", "agree", "ment");
        Assert.Equal(
            "treaty|based|agreement",
            string.Join('|', Tokeniser.Read("treaty-\nbased agree-\nment", words).Tokens.ToArray().Select(token => words.Word(token.Word))));
    }

    [Fact]
    public void A_word_joined_over_a_line_end_spans_both_lines()
    {
        Assert.Equal("All|inter-\nnational|trade", TokenLines.Exact("All inter-\nnational trade"));
    }

    [Theory]
    [InlineData("10.5 per cent", "10.5|per|cent")]
    [InlineData("1,000 tonnes", "1,000|tonnes")]
    [InlineData("Articles 2,3 and 4", "Articles|2|3|and|4")]
    [InlineData("1/3 of 30% or 30 %", "1/3|of|30%|or|30")]
    [InlineData("on the 5th day", "on|the|5th|day")]
    [InlineData("2010-2012", "2010|2012")]
    [InlineData("CO2", "CO2")]
    [InlineData("Parties' and U.S. and e.g. this", "Parties'|and|U.S.|and|e.g.|this")]
    public void Spans_hold_the_word_as_received(string text, string expected)
    {
        Assert.Equal(expected, TokenLines.Exact(text));
    }

    [Theory]
    [InlineData("Party", "Capitalised")]
    [InlineData("PARTY", "Capitalised, AllCapitals")]
    [InlineData("party", "None")]
    [InlineData("A Party", "Capitalised|Capitalised")]
    [InlineData("Élan", "Capitalised")]
    [InlineData("Party's", "Capitalised, Possessive")]
    [InlineData("PARTY's", "Capitalised, AllCapitals, Possessive")]
    [InlineData("ten", "Number")]
    [InlineData("two-thirds", "Number|Number")]
    [InlineData("First", "Capitalised, Number")]
    [InlineData("30 days", "Number|None")]
    [InlineData("one-half", "Number|Number")]
    public void Traits_say_what_a_token_looks_like(string text, string expected)
    {
        Assert.Equal(expected, TokenLines.Traits(text));
    }

    [Theory]
    [InlineData("a, b", "None|Comma")]
    [InlineData("shall; may: must", "None|Semicolon|Colon")]
    [InlineData("States (all) agree", "None|Open|Close")]
    [InlineData("the \"Court\" sits", "None|Quote|Quote")]
    [InlineData("duties \u2014 and rights", "None|Dash|None")]
    [InlineData("duties - and rights", "None|Dash|None")]
    [InlineData("duties -- and rights", "None|Dash|None")]
    [InlineData("long-term aid", "None|Hyphen|None")]
    [InlineData("import- and export", "None|None|None")]
    [InlineData("first line\nsecond line", "None|None|LineEnd|None")]
    [InlineData("first page\fsecond page", "None|None|LineEnd|None")]
    [InlineData("(a) Parties agree", "ItemLabel|None")]
    [InlineData("They agree. States may leave.", "None|None|Stop|None|None")]
    public void Punctuation_survives_as_what_stands_before_the_next_word(string text, string expected)
    {
        Assert.Equal(expected, TokenLines.Breaks(text));
    }

    [Fact]
    public void A_word_longer_than_any_word_is_unknown_and_keeps_its_span()
    {
        string text = "the " + new string('a', 5000) + " end";
        Token[] tokens = Tokeniser.Read(text, new WordList()).Tokens.ToArray();
        Assert.Equal(3, tokens.Length);
        Assert.Equal(0, tokens[1].Word);
        Assert.Equal((4, 5004), (tokens[1].Start, tokens[1].End));
    }
}
