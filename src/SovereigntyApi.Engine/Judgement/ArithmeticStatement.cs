using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Says in words and numbers how a level came about, so that a reader can redo it with a pencil.</summary>
internal static class ArithmeticStatement
{
    internal const string NotApplicable = "Not read: the text is not what this rulebook applies to.";

    private const string Nothing = "Nothing found bears on this criterion: 0.";

    internal static string Judged(CriterionSide adverse, CriterionSide favourable, int sum, int level, bool recital)
    {
        if (adverse.Facts.IsEmpty && favourable.Facts.IsEmpty)
        {
            return Nothing;
        }

        var text = new StringBuilder();
        Side(text, "Against: ", adverse);
        Side(text, "For: ", favourable);
        if (!adverse.Facts.IsEmpty && !favourable.Facts.IsEmpty)
        {
            text.Append("Sum: ").Append(Signed(adverse.Level)).Append(" and ").Append(Signed(favourable.Level))
                .Append(" make ").Append(Signed(sum)).Append(". ");
        }

        if (level != sum)
        {
            text.Append(recital ? "A recital binds nobody and reaches only " : "The scale ends at ").Append(Signed(level)).Append(". ");
        }

        return text.Append("Level ").Append(Signed(level)).Append('.').ToString();
    }

    internal static string Described(ImmutableArray<DistinctFact> found, int level)
    {
        if (found.IsEmpty)
        {
            return Nothing;
        }

        var text = new StringBuilder("Found: ");
        Facts(text, found, signed: false);
        return text.Append(". The strongest counts. Level ").Append(level.ToString(CultureInfo.InvariantCulture)).Append('.').ToString();
    }

    private static void Side(StringBuilder text, string opening, CriterionSide side)
    {
        if (side.Facts.IsEmpty)
        {
            return;
        }

        text.Append(opening);
        Facts(text, side.Facts, signed: true);
        if (side.Facts.Length > 1)
        {
            text.Append("; ").Append(Reason(side)).Append(": ").Append(Signed(side.Level));
        }

        text.Append(". ");
    }

    private static string Reason(CriterionSide side)
    {
        int strongest = side.Facts.Max(f => Math.Abs(f.Counted));
        if (strongest == Math.Abs(side.Level))
        {
            return strongest > 1 ? "the strongest decides" : "fewer than three distinct facts of one step count as one";
        }

        return side.Facts.Length >= CriterionSide.Many
            ? "three or more distinct facts of one step count as two"
            : "two distinct facts stand against a qualifier, which softens only one of them";
    }

    private static void Facts(StringBuilder text, ImmutableArray<DistinctFact> facts, bool signed)
    {
        for (int i = 0; i < facts.Length; i++)
        {
            DistinctFact fact = facts[i];
            text.Append(i == 0 ? string.Empty : ", ").AppendJoin(" and ", fact.Members.Select(m => m.Id)).Append(' ')
                .Append(signed ? Signed(fact.Counted) : fact.Counted.ToString(CultureInfo.InvariantCulture));
            if (fact.SoftenedBy is { } softener)
            {
                text.Append(" (").Append(Signed(fact.Usual)).Append(", softened by ").Append(softener).Append(')');
            }
            else if (fact.Members.Length > 1)
            {
                text.Append(" (the same words)");
            }
        }
    }

    private static string Signed(int level) => level.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
