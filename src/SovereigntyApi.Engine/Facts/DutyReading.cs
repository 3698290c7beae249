using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Counts the duties of Parties, and those that bind nobody to a result.</summary>
internal static class DutyReading
{
    /// <summary>The indicator by which the codebook knows a duty that only aims (codebook, section 3: the sixth reading).</summary>
    private const string Aspirational = "aspirational-commitment";

    public static DutyCount Count(Reading reading, FactReading facts)
    {
        Fact? aims = null;
        foreach (Fact fact in facts.Facts)
        {
            aims = fact.Indicator == Aspirational ? fact : aims;
        }

        int all = 0;
        int aspirational = 0;
        foreach (Clause clause in reading.Clauses)
        {
            if (clause.Bearer is not (Bearer.Party or Bearer.States)
                || clause.Modality is not (Modality.Duty or Modality.Prohibition or Modality.Effort or Modality.Recommendation) || clause.First >= clause.End)
            {
                continue;
            }

            all++;
            bool only = clause.Modality is Modality.Effort or Modality.Recommendation
                || (aims is not null && Holds(aims, reading.Span(clause.First, clause.End)));
            aspirational += only ? 1 : 0;
        }

        return new DutyCount(all, aspirational);
    }

    private static bool Holds(Fact fact, TextSpan clause)
    {
        foreach (TextSpan evidence in fact.Evidence)
        {
            if (evidence.Overlaps(clause))
            {
                return true;
            }
        }

        return false;
    }
}
