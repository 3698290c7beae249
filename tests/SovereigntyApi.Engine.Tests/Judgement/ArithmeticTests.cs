using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Engine.Tests.Judgement;

public class ArithmeticTests
{
    [Theory]
    [InlineData("", "Nothing found bears on this criterion: 0.")]
    [InlineData("bearing-on-nothing", "Nothing found bears on this criterion: 0.")]
    [InlineData("light-2", "Against: f1 -2. Level -2.")]
    [InlineData("light+1", "For: f1 +1. Level +1.")]
    [InlineData("light-1a light+1", "Against: f1 -1. For: f2 +1. Sum: -1 and +1 make 0. Level 0.")]
    [InlineData("light-2 light-1a", "Against: f1 -2, f2 -1; the strongest decides: -2. Level -2.")]
    [InlineData(
        "light-1a light-1b", "Against: f1 -1, f2 -1; fewer than three distinct facts of one step count as one: -1. Level -1.")]
    [InlineData(
        "light-1a light-1b light-1c",
        "Against: f1 -1, f2 -1, f3 -1; three or more distinct facts of one step count as two: -2. Level -2.")]
    [InlineData(
        "light-1a light-1b qualifier",
        "Against: f1 -1, f2 -1; two distinct facts stand against a qualifier, which softens only one of them: -2. For: f3 +1. Sum: -2 and +1 make -1. Level -1.")]
    [InlineData("light-2 mild-qualifier", "Against: f1 -1 (-2, softened by f2). Level -1.")]
    public void The_statement_can_be_redone_by_a_reader(string indicators, string statement)
    {
        Fact[] facts = [.. indicators.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((id, i) => Reading.Of(id, 100 * i))];

        Assert.Equal(statement, Reading.Provision(facts).Judged().On("light").Arithmetic.Statement);
    }

    [Fact]
    public void The_statement_says_when_words_are_shared()
    {
        Evaluation evaluation = Reading.Provision(Reading.Of("light-1a", 0), Reading.Of("light-1b", 3)).Judged();

        Assert.Equal("Against: f1 and f2 -1 (the same words). Level -1.", evaluation.On("light").Arithmetic.Statement);
    }

    [Fact]
    public void The_statement_says_what_a_recital_reaches()
    {
        Evaluation evaluation = Reading.Recital(Reading.Of("weight+2", 0)).Judged();

        Assert.Equal("For: f1 +2. A recital binds nobody and reaches only 0. Level 0.", evaluation.On("weight").Arithmetic.Statement);
        Assert.Equal(2, evaluation.On("weight").Arithmetic.Sum);
    }

    [Fact]
    public void The_lines_name_what_softened_a_fact()
    {
        Evaluation evaluation = Reading.Provision(Reading.Of("mild-qualifier", 0), Reading.Of("light-2", 100)).Judged();

        ArithmeticLine line = Assert.Single(evaluation.On("light").Arithmetic.Lines);
        Assert.Equal((-2, -1, "f1"), (line.Usual, line.Counted, line.SoftenedBy));
        Assert.Equal(-1, evaluation.Findings[1].Effects["light"]);
    }

    [Fact]
    public void Sides_and_sum_stand_beside_the_level()
    {
        Arithmetic arithmetic = Reading.Provision(Reading.Of("light-2", 0), Reading.Of("light+1", 100)).Judged().On("light").Arithmetic;

        Assert.Equal((-2, 1, -1), (arithmetic.Adverse, arithmetic.Favourable, arithmetic.Sum));
    }
}
