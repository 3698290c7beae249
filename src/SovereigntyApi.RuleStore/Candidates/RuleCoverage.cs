using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>Which rules speak on which texts, and what that says of them.</summary>
/// <param name="Texts">Reference texts that were read.</param>
/// <param name="Shadowed">Rules that never speak without another one of their indicator.</param>
/// <param name="NeverFire">Rules that speak on no text but their own examples.</param>
/// <param name="AlwaysFire">Rules that speak on nine of ten texts or more.</param>
public sealed record RuleCoverage(
    int Texts, ImmutableArray<ShadowedRule> Shadowed, ImmutableArray<string> NeverFire, ImmutableArray<string> AlwaysFire)
{
    /// <summary>Fewer texts say nothing about a rule that speaks on all of them.</summary>
    public const int FewestTexts = 20;

    /// <summary>Fewer texts with one rule say nothing about another that speaks on them too.</summary>
    private const int FewestShared = 2;

    public static RuleCoverage None { get; } = new(0, [], [], []);

    /// <summary>Reads every text once, words alone, so that rules answer for their words.</summary>
    public static RuleCoverage Measure(TreatyEngine engine, IReadOnlyList<string> texts, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(texts);
        var rules = engine.Definition.Rules;
        var own = rules.ToDictionary(r => r.Id, r => ExampleTexts.Of(r).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var reference = texts.Distinct(StringComparer.Ordinal).ToList();
        var all = reference.Concat(own.Values.SelectMany(o => o)).Distinct(StringComparer.Ordinal).ToList();
        var fired = rules.ToDictionary(r => r.Id, _ => new HashSet<int>(), StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var rule in Speaking(engine, all[i]))
            {
                fired[rule].Add(i);
            }
        }

        return new RuleCoverage(
            reference.Count,
            [.. rules.Select(r => Shadow(r, rules, fired)).OfType<ShadowedRule>()],
            [.. rules.Where(r => !fired[r.Id].Any(i => i < reference.Count && !own[r.Id].Contains(all[i]))).Select(r => r.Id)],
            [.. rules.Where(r => reference.Count >= FewestTexts && 10 * fired[r.Id].Count(i => i < reference.Count) >= 9 * reference.Count).Select(r => r.Id)]);
    }

    private static IEnumerable<string> Speaking(TreatyEngine engine, string text) =>
        engine.Evaluate(new Provision(text), new EvaluationOptions { WordsAlone = true }).Findings
            .SelectMany(f => f.AlsoMatched.Append(f.RuleId));

    private static ShadowedRule? Shadow(RuleDefinition rule, ImmutableArray<RuleDefinition> rules, Dictionary<string, HashSet<int>> fired)
    {
        var texts = fired[rule.Id];
        if (texts.Count < FewestShared)
        {
            return null;
        }

        // Of two that always speak together the first by id stands. A tentative rule counts only where weights speak for it, so it
        // never makes a firm one needless.
        var by = rules.FirstOrDefault(other =>
            string.Equals(other.Indicator, rule.Indicator, StringComparison.Ordinal)
            && !string.Equals(other.Id, rule.Id, StringComparison.Ordinal)
            && (rule.Tentative || !other.Tentative)
            && texts.IsSubsetOf(fired[other.Id])
            && (texts.Count < fired[other.Id].Count || string.CompareOrdinal(other.Id, rule.Id) < 0));
        return by is null ? null : new ShadowedRule(rule.Id, by.Id, texts.Count);
    }
}

/// <summary>A rule that another of its indicator always speaks with, on so many texts.</summary>
public sealed record ShadowedRule(string Rule, string By, int Texts);
