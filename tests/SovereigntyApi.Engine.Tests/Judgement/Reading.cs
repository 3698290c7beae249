using System.Collections.Immutable;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Judgement;

/// <summary>Readings to judge: facts at stated places of a text nobody needs.</summary>
internal static class Reading
{
    private static readonly Applicability Treaty = new(ApplicabilityStatus.Treaty, []);

    /// <summary>A fact with evidence at each place given, ten units long.</summary>
    public static Fact Of(string indicator, params int[] at) => new()
    {
        Indicator = indicator,
        RuleId = "rule-of-" + indicator,
        AlsoMatched = [],
        Evidence = [.. at.Select(start => new TextSpan(start, start + 10))],
        ClauseSpans = [.. at.Select(start => new TextSpan(start, start + 50))],
        EffectOverrides = ImmutableDictionary<string, int>.Empty,
        Explanation = "Because.",
        Basis = "derived",
    };

    public static FactReading Provision(params Fact[] facts) => new("operative", [.. facts], [], true);

    public static FactReading Recital(params Fact[] facts) => new("preamble", [.. facts], [], true);

    public static Evaluation Judged(this FactReading reading, ProvisionContext? context = null) =>
        new Judge(PlainRulebook.Judging).Decide(reading, Treaty, context);

    public static Evaluation Described(this FactReading reading) => new Judge(PlainRulebook.Describing).Decide(reading, Treaty);

    public static CriterionResult On(this Evaluation evaluation, string criterion) => evaluation.Criteria.Single(c => c.Id == criterion);
}
