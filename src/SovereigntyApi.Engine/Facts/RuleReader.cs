using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Decides which places where a rule's words stand are matches of the rule, and what sets a match aside.</summary>
internal static class RuleReader
{
    /// <summary>
    /// Adds every match of an admitted rule, and every match that an exception defeats, in order of the text as far as their first words tell. False where the work
    /// that a text may cost was used up before the end.
    /// </summary>
    /// <param name="reading">The text.</param>
    /// <param name="kind">Number of the provision's kind.</param>
    /// <param name="admitted">By the number of a rule whether it is asked.</param>
    /// <param name="matches">Takes the matches.</param>
    /// <param name="defeated">Takes the matches set aside.</param>
    public static bool Read(Reading reading, int kind, ReadOnlySpan<bool> admitted, List<RuleMatch> matches, List<SetAside> defeated)
    {
        foreach (Occurrence found in reading.Occurrences)
        {
            int number = reading.ClauseOf(found.First, found.End);
            Clause? clause = reading.Clause(number);
            foreach (CompiledRule rule in reading.Book.Patterns.RulesOf(found))
            {
                if (admitted[rule.Number] && reading.Meets(rule.Where, clause, kind) && HasAll(rule.With, reading, clause))
                {
                    var match = new RuleMatch(rule, found.First, found.End, clause, number);
                    if (!IsDefeated(match, reading, defeated))
                    {
                        matches.Add(match);
                    }
                }
            }

            if (reading.Work.IsExhausted)
            {
                return false;
            }
        }

        return !reading.Work.IsExhausted;
    }

    private static bool HasAll(ImmutableArray<CompiledScope> scopes, Reading reading, Clause? clause)
    {
        foreach (CompiledScope scope in scopes)
        {
            bool any = false;
            foreach (CompiledPattern pattern in scope.Patterns)
            {
                if (reading.Find(pattern, scope.Scope, clause) is not null)
                {
                    any = true;
                    break;
                }
            }

            if (!any)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDefeated(RuleMatch match, Reading reading, List<SetAside> defeated)
    {
        foreach (CompiledScope scope in match.Rule.Unless)
        {
            foreach (CompiledPattern pattern in scope.Patterns)
            {
                if (reading.Find(pattern, scope.Scope, match.Clause) is { } by)
                {
                    bool inText = scope.Scope != Scope.Heading;
                    defeated.Add(new SetAside(match, "exception", inText ? by.First : -1, inText ? by.End : -1));
                    return true;
                }
            }
        }

        return false;
    }
}
