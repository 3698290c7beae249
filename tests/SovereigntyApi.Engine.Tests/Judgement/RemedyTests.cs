using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Tests.Judgement;

/// <summary>Remedies of the document's rulebook: every adverse indicator, under every regime of reservations.</summary>
public class RemedyTests
{
    private static readonly RulebookDefinition Document = DocumentEngine.Engine.Definition;

    private static readonly Applicability Treaty = new(ApplicabilityStatus.Treaty, []);

    /// <summary>What a reservation is worth under each regime; no other instrument hangs on it.</summary>
    private static readonly Dictionary<ReservationRegime, RemedyAvailability> Reservation = new()
    {
        [ReservationRegime.Unknown] = RemedyAvailability.Unknown,
        [ReservationRegime.Allowed] = RemedyAvailability.Available,
        [ReservationRegime.Limited] = RemedyAvailability.Limited,
        [ReservationRegime.Barred] = RemedyAvailability.RuledOut,
    };

    public static TheoryData<string, ReservationRegime> Cases
    {
        get
        {
            var cases = new TheoryData<string, ReservationRegime>();
            foreach (var indicator in Document.Indicators.Where(i => i.Polarity == "adverse"))
            {
                foreach (var regime in Reservation.Keys)
                {
                    cases.Add(indicator.Id, regime);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_adverse_indicator_has_remedies_or_a_reason_under_every_regime(string indicator, ReservationRegime regime)
    {
        var finding = Assert.Single(Judge(regime, Reading.Of(indicator, 0)).Findings);

        if (finding.Remedies.IsEmpty)
        {
            Assert.EndsWith(".", finding.NoRemedy, StringComparison.Ordinal);
            return;
        }

        Assert.Null(finding.NoRemedy);
        foreach (var instrument in finding.Remedies.SelectMany(r => r.Instruments))
        {
            var expected = instrument.Name switch
            {
                "reservation" => Reservation[regime],
                "opt-out" => RemedyAvailability.Unknown,
                _ => RemedyAvailability.Available,
            };
            Assert.Equal(expected, instrument.Availability);
            Assert.EndsWith(".", instrument.Reason, StringComparison.Ordinal);
        }

        foreach (var remedy in finding.Remedies)
        {
            Assert.Equal(remedy.Instruments.IsEmpty, remedy.Availability == RemedyAvailability.NotCurable);
            Assert.True(remedy.Instruments.IsEmpty || remedy.Instruments.Any(i => i.Availability == remedy.Availability));
        }
    }

    /// <summary>31 adverse indicators are what the codebook has; 3 of them have no remedy, because others are not bound.</summary>
    [Fact]
    public void The_table_covers_the_codebook_and_uses_every_type_or_leaves_it_for_inspections()
    {
        Assert.Equal(31, Document.Remedies.Length);
        Assert.Equal(
            ["aspirational-commitment", "discretionary-qualifier", "national-law-qualifier"],
            Document.Remedies.Where(r => r.Types.IsEmpty).Select(r => r.Indicator));
        Assert.Equal(Enumerable.Range(1, 21).Select(n => $"r{n}"), Document.RemedyTypes.Select(r => r.Id));
        Assert.Equal(["r15"], Document.RemedyTypes.Select(r => r.Id).Except(Document.Remedies.SelectMany(r => r.Types)));
        Assert.All(Document.RemedyTypes, t => Assert.NotEmpty(t.Precedents));
    }

    [Theory]
    [InlineData("favourable")]
    [InlineData("neutral")]
    public void What_is_not_adverse_needs_no_remedy(string polarity)
    {
        foreach (var indicator in Document.Indicators.Where(i => i.Polarity == polarity))
        {
            var finding = Assert.Single(Judge(ReservationRegime.Allowed, Reading.Of(indicator.Id, 0)).Findings);

            Assert.Empty(finding.Remedies);
            Assert.Null(finding.NoRemedy);
        }
    }

    [Theory]
    [InlineData("no-reservations", RemedyAvailability.RuledOut)]
    [InlineData("treaty-taken-as-a-whole", RemedyAvailability.RuledOut)]
    [InlineData("reservations-limited-in-kind", RemedyAvailability.Limited)]
    public void A_clause_of_the_text_rules_reservations_out_by_itself(string rule, RemedyAvailability expected)
    {
        var evaluation = Judge(
            ReservationRegime.Unknown, Reading.Of("compulsory-adjudication", 0), Reading.Of("reservations-barred", 100) with { RuleId = rule });

        Assert.Equal(expected, Instrument(evaluation, "compulsory-adjudication", "r7", "reservation").Availability);
        Assert.StartsWith("A clause of this text", Instrument(evaluation, "compulsory-adjudication", "r7", "reservation").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_in_the_text_stands_whatever_the_request_says()
    {
        var evaluation = Judge(
            ReservationRegime.Allowed, Reading.Of("compulsory-adjudication", 0), Reading.Of("reservations-barred", 100) with { RuleId = "no-reservations" });

        Assert.Equal(RemedyAvailability.RuledOut, Instrument(evaluation, "compulsory-adjudication", "r7", "reservation").Availability);
    }

    [Fact]
    public void A_bar_with_a_permission_beside_it_is_a_limit()
    {
        var evaluation = Judge(
            ReservationRegime.Unknown,
            Reading.Of("compulsory-adjudication", 0),
            Reading.Of("reservations-barred", 100) with { RuleId = "no-reservations" },
            Reading.Of("reservations-allowed", 200) with { RuleId = "other", AlsoMatched = ["state-may-make-reservations"] });

        Assert.Equal(RemedyAvailability.Limited, Instrument(evaluation, "compulsory-adjudication", "r7", "reservation").Availability);
    }

    [Fact]
    public void An_opt_out_is_open_where_the_text_offers_it()
    {
        var evaluation = Judge(
            ReservationRegime.Barred,
            Reading.Of("compulsory-adjudication", 0),
            Reading.Of("reservations-allowed", 200) with { RuleId = "declares-itself-not-bound" });

        Assert.Equal(RemedyAvailability.Available, Instrument(evaluation, "compulsory-adjudication", "r7", "opt-out").Availability);
        Assert.Equal(RemedyAvailability.RuledOut, Instrument(evaluation, "compulsory-adjudication", "r7", "reservation").Availability);
    }

    /// <summary>The whole way, from words of a text that gives its bar in the same breath.</summary>
    [Fact]
    public void The_words_of_a_text_decide()
    {
        var evaluation = DocumentEngine.Evaluate(
            "Any dispute about the weirs shall, at the request of either Party, be submitted to arbitration. No reservations may be made to this Convention.");

        Assert.Equal(RemedyAvailability.RuledOut, Instrument(evaluation, "compulsory-adjudication", "r7", "reservation").Availability);
    }

    private static Evaluation Judge(ReservationRegime regime, params Facts.Fact[] facts) =>
        new Judge(Document).Decide(Reading.Provision(facts), Treaty, new ProvisionContext(Reservations: regime));

    private static RemedyInstrument Instrument(Evaluation evaluation, string indicator, string type, string name) =>
        evaluation.Findings.Single(f => f.Indicator == indicator).Remedies.Single(r => r.Type == type).Instruments.Single(i => i.Name == name);
}
