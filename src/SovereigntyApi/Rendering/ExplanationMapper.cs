using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Rendering;

/// <summary>Collects the texts behind the ids of one evaluation, each in the rulebook's order.</summary>
internal static class ExplanationMapper
{
    public static ExplanationAnswer Map(Rulebook book, Evaluation evaluation)
    {
        var indicators = evaluation.Findings.Select(f => f.Indicator).Concat(evaluation.Defeated.Select(d => d.Indicator)).ToHashSet(StringComparer.Ordinal);
        var tests = evaluation.Tests.Where(t => t.Triggered).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var paragraphs = evaluation.Findings.SelectMany(f => f.Paragraphs)
            .Concat(book.Definition.Criteria.SelectMany(c => c.Paragraphs)).ToHashSet(StringComparer.Ordinal);
        return new ExplanationAnswer
        {
            Criteria = [.. book.Definition.Criteria.Select(RulebookMapper.Map)],
            Indicators = [.. book.Definition.Indicators.Where(i => indicators.Contains(i.Id)).Select(RulebookMapper.Map)],
            Tests = [.. book.Definition.Tests.Where(t => tests.Contains(t.Id)).Select(RulebookMapper.Map)],
            Paragraphs = [.. book.Definition.Paragraphs.Where(p => paragraphs.Contains(p.Locator)).Select(RulebookMapper.Map)],
        };
    }
}
