namespace SovereigntyApi.Engine.Comparison;

/// <summary>Links provisions whose words are alike or hold one another: what was changed, split or merged.</summary>
/// <remarks>
/// Links are taken from the strongest on. What a link rests on is used up on both sides, so a further link of the same provision must
/// rest on other words: a part that was split off or merged in does, a provision that only sounds alike does not.
/// </remarks>
internal static class ContentMatches
{
    /// <summary>Share of the lighter provision that one changed text has in common with the other.</summary>
    private const double LeastAlike = 0.30;

    /// <summary>Share of a part that the whole holds.</summary>
    private const double LeastHeld = 0.60;

    /// <summary>Shorter provisions have too few words to be recognised by a part of them.</summary>
    private const int FewWords = 5;

    /// <summary>Of provisions more different in weight than this, one can only be a part of the other.</summary>
    private const double Alike = 0.4;

    public static List<(int Before, int After)> Find(
        ContentFeatures features, ContentVector[] before, List<int> openBefore, ContentVector[] after, List<int> openAfter, CancellationToken stop)
    {
        List<Candidate> candidates = Candidates(features, before, openBefore, after, openAfter, stop);
        candidates.Sort();
        List<(int, int)> links = [];
        bool[] usedBefore = new bool[before.Length];
        bool[] usedAfter = new bool[after.Length];
        foreach (Candidate candidate in candidates)
        {
            (int b, int a) = (candidate.Before, candidate.After);
            bool first = !usedBefore[b] && !usedAfter[a];
            double lighter = Math.Min(candidate.BeforeWeight, candidate.AfterWeight);
            bool sure = first && lighter >= Alike * Math.Max(candidate.BeforeWeight, candidate.AfterWeight)
                && Math.Min(before[b].Words, after[a].Words) >= FewWords;
            double common = first ? candidate.Common : before[b].Common(after[a], features);
            if (common >= (sure ? LeastAlike : LeastHeld) * lighter)
            {
                _ = before[b].Common(after[a], features, take: true);
                usedBefore[b] = true;
                usedAfter[a] = true;
                links.Add((b, a));
            }
        }

        return links;
    }

    private static List<Candidate> Candidates(
        ContentFeatures features, ContentVector[] before, List<int> openBefore, ContentVector[] after, List<int> openAfter, CancellationToken stop)
    {
        double[] beforeWeights = [.. before.Select(v => v.Weight(features))];
        double[] afterWeights = [.. after.Select(v => v.Weight(features))];
        List<Candidate> candidates = [];
        HashSet<long> known = [];
        void Take(int b, int a)
        {
            double common = known.Add(((long)b << 32) | (uint)a) ? before[b].Common(after[a], features) : 0;
            if (common >= LeastAlike * Math.Min(beforeWeights[b], afterWeights[a]) && common > 0)
            {
                candidates.Add(new Candidate(b, a, common, beforeWeights[b], afterWeights[a]));
            }
        }

        // From both sides: a long provision's few best are not all the parts it was split into.
        ContentIndex inAfter = new(features, after, openAfter);
        foreach (int b in openBefore)
        {
            stop.ThrowIfCancellationRequested();
            inAfter.Candidates(before[b]).ForEach(a => Take(b, a));
        }

        ContentIndex inBefore = new(features, before, openBefore);
        foreach (int a in openAfter)
        {
            stop.ThrowIfCancellationRequested();
            inBefore.Candidates(after[a]).ForEach(b => Take(b, a));
        }

        return candidates;
    }

    /// <summary>Two provisions with words in common; the more alike and the better one holds the other, the sooner it is looked at.</summary>
    private readonly record struct Candidate(int Before, int After, double Common, double BeforeWeight, double AfterWeight) : IComparable<Candidate>
    {
        private double Strength => (Common / (BeforeWeight + AfterWeight)) + (0.5 * Common / Math.Min(BeforeWeight, AfterWeight));

        public int CompareTo(Candidate other)
        {
            int order = other.Strength.CompareTo(Strength);
            order = order != 0 ? order : Before.CompareTo(other.Before);
            return order != 0 ? order : After.CompareTo(other.After);
        }
    }
}
