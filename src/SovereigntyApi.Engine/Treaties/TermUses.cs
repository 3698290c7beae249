using System.Buffers;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>Counts where the defined terms of a treaty occur, in one pass over the text whatever their number.</summary>
internal static class TermUses
{
    /// <summary>Occurrences of each term as a whole word, its definition aside.</summary>
    public static int[] Count(string text, List<TreatyDefinition> definitions)
    {
        int[] uses = new int[definitions.Count];
        if (uses.Length == 0)
        {
            return uses;
        }

        Dictionary<string, List<int>> byHead = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < definitions.Count; i++)
        {
            string head = Head(definitions[i].Term);
            if (!byHead.TryGetValue(head, out List<int>? terms))
            {
                byHead.Add(head, terms = []);
            }

            terms.Add(i);
        }

        foreach (List<int> terms in byHead.Values)
        {
            terms.Sort((a, b) => definitions[b].Term.Length.CompareTo(definitions[a].Term.Length));
        }

        SearchValues<string> heads = SearchValues.Create([.. byHead.Keys], StringComparison.OrdinalIgnoreCase);
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> lookup = byHead.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int from = 0; from < text.Length;)
        {
            int found = text.AsSpan(from).IndexOfAny(heads);
            if (found < 0)
            {
                break;
            }

            int at = from + found;
            from = at + 1;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            int end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            from = Math.Max(from, end);
            if (Find(text, at, end, lookup, definitions) is int term && !definitions[term].TermSpan.Overlaps(new TextSpan(at, at + 1)))
            {
                uses[term]++;
                from = at + definitions[term].Term.Length;
            }
        }

        return uses;
    }

    private static int? Find(
        string text, int at, int end, Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byHead, List<TreatyDefinition> definitions)
    {
        // The first word as it stands, or without a plural's ending.
        for (int length = end - at; length >= end - at - 1 && length > 0; length--)
        {
            if (!byHead.TryGetValue(text.AsSpan(at, length), out List<int>? terms))
            {
                continue;
            }

            foreach (int i in terms)
            {
                string term = definitions[i].Term;
                if (at + term.Length <= text.Length && text.AsSpan(at, term.Length).Equals(term, StringComparison.OrdinalIgnoreCase)
                    && EndsWord(text, at + term.Length))
                {
                    return i;
                }
            }
        }

        return null;
    }

    private static bool EndsWord(string text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end])
        || (text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])));

    private static string Head(string term)
    {
        int end = 0;
        while (end < term.Length && char.IsLetterOrDigit(term[end]))
        {
            end++;
        }

        return end == 0 ? term[..1] : term[..end];
    }
}
