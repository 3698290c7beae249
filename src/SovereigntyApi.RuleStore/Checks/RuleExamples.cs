using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.RuleStore.Checks;

/// <summary>
/// Runs the examples and near misses of rules. Each is read with the other rules of the same indicator switched off, so that a rule
/// answers for its own evidence; rules of other indicators stay, because a rule may stand back before them or require them.
/// </summary>
public sealed class RuleExamples
{
    /// <summary>Examples, and near misses, that a rule needs at the least.</summary>
    public const int Fewest = 2;

    private readonly TreatyEngine _engine;
    private readonly ILookup<string, string> _rulesOf;

    public RuleExamples(TreatyEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        _rulesOf = engine.Definition.Rules.ToLookup(r => r.Indicator, r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The failures of every rule, in the order of the rulebook.</summary>
    public ImmutableArray<ExampleFailure> Check() => [.. _engine.Definition.Rules.SelectMany(r => Check(r))];

    /// <summary>The failures of one rule; empty where all its texts come out as it says.</summary>
    public ImmutableArray<ExampleFailure> Check(RuleDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var failures = ImmutableArray.CreateBuilder<ExampleFailure>();
        void Fail(string member, string text, string detail) =>
            failures.Add(new ExampleFailure(rule.Id, rule.Source ?? "", member, text, detail));

        if (rule.Examples.Length < Fewest)
        {
            Fail("examples", "", FormattableString.Invariant($"{rule.Examples.Length} given, at least {Fewest} needed"));
        }

        if (rule.NearMisses.Length < Fewest)
        {
            Fail("near-misses", "", FormattableString.Invariant($"{rule.NearMisses.Length} given, at least {Fewest} needed"));
        }

        var options = new EvaluationOptions
        {
            WordsAlone = true,
            DisabledRules = [.. _rulesOf[rule.Indicator].Where(id => !string.Equals(id, rule.Id, StringComparison.Ordinal))],
        };
        for (var i = 0; i < rule.Examples.Length; i++)
        {
            if (FaultOfExample(rule, rule.Examples[i], options) is { } fault)
            {
                Fail(FormattableString.Invariant($"examples[{i}]"), rule.Examples[i], fault);
            }
        }

        for (var i = 0; i < rule.NearMisses.Length; i++)
        {
            if (FaultOfNearMiss(rule, rule.NearMisses[i], options) is { } fault)
            {
                Fail(FormattableString.Invariant($"near-misses[{i}]"), rule.NearMisses[i], fault);
            }
        }

        return failures.ToImmutable();
    }

    private string? FaultOfExample(RuleDefinition rule, string example, EvaluationOptions options)
    {
        var marked = MarkedText.Parse(example);
        if (!marked.WellFormed || marked.Marks.Count == 0)
        {
            return "the evidence must stand between [[ and ]]";
        }

        var evaluation = _engine.Evaluate(new Provision(marked.Text), options);
        if (FindingOf(rule, evaluation) is not { } finding)
        {
            return WhySilent(rule, marked.Text, evaluation);
        }

        return marked.Marks.Any(m => finding.Evidence.Any(e => e.Overlaps(m)))
            ? null
            : "found at other words: " + string.Join(" … ", finding.Evidence.Select(e => Quote(marked.Text, e)));
    }

    private string? FaultOfNearMiss(RuleDefinition rule, string text, EvaluationOptions options)
    {
        if (text.Contains("[[", StringComparison.Ordinal))
        {
            return "a near miss marks nothing";
        }

        return FindingOf(rule, _engine.Evaluate(new Provision(text), options)) is { } finding
            ? "found at: " + string.Join(" … ", finding.Evidence.Select(e => Quote(text, e)))
            : null;
    }

    private static Finding? FindingOf(RuleDefinition rule, Evaluation evaluation) => evaluation.Findings.FirstOrDefault(f =>
        string.Equals(f.RuleId, rule.Id, StringComparison.Ordinal) || f.AlsoMatched.Contains(rule.Id, StringComparer.Ordinal));

    private static string WhySilent(RuleDefinition rule, string text, Evaluation evaluation)
    {
        if (evaluation.Applicability.Status != ApplicabilityStatus.Treaty)
        {
            return "taken for no treaty language (" + string.Join(", ", evaluation.Applicability.Reasons) + ")";
        }

        var defeated = evaluation.Defeated.FirstOrDefault(d => string.Equals(d.RuleId, rule.Id, StringComparison.Ordinal));
        return defeated is null ? "not found" : $"found at “{Quote(text, defeated.Evidence)}” and set aside by {defeated.By}";
    }

    private static string Quote(string text, TextSpan span) => text[span.Start..span.End];
}
