using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Tests.Judgement;

/// <summary>
/// A rulebook of the tests' own. Its criteria are called light, warmth and weight, so that a judgement which knew a criterion by
/// name would fail here. Indicators are named for what they do: <c>light-2</c> takes two steps off light.
/// </summary>
internal static class PlainRulebook
{
    public static readonly RulebookDefinition Judging = Build(judges: true, new ScaleDefinition(-2, 2, ["a", "b", "c", "d", "e"]),
    [
        Indicator("light-2", "adverse", ("light", -2)),
        Indicator("light-1a", "adverse", ("light", -1)),
        Indicator("light-1b", "adverse", ("light", -1)),
        Indicator("light-1c", "adverse", ("light", -1)),
        Indicator("light+1", "favourable", ("light", 1)),
        Indicator("light+2", "favourable", ("light", 2)),
        Indicator("weight+2", "favourable", ("weight", 2)),
        Indicator("weight-2", "adverse", ("weight", -2)),
        Indicator("both-ways", "adverse", ("light", -2), ("weight", 1)),
        Indicator("bearing-on-nothing", "adverse"),
        Indicator("qualifier", "adverse", ("light", 1), ("weight", -1)) with { Softens = true, OpposingReading = "It leaves room." },
        Indicator("mild-qualifier", "favourable") with { Softens = true },
        Indicator("in-a-test", "adverse", ("warmth", -1)) with { Test = "glow" },
        Indicator("good-in-a-test", "favourable", ("warmth", 1)) with { Test = "glow" },
    ]);

    public static readonly RulebookDefinition Describing = Build(judges: false, new ScaleDefinition(0, 3, ["a", "b", "c", "d"]),
    [
        Indicator("one", "neutral", ("light", 1)),
        Indicator("three", "neutral", ("light", 3), ("warmth", 1)),
        Indicator("four", "neutral", ("light", 4)),
        Indicator("less", "neutral", ("light", -1)),
        Indicator("less-two", "neutral", ("light", -2)),
    ]);

    private static IndicatorDefinition Indicator(string id, string polarity, params (string Criterion, int Level)[] effects) =>
        new(id, id, polarity, null, effects.ToImmutableDictionary(e => e.Criterion, e => e.Level), "derived", ["P1"], "meaning of " + id);

    private static RulebookDefinition Build(bool judges, ScaleDefinition scale, ImmutableArray<IndicatorDefinition> indicators) => new()
    {
        Id = "plain",
        Version = "1.0.0",
        Title = "Plain",
        Viewpoint = "None.",
        Disclaimer = "A test.",
        Judges = judges,
        Document = new SourceDocument("t", "a", "p", "n"),
        Paragraphs = [new ParagraphDefinition("P1", "h", "s", "q")],
        Criteria =
        [
            new CriterionDefinition("light", "Light", "?", "explicit", ["P1"], scale) { RecitalReach = 1 },
            new CriterionDefinition("warmth", "Warmth", "?", "explicit", ["P1"], scale),
            new CriterionDefinition("weight", "Weight", "?", "derived", ["P1"], scale) { RecitalReach = 1, RecitalCeiling = 0 },
        ],
        Tests = [new TestDefinition("glow", "Glow", "d", ["P1"]), new TestDefinition("smoke", "Smoke", "d", ["P1"])],
        Indicators = indicators,
        Rules = [],
        Concepts = [],
        KindRules = [],
        Tensions = [new TensionDefinition("light-for-weight", "light", "weight", "One is paid with the other.", ["P1"])],
        NotAssessable =
        [
            new NotAssessableDefinition("always", [], ["light"], "Always open."),
            new NotAssessableDefinition("regime", ["light-2"], ["light"], "Open.") { AnsweredBy = "reservations" },
            new NotAssessableDefinition("terms", ["light-2"], ["light"], "Open.") { AnsweredBy = "definitions" },
            new NotAssessableDefinition("others", ["light-2", "light-1a"], ["light"], "Open.") { AnsweredBy = "parties" },
        ],
    };
}
