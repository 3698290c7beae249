using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Says in words and numbers how a level came about, so that a reader can redo it with a pencil.</summary>
internal static class ArithmeticStatement
{
    internal const string NotApplicable = "Not read: the text is not what this rulebook applies to.";

    /// <summary>Characters that most statements stay under.</summary>
    private const int Room = 256;

    private const string Nothing = "Nothing found bears on this criterion: 0.";

    internal static string Judged(CriterionSide adverse, CriterionSide favourable, int sum, int level, bool recital)
    {
        if (adverse.Facts.IsEmpty && favourable.Facts.IsEmpty)
        {
            return Nothing;
        }

        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Room]);
        Side(ref text, "Against: ", adverse);
        Side(ref text, "For: ", favourable);
        if (!adverse.Facts.IsEmpty && !favourable.Facts.IsEmpty)
        {
            text.AppendLiteral("Sum: ");
            text.AppendLiteral(Signed(adverse.Level));
            text.AppendLiteral(" and ");
            text.AppendLiteral(Signed(favourable.Level));
            text.AppendLiteral(" make ");
            text.AppendLiteral(Signed(sum));
            text.AppendLiteral(". ");
        }

        if (level != sum)
        {
            text.AppendLiteral(recital ? "A recital binds nobody and reaches only " : "The scale ends at ");
            text.AppendLiteral(Signed(level));
            text.AppendLiteral(". ");
        }

        text.AppendLiteral("Level ");
        text.AppendLiteral(Signed(level));
        text.AppendLiteral(".");
        return text.ToStringAndClear();
    }

    internal static string Described(ImmutableArray<DistinctFact> rising, ImmutableArray<DistinctFact> falling, int sum, int level)
    {
        if (rising.IsEmpty && falling.IsEmpty)
        {
            return Nothing;
        }

        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Room]);
        Strongest(ref text, "Raised by: ", rising);
        Strongest(ref text, "Lowered by: ", falling);
        if (level != sum)
        {
            text.AppendLiteral("The scale ends at ");
            text.AppendFormatted(level);
            text.AppendLiteral(". ");
        }

        text.AppendLiteral("Level ");
        text.AppendFormatted(level);
        text.AppendLiteral(".");
        return text.ToStringAndClear();
    }

    private static void Strongest(ref DefaultInterpolatedStringHandler text, string opening, ImmutableArray<DistinctFact> facts)
    {
        if (facts.IsEmpty)
        {
            return;
        }

        text.AppendLiteral(opening);
        Facts(ref text, facts);
        text.AppendLiteral(facts.Length > 1 ? "; the strongest counts. " : ". ");
    }

    private static void Side(ref DefaultInterpolatedStringHandler text, string opening, CriterionSide side)
    {
        if (side.Facts.IsEmpty)
        {
            return;
        }

        text.AppendLiteral(opening);
        Facts(ref text, side.Facts);
        if (side.Facts.Length > 1)
        {
            text.AppendLiteral("; ");
            text.AppendLiteral(Reason(side));
            text.AppendLiteral(": ");
            text.AppendLiteral(Signed(side.Level));
        }

        text.AppendLiteral(". ");
    }

    private static string Reason(CriterionSide side)
    {
        int strongest = 0;
        foreach (DistinctFact fact in side.Facts)
        {
            strongest = Math.Max(strongest, Math.Abs(fact.Counted));
        }

        if (strongest == Math.Abs(side.Level))
        {
            return strongest > 1 ? "the strongest decides" : "fewer than three distinct facts of one step count as one";
        }

        return side.Facts.Length >= CriterionSide.Many
            ? "three or more distinct facts of one step count as two"
            : "two distinct facts stand against a qualifier, which softens only one of them";
    }

    private static void Facts(ref DefaultInterpolatedStringHandler text, ImmutableArray<DistinctFact> facts)
    {
        for (int i = 0; i < facts.Length; i++)
        {
            DistinctFact fact = facts[i];
            text.AppendLiteral(i == 0 ? string.Empty : ", ");
            for (int member = 0; member < fact.Members.Length; member++)
            {
                text.AppendLiteral(member == 0 ? string.Empty : " and ");
                text.AppendLiteral(fact.Members[member].Id);
            }

            text.AppendLiteral(" ");
            text.AppendLiteral(Signed(fact.Counted));
            if (fact.SoftenedBy is { } softener)
            {
                text.AppendLiteral(" (");
                text.AppendLiteral(Signed(fact.Usual));
                text.AppendLiteral(", softened by ");
                text.AppendLiteral(softener);
                text.AppendLiteral(")");
            }
            else if (fact.Members.Length > 1)
            {
                text.AppendLiteral(" (the same words)");
            }
        }
    }

    private static string Signed(int level) => level switch
    {
        -2 => "-2",
        -1 => "-1",
        0 => "0",
        1 => "+1",
        2 => "+2",
        _ => level.ToString("+0;-0;0", CultureInfo.InvariantCulture),
    };
}
