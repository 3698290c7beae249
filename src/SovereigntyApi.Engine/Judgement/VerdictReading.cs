using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>One word for a provision: the worst criterion decides. A rulebook that describes has no verdict.</summary>
internal static class VerdictReading
{
    internal static Verdict Of(
        RulebookDefinition book, bool applies, ImmutableArray<WeighedFact> facts, ImmutableArray<CriterionResult> criteria)
    {
        if (!applies || !book.Judges)
        {
            return Verdict.NotApplicable;
        }

        if (facts.IsEmpty)
        {
            return Verdict.NoFinding;
        }

        Verdict worst = Verdict.Meets;
        for (int number = 0; number < criteria.Length; number++)
        {
            int level = criteria[number].Level ?? 0;
            Verdict verdict = level >= 0 ? Verdict.Meets
                : level <= book.Criteria[number].Scale.Min ? Verdict.Fails
                : Verdict.Concern;
            worst = (Verdict)Math.Max((int)worst, (int)verdict);
        }

        return worst;
    }
}
