using System.Collections.Immutable;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Judgement;

public class DecisionTests
{
    [Theory]
    [InlineData("light-2 light+2 weight-2", Verdict.Fails)]
    [InlineData("light-1a weight+2", Verdict.Concern)]
    [InlineData("light+1", Verdict.Meets)]
    [InlineData("bearing-on-nothing", Verdict.Meets)]
    [InlineData("light-1a light+1", Verdict.Meets)]
    [InlineData("", Verdict.NoFinding)]
    public void The_worst_criterion_decides(string indicators, Verdict verdict)
    {
        Assert.Equal(verdict, Provision(indicators).Judged().Verdict);
    }

    [Fact]
    public void Findings_are_numbered_in_text_order_whatever_order_they_come_in()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("light-2", 300), Reading.Of("light+1", 10, 500), Reading.Of("weight+2", 120)).Judged();

        Assert.Equal("light+1 weight+2 light-2", string.Join(' ', evaluation.Findings.Select(f => f.Indicator)));
        Assert.Equal("f1 f2 f3", string.Join(' ', evaluation.Findings.Select(f => f.Id)));
    }

    [Fact]
    public void A_test_is_triggered_by_its_adverse_findings_only()
    {
        Evaluation evaluation = Provision("good-in-a-test in-a-test light-2").Judged();
        Assert.Equal((true, "f2"), (evaluation.Tests[0].Triggered, Assert.Single(evaluation.Tests[0].Findings)));
        Assert.Equal((false, 0), (evaluation.Tests[1].Triggered, evaluation.Tests[1].Findings.Length));

        Assert.False(Provision("good-in-a-test").Judged().Tests[0].Triggered);
    }

    [Fact]
    public void A_tension_is_shown_where_levels_pull_apart()
    {
        Tension tension = Assert.Single(Provision("light+1 in-a-test weight-2").Judged().Tensions);

        Assert.Equal("light-for-weight", tension.Id);
        Assert.Equal("light weight", string.Join(' ', tension.Criteria));
        Assert.Equal("f1 f3", string.Join(' ', tension.Findings));
        Assert.Equal("f1 speaks for Light, f3 against Weight. One is paid with the other.", tension.Explanation);
    }

    [Fact]
    public void A_finding_that_moves_two_criteria_apart_is_a_tension_even_where_a_level_is_in_balance()
    {
        Evaluation evaluation = Provision("qualifier light-1a").Judged();

        Assert.Equal(0, evaluation.On("light").Level);
        Assert.Equal("f1", string.Join(' ', Assert.Single(evaluation.Tensions).Findings));
    }

    [Theory]
    [InlineData("light+1 weight+2")]
    [InlineData("light-1a weight-2")]
    [InlineData("")]
    public void No_tension_where_criteria_move_the_same_way(string indicators)
    {
        Assert.Empty(Provision(indicators).Judged().Tensions);
    }

    [Fact]
    public void What_stays_open_names_the_findings_it_limits()
    {
        ImmutableArray<OpenQuestion> open = Provision("light+1 light-1a light-2").Judged().NotAssessable;

        Assert.Equal("always regime terms others", string.Join(' ', open.Select(q => q.Id)));
        Assert.Empty(open[0].Findings);
        Assert.Equal("f3", string.Join(' ', open[1].Findings));
        Assert.Equal("f2 f3", string.Join(' ', open[3].Findings));
        Assert.Equal("light", string.Join(' ', open[3].Criteria));
    }

    [Fact]
    public void What_the_request_states_is_no_longer_open()
    {
        var context = new ProvisionContext(
            Reservations: ReservationRegime.Barred, Parties: ["Northland"], Definitions: [new DefinedTerm("grave", "over ten")]);

        Assert.Equal("always", string.Join(' ', Provision("light-2").Judged(context).NotAssessable.Select(q => q.Id)));
        Assert.Equal(4, Provision("light-2").Judged(new ProvisionContext()).NotAssessable.Length);
    }

    [Theory]
    [InlineData(ApplicabilityStatus.NotTreaty)]
    [InlineData(ApplicabilityStatus.NotEnglish)]
    [InlineData(ApplicabilityStatus.TooShort)]
    public void What_is_no_treaty_language_is_not_judged(ApplicabilityStatus status)
    {
        var applicability = new Applicability(status, ["it is a letter"]);
        FactReading reading = Provision("light-2 in-a-test qualifier") with { Defeated = [Beaten] };

        Evaluation evaluation = new Judge(PlainRulebook.Judging).Decide(reading, applicability);

        Assert.Equal(Verdict.NotApplicable, evaluation.Verdict);
        Assert.Equal(applicability, evaluation.Applicability);
        Assert.Equal("light warmth weight", string.Join(' ', evaluation.Criteria.Select(c => c.Id)));
        Assert.All(evaluation.Criteria, c => Assert.True(c.Level is null && c.For.IsEmpty && c.Against.IsEmpty));
        Assert.Empty(evaluation.Findings);
        Assert.Empty(evaluation.Defeated);
        Assert.Empty(evaluation.NotAssessable);
        Assert.Empty(evaluation.Tensions);
        Assert.All(evaluation.Tests, t => Assert.False(t.Triggered));
    }

    [Fact]
    public void Readings_set_aside_are_handed_on_with_what_defeated_them()
    {
        DefeatedReading defeated = Assert.Single((Provision("light-2") with { Defeated = [Beaten] }).Judged().Defeated);

        Assert.Equal(
            ("r", "light-1a", new TextSpan(4, 9), "by a saving clause", new TextSpan(20, 30), "Set aside."),
            (defeated.RuleId, defeated.Indicator, defeated.Evidence, defeated.By, defeated.ByEvidence, defeated.Explanation));
    }

    [Fact]
    public void A_wording_beyond_the_document_rests_on_no_paragraph()
    {
        Evaluation evaluation = Reading.Provision(
            Reading.Of("light-2", 0), Reading.Of("qualifier", 100) with { Basis = "extension" }).Judged();

        Assert.Equal("P1", string.Join(' ', evaluation.Findings[0].Paragraphs));
        Assert.Empty(evaluation.Findings[1].Paragraphs);
        Assert.Null(evaluation.Findings[0].OpposingReading);
        Assert.Equal("It leaves room.", evaluation.Findings[1].OpposingReading);
    }

    [Fact]
    public void A_reading_cut_short_says_so()
    {
        var warning = new EvaluationWarning("work-limit", "Stopped.");
        Evaluation evaluation = new Judge(PlainRulebook.Judging).Decide(
            Provision("light-2") with { Complete = false }, new Applicability(ApplicabilityStatus.Treaty, []), warnings: [warning]);

        Assert.False(evaluation.Complete);
        Assert.Equal(warning, Assert.Single(evaluation.Warnings));
    }

    private static DefeatedFact Beaten =>
        new("r", "light-1a", new TextSpan(4, 9), "by a saving clause", new TextSpan(20, 30), "Set aside.");

    private static FactReading Provision(string indicators) =>
        Reading.Provision(
            [.. indicators.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((id, i) => Reading.Of(id, 100 * i))]);
}
