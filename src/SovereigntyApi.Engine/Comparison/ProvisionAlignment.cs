using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>Tells which provisions of two drafts belong together, by their words and not by their numbers. Near linear in the text.</summary>
public static class ProvisionAlignment
{
    /// <summary>Every provision of both drafts, each in one pair, along the later draft; a deleted one stands where it stood.</summary>
    public static ImmutableArray<ProvisionPair> Align(Draft before, Draft after, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        WordNumbers numbers = new();
        return Align(before, DraftWords.Read(before, numbers), after, DraftWords.Read(after, numbers), numbers, stop);
    }

    internal static ImmutableArray<ProvisionPair> Align(
        Draft before, DraftWords beforeWords, Draft after, DraftWords afterWords, WordNumbers numbers, CancellationToken stop)
    {
        int[][] beforeContent = [.. Enumerable.Range(0, beforeWords.Units).Select(u => beforeWords.Content(u, numbers))];
        int[][] afterContent = [.. Enumerable.Range(0, afterWords.Units).Select(u => afterWords.Content(u, numbers))];
        int[] partnerAfter = new int[beforeContent.Length];
        int[] partnerBefore = new int[afterContent.Length];
        ExactMatches.Find(before, beforeContent, after, afterContent, partnerAfter, partnerBefore);

        List<int> openBefore = [.. Enumerable.Range(0, partnerAfter.Length).Where(u => partnerAfter[u] < 0)];
        List<int> openAfter = [.. Enumerable.Range(0, partnerBefore.Length).Where(u => partnerBefore[u] < 0)];
        List<(int Before, int After)> links = [.. openBefore.Count == 0 || openAfter.Count == 0 ? [] : Similar(beforeContent, openBefore, afterContent, openAfter, stop)];
        links.AddRange(partnerAfter.Select((a, b) => (b, a)).Where(l => l.a >= 0));
        List<(List<int> Before, List<int> After)> groups = Groups(links, beforeContent.Length, afterContent.Length);
        return Pairs(groups, new PairReading(before, beforeWords, after, afterWords));
    }

    private static List<(int Before, int After)> Similar(int[][] before, List<int> openBefore, int[][] after, List<int> openAfter, CancellationToken stop)
    {
        ContentFeatures features = new();
        ContentVector[] beforeVectors = [.. before.Select(features.Read)];
        ContentVector[] afterVectors = [.. after.Select(features.Read)];
        features.Weigh();
        return ContentMatches.Find(features, beforeVectors, openBefore, afterVectors, openAfter, stop);
    }

    /// <summary>What hangs together by links, and each unit without a link by itself.</summary>
    private static List<(List<int> Before, List<int> After)> Groups(List<(int Before, int After)> links, int before, int after)
    {
        int[] root = [.. Enumerable.Range(0, before + after)];
        int Root(int at)
        {
            while (root[at] != at)
            {
                at = root[at] = root[root[at]];
            }

            return at;
        }

        foreach ((int b, int a) in links)
        {
            root[Root(b)] = Root(before + a);
        }

        Dictionary<int, (List<int> Before, List<int> After)> groups = [];
        for (int unit = 0; unit < before + after; unit++)
        {
            int top = Root(unit);
            if (!groups.TryGetValue(top, out (List<int> Before, List<int> After) group))
            {
                groups.Add(top, group = ([], []));
            }

            (unit < before ? group.Before : group.After).Add(unit < before ? unit : unit - before);
        }

        return [.. groups.Values];
    }

    private static ImmutableArray<ProvisionPair> Pairs(List<(List<int> Before, List<int> After)> groups, PairReading reading)
    {
        List<(List<int> Before, List<int> After)> both = [.. groups.Where(g => g.Before.Count > 0 && g.After.Count > 0).OrderBy(g => g.Before[0])];
        bool[] inOrder = LongestRise.Of([.. both.Select(g => g.After[0])]);
        List<((int, int, int) Place, ProvisionPair Pair)> placed = [.. both.Select((g, i) => ((g.After[0], 0, 0), reading.Read(g.Before, g.After, !inOrder[i])))];
        placed.AddRange(groups.Where(g => g.Before.Count == 0).Select(g => ((g.After[0], 0, 0), reading.Read([], g.After, moved: false))));

        // A deleted provision follows the one it followed.
        Dictionary<int, int> places = both.SelectMany(g => g.Before.Select(b => (b, g.After[^1]))).ToDictionary(p => p.b, p => p.Item2);
        int last = -1;
        foreach (int unit in groups.SelectMany(g => g.Before).Order())
        {
            if (places.TryGetValue(unit, out int place))
            {
                last = place;
            }
            else
            {
                placed.Add(((last, 1, unit), reading.Read([unit], [], moved: false)));
            }
        }

        return [.. placed.OrderBy(p => p.Place).Select(p => p.Pair)];
    }
}
