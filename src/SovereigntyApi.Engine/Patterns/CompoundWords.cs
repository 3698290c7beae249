using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// Says words of several parts in patterns as texts hold them: as one word. <c>contracting party</c> becomes <c>party</c>, which
/// matches a Contracting Party too, also where a part is one of several alternatives (<c>contracting (party | side)</c>). Where every
/// part is exact (<c>=contracting =party</c>) only the word of several parts itself is meant, never the single one.
/// </summary>
internal sealed class CompoundWords(Inflection inflection)
{
    private const int LongestCompound = 8;
    private const int MostAlternativeParts = 3;

    public ImmutableArray<PatternNode> Join(ImmutableArray<PatternNode> nodes)
    {
        ImmutableArray<PatternNode>.Builder joined = ImmutableArray.CreateBuilder<PatternNode>(nodes.Length);
        for (int i = 0; i < nodes.Length; i++)
        {
            if (JoinedAt(nodes, i) is { } compound)
            {
                joined.Add(compound.Node);
                i = compound.Last;
            }
            else
            {
                joined.Add(nodes[i] is AlternativesNode alternatives ? alternatives with { Options = [.. alternatives.Options.Select(Join)] } : nodes[i]);
            }
        }

        return joined.ToImmutable();
    }

    private (PatternNode Node, int Last)? JoinedAt(ImmutableArray<PatternNode> nodes, int first)
    {
        (PatternNode, int)? longest = null;
        int end = first;
        bool alternatives = false;
        while (end < nodes.Length && end < first + LongestCompound && IsPart(nodes[end]))
        {
            alternatives |= nodes[end] is AlternativesNode;
            end++;
            if (end - first < 2 || (alternatives && end - first > MostAlternativeParts))
            {
                continue;
            }

            if (!alternatives)
            {
                longest = Compound(nodes.AsSpan()[first..end]) is { } word ? (word, end - 1) : longest;
            }
            else if (Combined(nodes[first..end]) is { } combined)
            {
                longest = (combined, end - 1);
            }
        }

        return longest;
    }

    private static bool IsPart(PatternNode node) => !node.Optional
        && (node is WordNode || (node is AlternativesNode alternatives && alternatives.Options.All(o => o is [WordNode { Optional: false }])));

    /// <summary>The word that a sequence of words is; null where it is none.</summary>
    private WordNode? Compound(ReadOnlySpan<PatternNode> words)
    {
        string joined = string.Join(' ', words.ToArray().Select(w => ((WordNode)w).Word));
        if (inflection.Head(joined) is not { } head)
        {
            return null;
        }

        bool exact = words.ToArray().All(w => ((WordNode)w).Exact);
        return (WordNode)words[^1] with { Word = exact ? joined : head };
    }

    /// <summary>Every combination of the alternatives, those that are one word as one; null where none is.</summary>
    private AlternativesNode? Combined(ImmutableArray<PatternNode> nodes)
    {
        IEnumerable<ImmutableArray<PatternNode>> sequences = [ImmutableArray<PatternNode>.Empty];
        foreach (PatternNode node in nodes)
        {
            ImmutableArray<PatternNode> choices = node is AlternativesNode alternatives ? [.. alternatives.Options.Select(o => o[0])] : [node];
            sequences = [.. sequences.SelectMany(s => choices.Select(s.Add))];
        }

        bool any = false;
        var options = ImmutableArray.CreateBuilder<ImmutableArray<PatternNode>>();
        foreach (ImmutableArray<PatternNode> sequence in sequences)
        {
            WordNode? word = Compound(sequence.AsSpan());
            any |= word is not null;
            options.Add(word is null ? sequence : [word]);
        }

        return any ? new AlternativesNode(options.ToImmutable(), false) : null;
    }
}
