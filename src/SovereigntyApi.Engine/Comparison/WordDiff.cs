using System.Collections.Immutable;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>The difference of two texts word by word, with offsets on both sides. Marks count as words, white space does not.</summary>
public static class WordDiff
{
    /// <summary>Compares two texts as wholes.</summary>
    public static ImmutableArray<DiffRun> Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        WordNumbers numbers = new();
        static Draft One(string text) => new(text, [new DraftUnit("text", null, new TextSpan(0, text.Length), new TextSpan(0, text.Length))]);
        return Compare(DraftWords.Read(One(before), numbers), [0], DraftWords.Read(One(after), numbers), [0]);
    }

    internal static ImmutableArray<DiffRun> Compare(DraftWords before, ImmutableArray<int> ours, DraftWords after, ImmutableArray<int> theirs)
    {
        (int[] a, int[] unitOfA, int[] tokenOfA) = Join(before, ours);
        (int[] b, int[] unitOfB, int[] tokenOfB) = Join(after, theirs);
        SequenceDiff diff = SequenceDiff.Of(a, b);
        var runs = ImmutableArray.CreateBuilder<DiffRun>();
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            (int i0, int j0) = (i, j);
            if (i < a.Length && j < b.Length && diff.KeptBefore[i] && diff.KeptAfter[j])
            {
                // A run ends where its provision does: what stands between two provisions belongs to neither.
                while (i < a.Length && j < b.Length && diff.KeptBefore[i] && diff.KeptAfter[j] && unitOfA[i] == unitOfA[i0] && unitOfB[j] == unitOfB[j0])
                {
                    i++;
                    j++;
                }

                runs.Add(new DiffRun(DiffChange.Kept, Span(before, tokenOfA, i0, i), Span(after, tokenOfB, j0, j)));
                continue;
            }

            while (i < a.Length && !diff.KeptBefore[i] && unitOfA[i] == unitOfA[i0])
            {
                i++;
            }

            while (j < b.Length && !diff.KeptAfter[j] && unitOfB[j] == unitOfB[j0])
            {
                j++;
            }

            runs.Add(new DiffRun(
                i == i0 ? DiffChange.Added : j == j0 ? DiffChange.Removed : DiffChange.Replaced,
                i == i0 ? null : Span(before, tokenOfA, i0, i),
                j == j0 ? null : Span(after, tokenOfB, j0, j)));
        }

        return runs.ToImmutable();
    }

    private static TextSpan Span(DraftWords words, int[] tokens, int from, int to) => new(words.Span(tokens[from]).Start, words.Span(tokens[to - 1]).End);

    private static (int[] Words, int[] Unit, int[] Token) Join(DraftWords words, ImmutableArray<int> units)
    {
        int count = units.Sum(words.Count);
        int[] joined = new int[count];
        int[] unitOf = new int[count];
        int[] tokenOf = new int[count];
        int at = 0;
        foreach (int unit in units)
        {
            for (int i = 0; i < words.Count(unit); i++, at++)
            {
                int token = words.First(unit) + i;
                (joined[at], unitOf[at], tokenOf[at]) = (words.AsWritten(token), unit, token);
            }
        }

        return (joined, unitOf, tokenOf);
    }
}
