using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Work;

/// <summary>What a text costs grows with its length and not faster, counted in steps of matching and in bytes, never in time.</summary>
public class LongTextTests
{
    private const int Short = 20_000;
    private const int Times = 10;

    /// <summary>Ten times the text may cost this many times as much: what is looked for at the beginning alone weighs on the shorter one.</summary>
    private const double Most = 1.15 * Times;

    public static TheoryData<string> Units =>
    [
        "shall ",
        "Party ",
        "the Parties shall submit the dispute to arbitration, ",
        "(each Party shall ",
        "(a) report to the Conference in accordance with its national law; ",
        "Every Party undertakes to keep its markets open to the goods of the others and may, where its security so requires, suspend that promise ",
        "The Council may inspect any depot. ",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Ten_times_the_text_takes_ten_times_the_steps(string unit)
    {
        Assert.InRange(Steps(Repeat(unit, Times * Short)), 0, Most * Steps(Repeat(unit, Short)));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Ten_times_the_text_takes_ten_times_the_memory(string unit)
    {
        Assert.InRange(Bytes(Repeat(unit, Times * Short)), 0, Most * Bytes(Repeat(unit, Short)));
    }

    /// <summary>The tables of a fresh reading are part of what a text takes, and the greater part of what a service holds at once. A sentence
    /// that carries more readings takes more: the bound leaves room for rules to come, not for a second table.</summary>
    [Fact]
    public void A_million_units_take_less_than_a_hundred_and_fifty_bytes_each()
    {
        const int Million = 1_000_000;

        Assert.InRange(Bytes(Repeat("Every Party undertakes to keep its markets open to the goods of the others ", Million)), 0, 150L * Million);
    }

    private static string Repeat(string unit, int units) => string.Concat(Enumerable.Repeat(unit, units / unit.Length));

    private static long Steps(string text)
    {
        var reading = new Reading(DocumentEngine.Book, WorkLimit.Default);
        reading.Read(Tokeniser.Read(text, DocumentEngine.Book.Lexicon.Vocabulary), null);
        return reading.Work.Spent;
    }

    private static long Bytes(string text)
    {
        var engine = new TreatyEngine(DocumentEngine.Book);
        long before = GC.GetAllocatedBytesForCurrentThread();
        engine.Evaluate(new Provision(text), EvaluationOptions.Default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
