using System.Globalization;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Rendering;

/// <summary>Says what the context of a provision changed, with both readings.</summary>
internal static class ContextChangeMapper
{
    /// <summary>The change, or null where <paramref name="alone"/> is null or has the same findings and levels.</summary>
    public static ContextChangeAnswer? Map(Evaluation? alone, Evaluation inContext)
    {
        if (alone is null || ReadsAlike(alone, inContext))
        {
            return null;
        }

        var because = new List<string>();
        if (!string.Equals(alone.Kind, inContext.Kind, StringComparison.Ordinal))
        {
            because.Add(string.Create(CultureInfo.InvariantCulture, $"By its place it is read as {inContext.Kind}; its words alone would be read as {alone.Kind}."));
        }

        because.AddRange(inContext.Defeated.Where(d => d.Term is not null).Select(d => d.Explanation));
        return because.Count == 0 ? null : new ContextChangeAnswer { Because = because, Alone = Reading(alone), InContext = Reading(inContext) };
    }

    private static bool ReadsAlike(Evaluation alone, Evaluation inContext) =>
        alone.Criteria.Select(c => c.Level).SequenceEqual(inContext.Criteria.Select(c => c.Level))
        && alone.Findings.Select(f => f.Indicator).SequenceEqual(inContext.Findings.Select(f => f.Indicator));

    private static ReadingAnswer Reading(Evaluation evaluation) => new()
    {
        Kind = evaluation.Kind,
        Verdict = Wire.Verdict(evaluation.Verdict),
        Levels = new SortedDictionary<string, int>(
            evaluation.Criteria.Where(c => c.Level is not null).ToDictionary(c => c.Id, c => c.Level!.Value, StringComparer.Ordinal), StringComparer.Ordinal),
        Indicators = [.. evaluation.Findings.Select(f => f.Indicator)],
    };
}
