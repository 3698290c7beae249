using System.Text;
using CsCheck;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

/// <summary>The same text written in another way is the same reading; any text has exact spans.</summary>
public class TokeniserInvarianceTests
{
    private static readonly Gen<string> Phrase = AnyOf(
        "Each Party shall", "the Parties' organs", "a State's café", "“the Court”", "\"the Court\"", "(a)", "(b)", "(i)", "1.", "2.", "a)",
        ":", ";", ".", ",", " – ", "—", "non-nuclear", "co-operate", "inter-state", "U.S.", "Art. 5", "paragraph 2 (a)", "naïve",
        "\n", "\n\n", "and", "or", "10.5 %", "1,000", "Zürich's", "façade", "Annex IV", "It does.", "§ 3", "e.g. this", "'quoted'");

    private static readonly Gen<string> Prose = Phrase.Array[0, 40].Select(parts => string.Join(' ', parts));

    [Fact]
    public void Unicode_form_does_not_matter() =>
        Prose.Sample(text => TokenLines.Reading(text.Normalize(NormalizationForm.FormC)) == TokenLines.Reading(text.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Kind_of_quotes_does_not_matter() =>
        Prose.Sample(text => TokenLines.Reading(text) == TokenLines.Reading(text.Replace('\'', '’').Replace('"', '”')));

    [Fact]
    public void Kind_of_line_end_does_not_matter() =>
        Prose.Sample(text => TokenLines.Reading(text) == TokenLines.Reading(text.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void Number_and_kind_of_spaces_do_not_matter() =>
        Prose.Sample(text => TokenLines.Reading(text) == TokenLines.Reading(text.Replace(" ", "  ", StringComparison.Ordinal))
            && TokenLines.Reading(text) == TokenLines.Reading(text.Replace(' ', '\u00A0')));

    [Fact]
    public void Hidden_characters_do_not_matter() =>
        Gen.Select(Prose, Gen.Int[0, 500], AnyOf("\u00AD", "\u200B", "\u2060", "\U000E0020")).Sample((text, place, hidden) =>
            TokenLines.Reading(text) == TokenLines.Reading(text.Insert(text.Length == 0 ? 0 : place % text.Length, hidden)));

    [Fact]
    public void Spans_are_exact_on_any_text() =>
        Gen.OneOf(
            Gen.Char.Array[0, 60].Select(chars => new string(chars)),
            AnyOf("a", "B", "(", ")", "1", ".", "-", "\n", "\r", " ", "'", "\u0301", "\u0323", "\uD83D", "\uDE00", "\U0001F600", "\U0001D400",
                "\u00AD", "\u200D", "ﬁ", "é", "\u212B", "\u1100", "\u1161", "\u0958", "“", "–", "•", "co-operat", "\u2029").Array[0, 60].Select(string.Concat))
        .Sample(text =>
        {
            TokenisedText read = Tokeniser.Read(text, new WordList());
            int last = 0;
            foreach (Token token in read.Tokens)
            {
                Assert.True(token.Start >= last && token.End > token.Start && token.End <= text.Length);
                Assert.False(SplitsPair(text, token.Start) || SplitsPair(text, token.End));
                last = token.End;
            }

            int next = 0;
            for (int i = 0; i < read.Segments.Length; i++)
            {
                Assert.Equal(next, read.Segments[i].First);
                Assert.True(read.Segments[i].End > next);
                Assert.True(read.Segments[i].Opening < i);
                next = read.Segments[i].End;
            }

            Assert.Equal(read.Tokens.Length, next);
        });

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
