using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Benchmarks.Subjects;

/// <summary>
/// A rulebook grown to many times its size, as rulebooks grow: what is added shares its beginnings with what is there and goes on in
/// words of its own, which texts seldom have.
/// </summary>
internal static partial class LargerRulebooks
{
    private const int Times = 10;

    /// <summary>Ten times the phrases: beside each stand nine with other last words.</summary>
    public static RulebookDefinition WithMorePhrases(RulebookDefinition book) => book with
    {
        Concepts = [.. book.Concepts.Select(c => c with { Phrases = [.. Enumerable.Range(0, Times).SelectMany(copy => c.Phrases.Select(p => Vary(p, copy))).Distinct()] })],
    };

    /// <summary>Ten times the rules: beside each stand nine whose patterns end in other words or in concepts of their own.</summary>
    public static RulebookDefinition WithMoreRules(RulebookDefinition book)
    {
        ImmutableArray<RuleDefinition>.Builder rules = book.Rules.ToBuilder();
        ImmutableArray<ConceptDefinition>.Builder concepts = book.Concepts.ToBuilder();
        for (int copy = 1; copy < Times; copy++)
        {
            concepts.AddRange(book.Concepts.Select(c => c with { Name = NameOf(c.Name, copy), Phrases = [.. c.Phrases.Select(p => Vary(p, copy)).Distinct()] }));
            foreach (RuleDefinition rule in book.Rules)
            {
                ImmutableArray<string> match = [.. rule.Match.Select(p => Vary(p, copy)).Except(rule.Match).Distinct()];
                if (!match.IsEmpty)
                {
                    rules.Add(rule with { Id = NameOf(rule.Id, copy), Match = match });
                }
            }
        }

        return book with { Rules = rules.ToImmutable(), Concepts = concepts.ToImmutable() };
    }

    private static string NameOf(string name, int copy) => string.Create(CultureInfo.InvariantCulture, $"{name}-copy{copy}");

    /// <summary>The pattern with every word and concept of its last element that has any made another; the pattern itself for copy 0.</summary>
    private static string Vary(string pattern, int copy)
    {
        if (copy == 0)
        {
            return pattern;
        }

        List<string> elements = Elements(pattern);
        for (int last = elements.Count - 1; last >= 0; last--)
        {
            string varied = Name().Replace(elements[last], m => m.Value[0] == '@' ? NameOf(m.Value, copy) : m.Value + (char)('q' + (copy % 2)) + (char)('a' + copy));
            if (varied != elements[last])
            {
                elements[last] = varied;
                return string.Join(' ', elements);
            }
        }

        return pattern;
    }

    /// <summary>The elements of a pattern, alternatives in one piece.</summary>
    private static List<string> Elements(string pattern)
    {
        List<string> elements = [];
        int depth = 0;
        int first = 0;
        for (int at = 0; at <= pattern.Length; at++)
        {
            if (at == pattern.Length || (pattern[at] == ' ' && depth == 0))
            {
                if (at > first)
                {
                    elements.Add(pattern[first..at]);
                }

                first = at + 1;
            }
            else
            {
                depth += pattern[at] == '(' ? 1 : pattern[at] == ')' ? -1 : 0;
            }
        }

        return elements;
    }

    /// <summary>A word or a concept, but no class such as #modal.</summary>
    [GeneratedRegex(@"(?<![#@\w-])@?[a-z][a-z-]*")]
    private static partial Regex Name();
}
