using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Strikes out one finding after the other and judges what is left.</summary>
internal sealed class SensitivityReading(RulebookDefinition book)
{
    /// <summary>Rules that build on other facts, by id.</summary>
    private readonly FrozenDictionary<string, RuleDefinition> _building = book.Rules
        .Where(r => !r.RequiresAll.IsEmpty || !r.RequiresAny.IsEmpty)
        .ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);

    /// <param name="facts">The facts in the order of their findings.</param>
    /// <param name="whole">The evaluation with all of them.</param>
    /// <param name="judge">Levels and verdict of the facts that are left.</param>
    public ImmutableArray<Sensitivity> Read(
        ImmutableArray<Fact> facts, Evaluation whole, Func<ImmutableArray<Fact>, (ImmutableArray<CriterionResult> Criteria, Verdict Verdict)> judge)
    {
        var struck = ImmutableArray.CreateBuilder<Sensitivity>(facts.Length);
        for (int i = 0; i < facts.Length; i++)
        {
            HashSet<string> left = [.. facts.Where((_, other) => other != i).Select(f => f.Indicator)];
            bool[] falls = [.. facts.Select((fact, at) => at == i || RestsOn(fact, facts[i].Indicator, left))];
            (ImmutableArray<CriterionResult> criteria, Verdict verdict) = judge([.. facts.Where((_, at) => !falls[at])]);
            struck.Add(Of(whole, i, falls, criteria, verdict));
        }

        return struck.MoveToImmutable();
    }

    /// <summary>True where every rule that found the fact needs one that is struck out.</summary>
    private bool RestsOn(Fact fact, string struck, HashSet<string> left) =>
        fact.AlsoMatched.Add(fact.RuleId).All(id => _building.TryGetValue(id, out RuleDefinition? rule)
            && (rule.RequiresAll.Contains(struck) || (rule.RequiresAny.Contains(struck) && !rule.RequiresAny.Any(left.Contains))));

    private static Sensitivity Of(Evaluation whole, int at, bool[] falls, ImmutableArray<CriterionResult> criteria, Verdict verdict)
    {
        ImmutableArray<LevelWithout> levels =
            [.. criteria.Select((c, n) => new LevelWithout(c.Id, c.Level ?? 0, c.Level == whole.Criteria[n].Level))];
        string finding = whole.Findings[at].Id;
        ImmutableArray<string> with = [.. whole.Findings.Where((_, n) => falls[n] && n != at).Select(f => f.Id)];
        return new Sensitivity(
            finding,
            with,
            levels,
            [.. levels.Where(l => !l.Stands).Select(l => l.Id)],
            verdict,
            verdict == whole.Verdict,
            Say(whole, finding, with, levels, verdict));
    }

    private static string Say(Evaluation whole, string finding, ImmutableArray<string> with, ImmutableArray<LevelWithout> levels, Verdict verdict)
    {
        string without = with.IsEmpty ? $"Without {finding}" : $"Without {finding}, and {string.Join(", ", with)} which rests on it,";
        List<string> changes = [.. levels.Select((level, n) => (Level: level, Was: whole.Criteria[n].Level ?? 0)).Where(l => !l.Level.Stands)
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Level.Id} would be {l.Level.Level:+0;-0;0}, not {l.Was:+0;-0;0}"))];
        if (verdict != whole.Verdict)
        {
            changes.Add($"the verdict would be {Name(verdict)}, not {Name(whole.Verdict)}");
        }

        return changes.Count == 0 ? $"{without} every level and the verdict stand." : $"{without} {string.Join("; ", changes)}.";
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Meets => "meets",
        Verdict.Concern => "concern",
        Verdict.Fails => "fails",
        Verdict.NoFinding => "no finding",
        _ => "not applicable",
    };
}
