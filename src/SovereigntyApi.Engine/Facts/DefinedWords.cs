using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// Takes away facts that rest on words which the treaty defines: a standard or a class of persons that is defined is not open. Which
/// indicators this holds for, the rulebook says with the questions that definitions settle; of those only the ones that rest on a
/// duty that turns on its words, which are the ones that no recital can show.
/// </summary>
internal sealed class DefinedWords
{
    private readonly ImmutableHashSet<string> _indicators;
    private readonly RulebookDefinition _book;

    public DefinedWords(RulebookDefinition book)
    {
        _book = book;
        _indicators = book.NotAssessable.Where(q => q.AnsweredBy == "definitions").SelectMany(q => q.Indicators)
            .Intersect(book.Indicators.Where(i => i.NeverInRecital).Select(i => i.Id))
            .ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reading without what the definitions settle; the same instance where they settle nothing.</summary>
    public FactReading Apply(FactReading reading, string text, ImmutableArray<DefinedTerm> terms)
    {
        if (terms.IsDefaultOrEmpty || _indicators.IsEmpty)
        {
            return reading;
        }

        ImmutableArray<Fact>.Builder? kept = null;
        ImmutableArray<DefeatedFact>.Builder? defeated = null;
        for (int i = 0; i < reading.Facts.Length; i++)
        {
            Fact fact = reading.Facts[i];
            if (_indicators.Contains(fact.Indicator) && SettledBy(fact, text, terms) is { } term)
            {
                if (kept is null)
                {
                    kept = ImmutableArray.CreateBuilder<Fact>();
                    kept.AddRange(reading.Facts, i);
                    defeated = ImmutableArray.CreateBuilder<DefeatedFact>();
                }

                defeated!.Add(Defeat(fact, text, term));
            }
            else
            {
                kept?.Add(fact);
            }
        }

        return kept is null ? reading : reading with { Facts = kept.ToImmutable(), Defeated = [.. reading.Defeated, .. defeated!] };
    }

    private DefeatedFact Defeat(Fact fact, string text, DefinedTerm term)
    {
        TextSpan words = fact.Evidence[0];
        string name = _book.Indicators.First(i => i.Id == fact.Indicator).Name;
        return new DefeatedFact(
            fact.RuleId, fact.Indicator, words, "definition", null,
            $"“{text[words.Start..words.End]}” would show {name}, but the treaty defines “{term.Term}”.")
        {
            Term = term.Term,
        };
    }

    /// <summary>The term whose definition covers every piece of evidence, the first of them; null where one piece stays open.</summary>
    private static DefinedTerm? SettledBy(Fact fact, string text, ImmutableArray<DefinedTerm> terms)
    {
        DefinedTerm? first = null;
        foreach (TextSpan evidence in fact.Evidence)
        {
            DefinedTerm? by = null;
            foreach (DefinedTerm term in terms)
            {
                if (Covers(term.Term, text, evidence))
                {
                    by = term;
                    break;
                }
            }

            if (by is null)
            {
                return null;
            }

            first ??= by;
        }

        return first;
    }

    /// <summary>True where the term stands in the text so that the evidence lies within it, articles and a plural's ending aside.</summary>
    private static bool Covers(string term, string text, TextSpan evidence)
    {
        int start = evidence.Start;
        foreach (string article in Articles)
        {
            if (text.AsSpan(start, evidence.Length).StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                start += article.Length;
                break;
            }
        }

        int from = Math.Max(0, evidence.End - term.Length - 2);
        for (int at = from; at <= start && at + term.Length <= text.Length; at++)
        {
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || !text.AsSpan(at, term.Length).Equals(term, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            int end = at + term.Length;
            if (end < text.Length && text[end] is 's' or 'S')
            {
                end++;
            }

            if (end >= evidence.End && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Articles = ["the ", "a ", "an ", "any ", "such ", "all ", "other "];
}
