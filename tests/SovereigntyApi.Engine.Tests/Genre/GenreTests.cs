using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Engine.Tests.Genre;

public class GenreTests
{
    private const int MostAccepted = 2;

    private static readonly string[] OtherLanguages = ["French", "German", "Spanish", "Italian", "Dutch", "Polish"];

    public static TheoryData<string> RecitalTexts => [.. Recitals.Texts];

    [Fact]
    public void There_are_forty_texts_of_other_genres_and_thirty_recitals()
    {
        Assert.Equal(40, OtherGenres.Texts.Length);
        Assert.Equal(30, Recitals.Texts.Length);
    }

    [Fact]
    public void Texts_of_other_genres_are_refused()
    {
        string[] accepted =
            [.. OtherGenres.Texts.Where(t => Status(t.Text) == ApplicabilityStatus.Treaty).Select(t => $"{t.Kind}: {t.Text}")];

        Assert.True(accepted.Length <= MostAccepted, string.Join(Environment.NewLine, accepted));
    }

    [Fact]
    public void Other_languages_are_refused_as_such_and_English_is_not()
    {
        foreach ((string kind, string text) in OtherGenres.Texts)
        {
            bool foreign = OtherLanguages.Contains(kind);
            Assert.True(foreign == (Status(text) == ApplicabilityStatus.NotEnglish), text);
        }
    }

    [Theory]
    [MemberData(nameof(RecitalTexts))]
    public void Recitals_are_treaty_language(string text)
    {
        Assert.Equal(ApplicabilityStatus.Treaty, Status(text));
    }

    [Theory]
    [MemberData(nameof(RecitalTexts))]
    public void Recitals_are_of_kind_preamble_and_bind_nobody(string text)
    {
        Evaluation evaluation = DocumentEngine.Evaluate(text);

        Assert.Equal("preamble", evaluation.Kind);
        Assert.True(evaluation.Criteria.Single(c => c.Id == "enforceability").Level <= 0);
        Assert.All(evaluation.Criteria, c => Assert.InRange(c.Level ?? 0, -1, 1));
    }

    [Theory]
    // Provisions are often short, name no Party, or are items and definitions cut out of their article.
    [InlineData("Each Party shall report.")]
    [InlineData("The Board shall elect its own officers.")]
    [InlineData("'Lighter' means a vessel without engines that is used to load another.")]
    [InlineData("(b) grain held in store by a public authority; and")]
    [InlineData("the number of pilots licensed in the year before;")]
    [InlineData("No one shall be held in servitude.")]
    [InlineData("The Council takes its decisions, unless otherwise provided, by a majority of its members.")]
    [InlineData("Each delegation disposes of one vote in the Congress.")]
    [InlineData("A taxpayer whose case has not been settled within two years may require that it be submitted to arbitration.")]
    [InlineData("Conversion shall proceed according to the agreed plan, and shall be completed within the period agreed.")]
    [InlineData("The gauges installed on the vessel shall be open to the inspectors of the receiving State at any hour.")]
    [InlineData("This Accord takes effect when each Government has told the other that its domestic requirements are met.")]
    [InlineData("Any doubt on the reading of this Memorandum will be resolved by talks between the two Ministries.")]
    [InlineData("Amendments enter into force on the sixtieth day after they have been accepted.")]
    [InlineData("A member of the crew may not be punished for having obeyed an order to stop.")]
    [InlineData("The words of the annex are equally authentic in both languages.")]
    [InlineData("Reservations to this Convention are not permitted.")]
    [InlineData("The company which runs a ferry shall insure its passengers with an insurer approved by the State Party.")]
    [InlineData("Any customer of a bank in a Contracting State shall be told the price of a transfer before it is made.")]
    [InlineData("The Secretary-General shall inform all States of any notification received under this article.")]
    [InlineData("If a Party requests the Secretary-General to call a conference, he shall do so within ninety days.")]
    public void Short_and_odd_provisions_are_read(string text)
    {
        Assert.Equal(ApplicabilityStatus.Treaty, Status(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Peace.")]
    [InlineData("Each Party shall")]
    public void Too_few_words_say_nothing(string text)
    {
        Assert.Equal(ApplicabilityStatus.TooShort, Status(text));
    }

    [Theory]
    [InlineData("Договаривающиеся стороны обязуются сообщать друг другу сведения о выданных разрешениях.")]
    [InlineData("缔约双方应当每年交换一次许可证清单。")]
    [InlineData("يتعين على كل طرف أن يقدم تقريرا سنويا إلى الأمانة.")]
    public void Other_scripts_are_not_English(string text)
    {
        Assert.Equal(ApplicabilityStatus.NotEnglish, Status(text));
    }

    [Fact]
    public void A_refusal_quotes_the_words_it_rests_on()
    {
        const string Text = "The Lessee shall pay the late fee to the Lessor on demand.";

        Engine.Judgement.Applicability refused = DocumentEngine.Evaluate(Text).Applicability;

        Assert.Equal(ApplicabilityStatus.NotTreaty, refused.Status);
        Assert.StartsWith("The words read as a contract: ", refused.Reasons[0], StringComparison.Ordinal);
        Assert.All(refused.Reasons[0].Split('“').Skip(1), quoted => Assert.Contains(quoted[..quoted.IndexOf('”', StringComparison.Ordinal)], Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_refused_is_not_judged()
    {
        Evaluation evaluation = DocumentEngine.Evaluate("The Tenant shall not sublet the flat without the Landlord's consent, as appropriate.");

        Assert.Equal(Verdict.NotApplicable, evaluation.Verdict);
        Assert.Empty(evaluation.Findings);
        Assert.All(evaluation.Criteria, c => Assert.Null(c.Level));
    }

    private static ApplicabilityStatus Status(string text) => DocumentEngine.Evaluate(text).Applicability.Status;
}
