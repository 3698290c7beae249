using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Engine.Tests.Judgement;

public class LevelTests
{
    [Theory]
    // One side alone.
    [InlineData("light-1a", -1)]
    [InlineData("light-2", -2)]
    [InlineData("light+1", 1)]
    [InlineData("light+2", 2)]
    [InlineData("light-1a light-1b", -1)]
    [InlineData("light-1a light-1b light-1c", -2)]
    [InlineData("light-2 light-1a", -2)]
    [InlineData("weight+2", 0)]
    // Both: the sum of the two sides so read.
    [InlineData("light-1a light+1", 0)]
    [InlineData("light-2 light+1", -1)]
    [InlineData("light-2 light+2", 0)]
    [InlineData("light-1a light-1b light+1", 0)]
    [InlineData("light-1a light-1b light-1c light+1", -1)]
    // A qualifier softens one of two facts, not both.
    [InlineData("light-1a qualifier", 0)]
    [InlineData("light-1a light-1b qualifier", -1)]
    [InlineData("light-2 qualifier", -1)]
    // A softener that does not bear on the criterion takes a step off two, and leaves one alone.
    [InlineData("light-2 mild-qualifier", -1)]
    [InlineData("light+2 mild-qualifier", 1)]
    [InlineData("light-1a mild-qualifier", -1)]
    public void Light_is_read_as_the_codebook_says(string indicators, int level)
    {
        Assert.Equal(level, Apart(indicators).On("light").Level);
    }

    [Fact]
    public void The_same_words_are_one_fact()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("light-1a", 0), Reading.Of("light-1b", 5), Reading.Of("light-1c", 100)).Judged();

        Assert.Equal(-1, evaluation.On("light").Level);
        Assert.Equal(2, evaluation.On("light").Arithmetic.Lines.Length);
        Assert.Equal("f1 f2", string.Join(' ', evaluation.On("light").Arithmetic.Lines[0].Findings));
        Assert.Equal("f1 f2 f3", string.Join(' ', evaluation.On("light").Against));
    }

    [Fact]
    public void Facts_that_each_have_words_of_their_own_are_two()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("light-1a", 0, 200), Reading.Of("light-1b", 0, 300), Reading.Of("light-1c", 100)).Judged();

        Assert.Equal(-2, evaluation.On("light").Level);
    }

    [Fact]
    public void What_shares_words_with_two_facts_makes_them_one()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("light-1a", 0), Reading.Of("light-1b", 12), Reading.Of("light-1c", 6)).Judged();

        Assert.Single(evaluation.On("light").Arithmetic.Lines);
        Assert.Equal(-1, evaluation.On("light").Level);
    }

    [Fact]
    public void The_same_words_count_for_the_strongest_of_their_findings()
    {
        Evaluation evaluation = Reading.Provision(Reading.Of("light-1a", 0), Reading.Of("light-2", 3)).Judged();

        ArithmeticLine line = Assert.Single(evaluation.On("light").Arithmetic.Lines);
        Assert.Equal((-2, -2), (line.Usual, line.Counted));
    }

    [Fact]
    public void Words_that_speak_for_and_against_stand_on_both_sides()
    {
        Evaluation evaluation = Reading.Provision(Reading.Of("light-1a", 0), Reading.Of("light+1", 0)).Judged();

        Assert.Equal("f1", string.Join(' ', evaluation.On("light").Against));
        Assert.Equal("f2", string.Join(' ', evaluation.On("light").For));
        Assert.Equal(0, evaluation.On("light").Level);
    }

    [Fact]
    public void A_rule_can_replace_the_usual_effect()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("both-ways", 0) with { EffectOverrides = Replaced("light", -1) }).Judged();

        Assert.Equal(-1, evaluation.On("light").Level);
        Assert.Equal(1, evaluation.On("weight").Level);
        Assert.Equal([("light", -1), ("weight", 1)], evaluation.Findings[0].Effects.Select(e => (e.Key, e.Value)));
    }

    [Fact]
    public void A_rule_can_take_an_effect_away()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("both-ways", 0) with { EffectOverrides = Replaced("light", 0) }).Judged();

        Assert.Equal(0, evaluation.On("light").Level);
        Assert.Empty(evaluation.On("light").Against);
        Assert.False(evaluation.Findings[0].Effects.ContainsKey("light"));
    }

    [Theory]
    [InlineData("light-2", "light", -1)]
    [InlineData("light+2", "light", 1)]
    [InlineData("weight+2", "weight", 0)]
    [InlineData("weight-2", "weight", -1)]
    [InlineData("in-a-test", "warmth", -1)]
    public void A_recital_reaches_no_further_than_the_rulebook_lets_it(string indicator, string criterion, int level)
    {
        Assert.Equal(level, Reading.Recital(Reading.Of(indicator, 0)).Judged().On(criterion).Level);
    }

    [Fact]
    public void A_describing_rulebook_takes_the_strongest_fact_and_keeps_to_its_scale()
    {
        Evaluation evaluation = Reading.Provision(Reading.Of("one", 0), Reading.Of("three", 100)).Described();
        Assert.Equal(3, evaluation.On("light").Level);
        Assert.Equal(1, evaluation.On("warmth").Level);
        Assert.Equal(0, evaluation.On("weight").Level);
        Assert.Equal(Verdict.NotApplicable, evaluation.Verdict);

        Assert.Equal(3, Reading.Provision(Reading.Of("four", 0)).Described().On("light").Level);
    }

    [Theory]
    [InlineData("three less", 2, 3, -1, "Raised by: f1 +3. Lowered by: f2 -1. Level 2.")]
    [InlineData("three less less-two", 1, 3, -2, "Raised by: f1 +3. Lowered by: f2 -1, f3 -2; the strongest counts. Level 1.")]
    [InlineData("less", 0, 0, -1, "Lowered by: f1 -1. The scale ends at 0. Level 0.")]
    [InlineData("four", 3, 4, 0, "Raised by: f1 +4. The scale ends at 3. Level 3.")]
    [InlineData("", 0, 0, 0, "Nothing found bears on this criterion: 0.")]
    public void A_describing_rulebook_can_lower_a_level_again(string indicators, int level, int raised, int lowered, string statement)
    {
        CriterionResult light = Reading.Provision([.. indicators.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((id, i) => Reading.Of(id, 100 * i))])
            .Described().On("light");

        Assert.Equal(level, light.Level);
        Assert.Equal((lowered, raised, raised + lowered), (light.Arithmetic.Adverse, light.Arithmetic.Favourable, light.Arithmetic.Sum));
        Assert.Equal(statement, light.Arithmetic.Statement);
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, int> Replaced(string criterion, int level) =>
        System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add(criterion, level);

    private static Evaluation Apart(string indicators) =>
        Reading.Provision([.. indicators.Split(' ').Select((id, i) => Reading.Of(id, 100 * i))]).Judged();
}
