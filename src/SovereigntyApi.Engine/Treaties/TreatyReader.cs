using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Structure.Treaties;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>Evaluates a treaty article by article, each within the whole, and then as a whole. Safe to use from many threads.</summary>
/// <param name="book">The rulebook that the evaluations are under.</param>
/// <param name="evaluate">Evaluates one provision in its context.</param>
public sealed class TreatyReader(RulebookDefinition book, EvaluateInContext evaluate)
{
    /// <summary>A text is a treaty's where at least so much of it (one in three) does not read as something else.</summary>
    private const int LeastShare = 3;

    /// <summary>Evaluates a treaty. Pure: the same input gives the same result, always.</summary>
    /// <param name="treaty">The treaty, taken apart.</param>
    /// <param name="options">What of the rulebook is left out.</param>
    /// <param name="context">What the caller knows from elsewhere; its definitions stand beside the treaty's own.</param>
    /// <param name="detail">How much is kept.</param>
    /// <param name="stop">Ends the work between provisions.</param>
    public TreatyEvaluation Evaluate(
        TreatyStructure treaty, EvaluationOptions options, ProvisionContext? context, TreatyDetail detail, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(treaty);
        ArgumentNullException.ThrowIfNull(options);
        List<TreatyDefinition> definitions = DefinitionReader.Read(treaty);
        ImmutableArray<DefinedTerm> terms =
        [
            .. context is { Definitions.IsDefaultOrEmpty: false } ? context.Definitions : [],
            .. definitions.Select(d => new DefinedTerm(d.Term, string.Empty)),
        ];
        ProvisionContext shared = new(null, context?.Reservations ?? ReservationRegime.Unknown, context?.Parties ?? default, terms) { WithinTreaty = true };
        ProvisionContext preamble = shared with { Kind = "preamble" };
        ProvisionContext final = shared with { Kind = "final-clause" };

        SummaryBuilder summary = new(book);
        int[] settled = new int[definitions.Count];
        var provisions = ImmutableArray.CreateBuilder<ProvisionEvaluation>(treaty.Provisions.Length);
        long foreign = 0;
        long read = 0;
        bool complete = true;
        Applicability? other = null;
        foreach (TreatyProvision provision in treaty.Provisions)
        {
            stop.ThrowIfCancellationRequested();
            ProvisionContext within = provision.Place switch
            {
                ProvisionPlace.Recital or ProvisionPlace.Formula => preamble,
                ProvisionPlace.Testimonium => final,
                _ => shared,
            };
            string words = treaty.Text.Substring(provision.Words.Start, provision.Words.Length);
            ContextualEvaluation evaluated = evaluate(new Provision(words, provision.Heading, within), options, stop);
            read += words.Length;
            if (evaluated.Own.Status is ApplicabilityStatus.NotTreaty or ApplicabilityStatus.NotEnglish)
            {
                foreign += words.Length;
                other ??= evaluated.Own;
            }

            complete &= evaluated.Evaluation.Complete;
            Settle(evaluated, definitions, settled);
            summary.Add(treaty.Text, provision, evaluated);
            provisions.Add(new ProvisionEvaluation
            {
                Provision = provision,
                Kind = evaluated.Evaluation.Kind,
                Verdict = evaluated.Evaluation.Verdict,
                Levels = ImmutableArray.CreateRange(evaluated.Evaluation.Criteria, static c => c.Level),
                Evaluation = detail == TreatyDetail.Summary ? null : evaluated.Evaluation,
                Alone = detail == TreatyDetail.Summary ? null : evaluated.Alone,
            });
        }

        int[] uses = TermUses.Count(treaty.Text, definitions);
        ImmutableArray<TreatyDefinition> found = [.. definitions.Select((d, i) => d with { Uses = uses[i], Settled = settled[i] })];
        return new TreatyEvaluation(treaty, provisions.MoveToImmutable(), summary.Build(found))
        {
            Applicability = IsTreaty(treaty, read, foreign) ? new Applicability(ApplicabilityStatus.Treaty, []) : other ?? new Applicability(ApplicabilityStatus.TooShort, ["There is no provision to read."]),
            Complete = complete,
            Warnings = summary.Warnings(),
        };
    }

    private static bool IsTreaty(TreatyStructure treaty, long read, long foreign) => !treaty.Provisions.IsEmpty && (read - foreign) * LeastShare >= read;

    /// <summary>Counts for each definition the provisions in which a reading fell because of it.</summary>
    private static void Settle(ContextualEvaluation evaluated, List<TreatyDefinition> definitions, int[] settled)
    {
        if (evaluated.Alone is null)
        {
            return;
        }

        foreach (DefeatedReading reading in evaluated.Evaluation.Defeated)
        {
            int definition = reading.Term is null ? -1 : definitions.FindIndex(d => d.Term == reading.Term);
            if (definition >= 0)
            {
                settled[definition]++;
            }
        }
    }
}
