using SovereigntyApi.Engine.Comparison;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Comparison;

/// <summary>
/// Makes another draft of a treaty and knows what became of each of its units: of 100 units 10 are deleted, 10 split in two, 10 merged with
/// their neighbour, 20 have a third of their words replaced by other words of the treaty; 20 are moved, all are renumbered.
/// </summary>
internal sealed class RedraftedTreaties
{
    private RedraftedTreaties(Draft before, Draft after, HashSet<(int, int)> links)
    {
        Before = before;
        After = after;
        Links = links;
    }

    public Draft Before { get; }

    public Draft After { get; }

    /// <summary>Units that belong together.</summary>
    public HashSet<(int Before, int After)> Links { get; }

    /// <summary>The texts of a treaty's provisions, or of its articles as wholes.</summary>
    public static List<string> Units(string text, bool articles)
    {
        var treaty = TreatySplitter.Split(text);
        return
        [
            .. treaty.Provisions.GroupBy(p => articles ? $"d{p.Division}" : p.EId)
                .Select(g => string.Join('\n', g.Select(p => text[p.Words.Start..p.Words.End])).Trim()).Where(t => t.Length > 0),
        ];
    }

    public static RedraftedTreaties Of(List<string> units, int seed)
    {
        Numbers numbers = new(seed);
        var vocabulary = units.SelectMany(Words).ToArray();
        var tenth = units.Count / 10;
        var order = numbers.Shuffle(units.Count);
        HashSet<int> Take(int from, int count) => [.. order.Skip(from * tenth).Take(count * tenth)];
        var (deleted, split, merged, replaced) = (Take(0, 1), Take(1, 1), Take(2, 1), Take(3, 2));

        List<(List<int> From, string Words)> drafted = [];
        for (var i = 0; i < units.Count; i++)
        {
            var words = Words(units[i]);
            if (deleted.Contains(i))
            {
                continue;
            }

            if (split.Contains(i) && words.Length >= 2)
            {
                var cut = Math.Max(1, words.Length / 3 + numbers.Next(words.Length / 3 + 1));
                drafted.Add(([i], string.Join(' ', words[..cut])));
                drafted.Add(([i], string.Join(' ', words[cut..])));
            }
            else if (merged.Contains(i) && i + 1 < units.Count && !deleted.Contains(i + 1) && !split.Contains(i + 1))
            {
                drafted.Add(([i, i + 1], units[i] + " " + units[i + 1]));
                i++;
            }
            else if (replaced.Contains(i))
            {
                foreach (var place in numbers.Shuffle(words.Length).Take(words.Length / 3))
                {
                    words[place] = vocabulary[numbers.Next(vocabulary.Length)];
                }

                drafted.Add(([i], string.Join(' ', words)));
            }
            else
            {
                drafted.Add(([i], units[i]));
            }
        }

        foreach (var from in numbers.Shuffle(drafted.Count).Take(drafted.Count / 5))
        {
            var unit = drafted[from];
            drafted.RemoveAt(from);
            drafted.Insert(numbers.Next(drafted.Count + 1), unit);
        }

        return new RedraftedTreaties(
            Drafts.Of([.. units.Select((u, i) => ($"art_{i + 1}", u))]),
            Drafts.Of([.. drafted.Select((d, i) => ($"art_{i + 1001}", d.Words))]),
            [.. drafted.SelectMany((d, i) => d.From.Select(f => (f, i)))]);
    }

    /// <summary>Links found rightly, found, and to be found. Units of the same words are interchangeable.</summary>
    public (int Right, int Found, int True) Score()
    {
        (string, string) Texts((int Before, int After) link) => (Key(Before, link.Before), Key(After, link.After));
        var wanted = Links.GroupBy(Texts).ToDictionary(g => g.Key, g => g.Count());
        var found = ProvisionAlignment.Align(Before, After).SelectMany(p => p.Before.SelectMany(b => p.After.Select(a => (b, a)))).GroupBy(Texts).ToDictionary(g => g.Key, g => g.Count());
        return (found.Sum(f => Math.Min(f.Value, wanted.GetValueOrDefault(f.Key))), found.Values.Sum(), Links.Count);
    }

    private static string Key(Draft draft, int unit)
    {
        TextSpan span = draft.Units[unit].Words;
        return string.Join(' ', Words(draft.Text[span.Start..span.End]));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
