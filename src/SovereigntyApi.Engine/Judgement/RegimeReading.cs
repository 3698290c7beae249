using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>What is known of the treaty's reservations, and who says so.</summary>
/// <param name="Reservations">What reservations the treaty lets in.</param>
/// <param name="InText">True where a clause of the text says it, false where the request does; without meaning for an unknown regime.</param>
/// <param name="OptOut">True where the text itself lets a State leave part of it out.</param>
internal readonly record struct Regime(ReservationRegime Reservations, bool InText, bool OptOut);

/// <summary>Reads the regime of reservations off the facts and the request.</summary>
internal static class RegimeReading
{
    /// <summary>
    /// A clause of the text that bars reservations goes before what the request says: nobody can state it away. Then the request
    /// counts, then any other clause of the text.
    /// </summary>
    internal static Regime Of(RulebookDefinition book, ImmutableArray<WeighedFact> facts, ProvisionContext? context)
    {
        bool barred = Says(book, facts, RegimeSign.Barred);
        bool limited = Says(book, facts, RegimeSign.Limited);
        bool allowed = Says(book, facts, RegimeSign.Allowed);
        bool optOut = Says(book, facts, RegimeSign.OptOut);
        ReservationRegime stated = context?.Reservations ?? ReservationRegime.Unknown;
        if (barred && !limited && !allowed)
        {
            return new Regime(ReservationRegime.Barred, true, optOut);
        }

        if (stated != ReservationRegime.Unknown)
        {
            return new Regime(stated, false, optOut);
        }

        // A bar with an exception beside it is a limit.
        return limited || barred ? new Regime(ReservationRegime.Limited, true, optOut)
            : allowed ? new Regime(ReservationRegime.Allowed, true, optOut)
            : new Regime(ReservationRegime.Unknown, false, optOut);
    }

    private static bool Says(RulebookDefinition book, ImmutableArray<WeighedFact> facts, string meaning)
    {
        foreach (RegimeSign sign in book.RegimeSigns)
        {
            if (!string.Equals(sign.Means, meaning, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (WeighedFact fact in facts)
            {
                if (string.Equals(fact.Fact.RuleId, sign.Rule, StringComparison.Ordinal) || fact.Fact.AlsoMatched.Contains(sign.Rule))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
