using System.Collections.Immutable;
using System.Text;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Rewordings;

/// <summary>
/// Tries the rulebook's small changes of wording on a provision and keeps those that raise a level below 0, the smallest first.
/// Each is evaluated like any text, so what is said of it is what the engine says; the number tried is bounded.
/// </summary>
internal sealed class RewordingReader
{
    /// <summary>Changed texts evaluated at most for one provision.</summary>
    private const int MostTried = 32;

    /// <summary>Of which so many are handed back.</summary>
    private const int MostKept = 6;

    private readonly ILookup<string, RewordingDefinition> _byIndicator;

    public RewordingReader(RulebookDefinition book) => _byIndicator = book.Rewordings
        .SelectMany(r => r.Indicators.Select(i => (Indicator: i, Rewording: r)))
        .ToLookup(p => p.Indicator, p => p.Rewording, StringComparer.Ordinal);

    /// <param name="text">The provision's text.</param>
    /// <param name="before">Its evaluation, clauses included.</param>
    /// <param name="evaluate">Evaluates a changed text.</param>
    public ImmutableArray<Rewording> Read(TokenisedText text, Evaluation before, Func<string, Evaluation> evaluate)
    {
        HashSet<string> low = [.. before.Criteria.Where(c => c.Level < 0).Select(c => c.Id)];
        if (low.Count == 0)
        {
            return [];
        }

        var kept = new List<(int Size, Rewording Rewording)>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Finding finding, RewordingDefinition definition) in Applicable(before, low))
        {
            if (tried.Count == MostTried)
            {
                break;
            }

            ImmutableArray<TextChange> changes = new RewordingPlace(text, before, finding).Changes(definition);
            if (changes.IsEmpty)
            {
                continue;
            }

            string changed = Apply(text.Received, changes);
            if (tried.Add(changed) && Outcome(before, evaluate(changed), finding, definition, changes) is { } rewording)
            {
                kept.Add((changes.Sum(c => Math.Max(c.Span.Length, c.Words.Length)), rewording));
            }
        }

        // One of each kind, the smallest; OrderBy keeps the order of the rulebook among equals.
        return [.. kept.OrderBy(k => k.Size).Select(k => k.Rewording).DistinctBy(r => r.Id).Take(MostKept)];
    }

    /// <summary>What may answer a finding that lowers a criterion below 0: the first of each finding, then the second, and so on.</summary>
    private IEnumerable<(Finding Finding, RewordingDefinition Definition)> Applicable(Evaluation before, HashSet<string> low) => before.Findings
        .Where(f => f.Effects.Any(e => e.Value < 0 && low.Contains(e.Key)))
        .SelectMany(f => _byIndicator[f.Indicator].Select((definition, rank) => (f, definition, rank)))
        .OrderBy(p => p.rank)
        .Select(p => (p.f, p.definition));

    private static string Apply(string text, ImmutableArray<TextChange> changes)
    {
        var changed = new StringBuilder(text.Length + 160);
        int at = 0;
        foreach (TextChange change in changes)
        {
            changed.Append(text, at, change.Span.Start - at).Append(change.Words);
            at = change.Span.End;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    private static Rewording? Outcome(
        Evaluation before, Evaluation after, Finding finding, RewordingDefinition definition, ImmutableArray<TextChange> changes)
    {
        if (after.Applicability.Status != ApplicabilityStatus.Treaty)
        {
            return null;
        }

        ImmutableArray<ChangedLevel> levels =
            [.. before.Criteria.Select((c, n) => new ChangedLevel(c.Id, c.Level ?? 0, after.Criteria[n].Level ?? 0))];
        if (!levels.Any(l => l.Before < 0 && l.After > l.Before))
        {
            return null;
        }

        string[] was = [.. before.Findings.Select(f => f.Indicator)];
        string[] now = [.. after.Findings.Select(f => f.Indicator)];
        return new Rewording(
            definition.Id,
            finding.Id,
            definition.Explanation,
            changes,
            after.Kind,
            after.Verdict,
            levels,
            [.. was.Except(now, StringComparer.Ordinal)],
            [.. now.Except(was, StringComparer.Ordinal)]);
    }
}
