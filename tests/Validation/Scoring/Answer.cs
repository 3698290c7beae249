using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;
using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Scoring;

/// <summary>An evaluation reduced to what is scored, with every span checked.</summary>
internal sealed record Answer(Evaluation Evaluation, Labels Labels, ILookup<string, TextSpan> Spans, int WrongSpans)
{
    public bool Applicable => Evaluation.Applicability.Status == ApplicabilityStatus.Treaty;

    /// <summary>The rules that found an indicator.</summary>
    public string Rules(string indicator) =>
        string.Join(" ", Evaluation.Findings.Where(f => f.Indicator == indicator).SelectMany(f => f.AlsoMatched.Prepend(f.RuleId)));

    public static Answer Of(TreatyEngine engine, string text, string? heading = null)
    {
        var provision = new Provision(text, string.IsNullOrEmpty(heading) ? null : heading);
        var evaluation = engine.Evaluate(provision, EvaluationOptions.Default);
        var spans = evaluation.Findings.SelectMany(f => f.Evidence.Select(e => (f.Indicator, e))).ToList();
        var wrong = evaluation.Findings.Count(f => f.Evidence.IsDefaultOrEmpty)
            + spans.Count(s => s.e.Start < 0 || s.e.Start >= s.e.End || s.e.End > text.Length);
        var levels = evaluation.Criteria.ToDictionary(c => c.Id, c => c.Level ?? 0, StringComparer.Ordinal);
        return new Answer(
            evaluation,
            new Labels(
                spans.Select(s => s.Indicator).ToHashSet(StringComparer.Ordinal),
                Labels.Criteria.ToImmutableDictionary(c => c, c => levels.GetValueOrDefault(c), StringComparer.Ordinal)),
            spans.ToLookup(s => s.Indicator, s => s.e, StringComparer.Ordinal),
            wrong);
    }
}
