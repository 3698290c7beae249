using System.Collections.Immutable;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Genre;

/// <summary>What the words of one text say about its genre and language. Counted in one pass over the phrases found.</summary>
internal ref struct GenreEvidence
{
    private const Break Opens = Break.Stop | Break.Semicolon | Break.Colon | Break.ItemLabel;

    private readonly TextIndex _words;
    private readonly ReadOnlySpan<GenreConcept> _concepts;

    /// <param name="words">The text.</param>
    /// <param name="concepts">What each concept of the rulebook says, by its number.</param>
    /// <param name="points">Room for the points of each genre.</param>
    /// <param name="languages">Room for the function words of each language.</param>
    public GenreEvidence(TextIndex words, ReadOnlySpan<GenreConcept> concepts, Span<int> points, Span<int> languages)
    {
        _words = words;
        _concepts = concepts;
        Points = points;
        Languages = languages;
        points.Clear();
        languages.Clear();
        Count();
    }

    /// <summary>Points of each genre, by its number in <see cref="Genres.Names"/>.</summary>
    public Span<int> Points { get; }

    /// <summary>Function words of each language, by its number in <see cref="Genres.Languages"/>.</summary>
    public Span<int> Languages { get; }

    /// <summary>Genres with a phrase that does more than lean, one bit each.</summary>
    public int Firm { get; private set; }

    public bool HasNorm { get; private set; }

    public bool HasInstrumentNorm { get; private set; }

    public bool HasRecitalOpening { get; private set; }

    /// <summary>Words in another script than the Latin one.</summary>
    public int OtherScript { get; private set; }

    /// <summary>
    /// Points for the look of a provision cut out of its surroundings: an item label, an end that goes on, a small first letter.
    /// </summary>
    public int Structure { get; private set; }

    /// <summary>The other genre with the most points.</summary>
    public readonly int StrongestOther()
    {
        int best = Genres.Treaty + 1;
        for (int genre = best + 1; genre < Points.Length; genre++)
        {
            if (Points[genre] > Points[best])
            {
                best = genre;
            }
        }

        return best;
    }

    /// <summary>The foreign language with the most function words.</summary>
    public readonly int StrongestForeign()
    {
        int best = Genres.English + 1;
        for (int language = best + 1; language < Languages.Length; language++)
        {
            if (Languages[language] > Languages[best])
            {
                best = language;
            }
        }

        return best;
    }

    /// <summary>Phrases of a genre in order of the text, each once, at most <paramref name="most"/>; those that only lean come last.</summary>
    public readonly ImmutableArray<string> Phrases(int genre, int most)
    {
        // Of those that only lean as many as are firm may have to be left out again.
        var firm = new List<string>(most);
        var weak = new List<string>(2 * most);
        for (int token = 0; token < _words.Count && firm.Count < most; token++)
        {
            foreach (ConceptHit hit in _words.HitsAt(token))
            {
                GenreConcept concept = _concepts[hit.Concept];
                if (concept.Clue != GenreClue.Genre || concept.Kind != genre || !IsInPlace(concept.Place, hit))
                {
                    continue;
                }

                List<string> list = concept.Points == GenreConcept.Weak ? weak : firm;
                string phrase = _words.Received[_words.Tokens[token].Start.._words.Tokens[_words.LongestAt(token, hit.Concept) - 1].End];
                if (list.Count < list.Capacity && !list.Contains(phrase))
                {
                    list.Add(phrase);
                }
            }
        }

        return [.. firm.Concat(weak.Except(firm, StringComparer.Ordinal)).Take(most)];
    }

    private void Count()
    {
        ReadOnlySpan<Token> tokens = _words.Tokens;
        for (int at = 0; at < tokens.Length; at++)
        {
            ReadOnlySpan<ConceptHit> hits = _words.HitsAt(at);
            for (int i = 0; i < hits.Length; i++)
            {
                if (_concepts[hits[i].Concept].Clue != GenreClue.None && !IsCounted(hits, i))
                {
                    Count(hits[i]);
                }
            }

            // The Latin letters with their accents end at U+024F.
            char first = _words.Received[tokens[at].Start];
            OtherScript += first > '\u024F' && char.IsLetter(first) ? 1 : 0;
            Structure |= (tokens[at].Before & Break.ItemLabel) != 0 ? 2 : 0;
        }

        if (tokens.Length > 0)
        {
            Structure += EndsOpen(tokens[^1]) ? 2 : 0;
            Structure += char.IsLower(_words.Received[tokens[0].Start]) ? 1 : 0;
        }
    }

    /// <summary>True where a shorter or longer phrase of the same concept at this token was counted already.</summary>
    private static bool IsCounted(ReadOnlySpan<ConceptHit> hits, int at)
    {
        for (int i = 0; i < at; i++)
        {
            if (hits[i].Concept == hits[at].Concept)
            {
                return true;
            }
        }

        return false;
    }

    private void Count(ConceptHit hit)
    {
        GenreConcept concept = _concepts[hit.Concept];
        switch (concept.Clue)
        {
            case GenreClue.FunctionWord:
                Languages[concept.Kind]++;
                break;
            case GenreClue.Norm:
                HasNorm = true;
                break;
            case GenreClue.InstrumentNorm:
                HasInstrumentNorm = true;
                break;
            case GenreClue.Genre when IsInPlace(concept.Place, hit):
                Points[concept.Kind] += concept.Points;
                Firm |= concept.Points > GenreConcept.Weak ? 1 << concept.Kind : 0;
                HasRecitalOpening |= concept.Kind == Genres.Treaty && concept.Place == GenrePlace.Opening;
                break;
            default:
                break;
        }
    }

    private readonly bool IsInPlace(GenrePlace place, ConceptHit hit) => place switch
    {
        GenrePlace.Opening => IsOpening(hit.First),
        GenrePlace.Name => (_words.Tokens[hit.First].Traits & TokenTraits.Capitalised) != 0
            && (!IsOpening(hit.First) || IsSubjectOfNorm(hit.End)),
        _ => true,
    };

    // A line that begins after a comma may be the next recital of a list; any other line's end is a printer's.
    private readonly bool IsOpening(int token) =>
        token == 0 || (_words.Tokens[token].Before & Opens) != 0
        || (_words.Tokens[token].Before & (Break.Comma | Break.LineEnd)) == (Break.Comma | Break.LineEnd);

    private readonly bool IsSubjectOfNorm(int next)
    {
        if (next >= _words.Count)
        {
            return false;
        }

        foreach (ConceptHit hit in _words.HitsAt(next))
        {
            if (_concepts[hit.Concept].Clue is GenreClue.Norm or GenreClue.InstrumentNorm)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsOpen(Token last)
    {
        ReadOnlySpan<char> after = _words.Received.AsSpan(last.End).TrimEnd();
        ReadOnlySpan<char> word = _words.Received.AsSpan(last.Start, last.End - last.Start);
        return (after.Length > 0 && after[^1] is ';' or ',')
            || ((last.Before & (Break.Semicolon | Break.Comma)) != 0 && word is "and" or "or");
    }
}
