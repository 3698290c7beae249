using System.Collections.Immutable;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>Tells which findings of two sides are the same: of the same indicator, by the same or mostly the same words.</summary>
internal static class FindingComparison
{
    /// <summary>Share of words that two pieces of evidence have in common where one is the other changed.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>More occurrences than these are not looked through for words changed in part.</summary>
    private const int MostOccurrences = 16;

    public static (ImmutableArray<PlacedFinding> Added, ImmutableArray<PlacedFinding> Removed, ImmutableArray<KeptFinding> Kept) Compare(
        string before, List<PlacedFinding> ours, string after, List<PlacedFinding> theirs)
    {
        string[][] oursSaid = [.. ours.Select(f => Said(before, f))];
        string[][] theirsSaid = [.. theirs.Select(f => Said(after, f))];
        var kept = ImmutableArray.CreateBuilder<KeptFinding>();
        var removed = ImmutableArray.CreateBuilder<PlacedFinding>();
        bool[] taken = new bool[theirs.Count];
        for (int i = 0; i < ours.Count; i++)
        {
            int best = -1;
            double most = LeastAlike;
            for (int j = 0; j < theirs.Count; j++)
            {
                if (!taken[j] && string.Equals(ours[i].Finding.Indicator, theirs[j].Finding.Indicator, StringComparison.Ordinal)
                    && Alike(oursSaid[i], theirsSaid[j]) is var alike && (alike > most || (best < 0 && alike >= most)))
                {
                    (best, most) = (j, alike);
                }
            }

            if (best < 0)
            {
                removed.Add(ours[i]);
            }
            else
            {
                taken[best] = true;
                kept.Add(new KeptFinding(ours[i], theirs[best], !oursSaid[i].AsSpan().SequenceEqual(theirsSaid[best])));
            }
        }

        return ([.. theirs.Where((_, j) => !taken[j])], removed.ToImmutable(), kept.ToImmutable());
    }

    /// <summary>The words of each piece of evidence in lower case, one space apart.</summary>
    private static string[] Said(string text, PlacedFinding finding) => [.. finding.Evidence.Select(e => Words(text, e))];

    private static string Words(string text, TextSpan span)
    {
        var words = new System.Text.StringBuilder(span.Length);
        foreach (char c in text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    private static double Alike(string[] ours, string[] theirs)
    {
        if (ours.Intersect(theirs, StringComparer.Ordinal).Any())
        {
            return 1;
        }

        double most = 0;
        foreach (string one in ours.Take(MostOccurrences))
        {
            foreach (string other in theirs.Take(MostOccurrences))
            {
                most = Math.Max(most, Alike(one.Split(' '), (IEnumerable<string>)other.Split(' ')));
            }
        }

        return most;
    }

    private static double Alike(string[] one, IEnumerable<string> other)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in one)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        int common = 0;
        int all = one.Length;
        foreach (string word in other)
        {
            all++;
            if (counts.TryGetValue(word, out int left) && left > 0)
            {
                counts[word] = left - 1;
                common++;
            }
        }

        // Below 1, so that the very same words come first.
        return Math.Min(0.99, 2.0 * common / all);
    }
}
