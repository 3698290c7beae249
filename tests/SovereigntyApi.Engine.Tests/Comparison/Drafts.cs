using System.Text;
using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Comparison;

/// <summary>Makes drafts of provisions given as texts.</summary>
internal static class Drafts
{
    public static Draft Of(params (string EId, string Words)[] provisions)
    {
        StringBuilder text = new();
        List<DraftUnit> units = [];
        foreach (var (eId, words) in provisions)
        {
            TextSpan span = new(text.Length, text.Length + words.Length);
            text.Append(words).Append("\n\n");
            units.Add(new DraftUnit(eId, null, span, span));
        }

        return new Draft(text.ToString(), [.. units]);
    }

    /// <summary>One line a pair: relation, the eIds before and after.</summary>
    public static IEnumerable<string> Lines(Draft before, Draft after) => ProvisionAlignment.Align(before, after).Select(p =>
        $"{p.Relation}{(p.Moved ? " moved" : "")}: {string.Join(' ', p.Before.Select(u => before.Units[u].EId))} > {string.Join(' ', p.After.Select(u => after.Units[u].EId))}");
}
