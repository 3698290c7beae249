using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Clauses;

/// <summary>The noun phrase that bears a clause: what it is and where it stands (token indexes, half-open).</summary>
internal readonly record struct Subject(Bearer Bearer, int First, int End, bool Negated, bool Pronoun)
{
    public static Subject None { get; } = new(Bearer.Other, -1, -1, false, false);

    public bool IsFound => First >= 0;
}

/// <summary>Finds the subject of a clause among the words before its modal.</summary>
internal readonly ref struct BearerFinder(TextIndex index, GrammarConcepts grammar)
{
    private readonly TextIndex _index = index;
    private readonly GrammarConcepts _grammar = grammar;

    /// <summary>
    /// The subject of the first clause of a sentence. Phrases that only set the scene (Where a vessel is found, In accordance with
    /// Article 3,) are passed over: the subject is the first stretch between commas that begins as a noun phrase does.
    /// </summary>
    public Subject Main(int first, int modal)
    {
        int chunk = first;
        Subject fallback = Subject.None;
        while (chunk < modal)
        {
            int end = ChunkEnd(chunk, modal);
            if (BeginsAsNounPhrase(chunk) && !(end < modal && IsReference(chunk)))
            {
                Subject subject = NounPhrase(chunk, modal);
                if (subject.IsFound && (end == modal || subject.First < end))
                {
                    return subject;
                }
            }
            else
            {
                Subject nearest = Nearest(chunk, end);
                fallback = nearest.IsFound ? nearest : fallback;
            }

            chunk = end;
        }

        return Nearest(Math.Max(first, modal - 8), modal) is { IsFound: true } near ? near : fallback;
    }

    /// <summary>The subject of a later clause: the noun phrase after the last comma or coordinator before its modal.</summary>
    public Subject Later(int previousEnd, int modal)
    {
        if (Is(modal - 1, _grammar.Coordinator))
        {
            return Subject.None;
        }

        int from = Math.Max(previousEnd, modal - 40);
        for (int start = modal - 1; start >= from; start--)
        {
            bool boundary = start == from || (Tokens[start].Before & (Break.Comma | Break.Semicolon | Break.Colon | Break.ItemLabel)) != 0
                || Is(start - 1, _grammar.Coordinator) || Is(start - 1, _grammar.Relative) || EndsProviso(start);
            if (!boundary || !BeginsAsNounPhrase(start))
            {
                continue;
            }

            Subject subject = NounPhrase(start, modal);
            if (subject.IsFound)
            {
                return subject;
            }
        }

        return Subject.None;
    }

    /// <summary>The first noun that can bear a clause in a stretch of words.</summary>
    public Subject First(int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            (Bearer bearer, int nounEnd) = Noun(at);
            if (nounEnd > 0 && nounEnd <= end && bearer != Bearer.Instrument)
            {
                return new Subject(bearer, at, nounEnd, false, false);
            }
        }

        return Subject.None;
    }

    /// <summary>The last noun that can bear a clause in a stretch of words.</summary>
    public Subject Nearest(int first, int end)
    {
        for (int at = end - 1; at >= first; at--)
        {
            (Bearer bearer, int nounEnd) = Noun(at);
            if (nounEnd > 0 && nounEnd <= end)
            {
                return new Subject(bearer, at, nounEnd, false, false);
            }
        }

        return Subject.None;
    }

    /// <summary>The agent of a passive: the noun after "by".</summary>
    public Subject Agent(int verb, int end)
    {
        int limit = Math.Min(end - 1, verb + 10);
        for (int at = verb + 1; at < limit; at++)
        {
            if (IsWord(at, "by"))
            {
                int noun = SkipDeterminers(at + 1, end);
                (Bearer bearer, int nounEnd) = noun < end ? Noun(noun) : default;
                if (nounEnd > 0 && bearer != Bearer.Instrument)
                {
                    return new Subject(bearer, at + 1, nounEnd, false, false);
                }
            }
        }

        return Subject.None;
    }

    /// <summary>The noun that begins at a token and can bear a clause, by its longest name.</summary>
    public (Bearer Bearer, int End) Noun(int at)
    {
        Bearer best = Bearer.Other;
        int end = 0;
        if (!_index.MayHave(at, _grammar.BearerMarks))
        {
            return (best, end);
        }

        ReadOnlySpan<ConceptHit> hits = _index.HitsAt(at);
        foreach ((int concept, Bearer bearer) in _grammar.Bearers)
        {
            foreach (ConceptHit hit in hits)
            {
                if (hit.Concept == concept && hit.End > end)
                {
                    best = bearer;
                    end = hit.End;
                }
            }
        }

        return (best, end);
    }

    private ReadOnlySpan<Token> Tokens => _index.Tokens;

    private Subject NounPhrase(int start, int modal)
    {
        bool negated = Is(start, _grammar.NegativeSubject);
        if (Is(start, _grammar.Pronoun) && (start + 1 == modal || !IsWord(start + 1, "of")) && Noun(SkipDeterminers(start, modal)).End == 0)
        {
            return new Subject(Bearer.Other, start, _index.LongestAt(start, _grammar.Pronoun), negated, true);
        }

        for (int at = start; at < modal; at++)
        {
            if (at > start && (Tokens[at].Before & Break.Comma) != 0 && at > start + 1)
            {
                break;
            }

            (Bearer bearer, int end) = Noun(at);
            if (end == 0)
            {
                continue;
            }

            while (end < modal && (Tokens[end - 1].Traits & TokenTraits.Possessive) == 0 && Noun(end).End > 0 && Tokens[end].Before == Break.None)
            {
                (bearer, end) = Noun(end);
            }

            if ((Tokens[end - 1].Traits & TokenTraits.Possessive) != 0)
            {
                int next = end;
                while (next < modal && Noun(next).End == 0 && next < end + 3)
                {
                    next++;
                }

                (Bearer owned, int ownedEnd) = next < modal ? Noun(next) : default;
                return ownedEnd > 0
                    ? new Subject(owned, start, ownedEnd, negated, false)
                    : new Subject(Bearer.Other, start, end, negated, false);
            }

            if (!IsHead(start, at))
            {
                return new Subject(Bearer.Other, start, end, negated, false);
            }

            return bearer is Bearer.Body or Bearer.Authority or Bearer.Person && CoordinatedParty(end, modal) is int party and > 0
                ? new Subject(Bearer.Party, start, party, negated, false)
                : new Subject(bearer, start, end, negated, false);
        }

        return new Subject(Bearer.Other, start, Math.Min(modal, start + 4), negated, false);
    }

    /// <summary>False where the noun only completes another one: the territory of a Party, but not: any of the Parties.</summary>
    private bool IsHead(int start, int noun)
    {
        for (int at = start; at < noun; at++)
        {
            if (Is(at, _grammar.Preposition) && !OnlyQuantifiers(start, at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The Organization and the member States concerned": the end of a Party named beside the first noun; 0 where none is.</summary>
    private int CoordinatedParty(int end, int modal)
    {
        int limit = Math.Min(modal, end + 8);
        for (int at = end; at + 1 < limit; at++)
        {
            if (Is(at, _grammar.Coordinator))
            {
                int noun = SkipDeterminers(at + 1, modal);
                (Bearer bearer, int nounEnd) = noun < modal ? Noun(noun) : default;
                return nounEnd > 0 && bearer == Bearer.Party ? nounEnd : 0;
            }

            if (Is(at, _grammar.Preposition) || Is(at, _grammar.Relative))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"Section 3", "Article XIV": a place in the text, not somebody who acts.</summary>
    private bool IsReference(int at)
    {
        (Bearer bearer, int end) = Noun(at);
        return bearer == Bearer.Instrument && end > 0 && end < _index.Count && (Tokens[end].Traits & (TokenTraits.Number | TokenTraits.Label)) != 0;
    }

    private bool OnlyQuantifiers(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            int quantifier = Math.Max(_index.LongestAt(at, _grammar.Quantifier), _index.LongestAt(at, _grammar.Determiner));
            if (quantifier < 0)
            {
                return false;
            }

            at = quantifier - 1;
        }

        return true;
    }

    public bool BeginsAsNounPhrase(int at)
    {
        // "either for one offence or for several": the word joins phrases and stands for nobody.
        if (Is(at, _grammar.Pronoun) && Is(at + 1, _grammar.Preposition) && !IsWord(at + 1, "of") && Noun(at).End == 0)
        {
            return false;
        }

        if (Is(at, _grammar.Determiner) || Is(at, _grammar.Pronoun) || Noun(at).End > 0 || Is(at, _grammar.Quantifier))
        {
            return true;
        }

        if (Is(at, _grammar.Subordinator) || Is(at, _grammar.Coordinator) || Is(at, _grammar.Relative) || Is(at, _grammar.Adverb))
        {
            return false;
        }

        // An adjective or noun nobody listed: "Competent Parties", "Body B".
        return (Tokens[at].Traits & TokenTraits.Capitalised) != 0 && !EndsIn(at, "ing") && !EndsIn(at, "ly");
    }

    private int SkipDeterminers(int at, int end)
    {
        while (at < end && (Is(at, _grammar.Determiner) || Is(at, _grammar.Quantifier)) && Noun(at).End == 0)
        {
            at++;
        }

        return at;
    }

    private int ChunkEnd(int chunk, int modal)
    {
        for (int at = chunk + 1; at < modal; at++)
        {
            if ((Tokens[at].Before & (Break.Comma | Break.Semicolon | Break.Colon | Break.Dash)) != 0)
            {
                return at;
            }
        }

        return modal;
    }

    private bool EndsProviso(int start)
    {
        for (int at = Math.Max(0, start - 4); at < start; at++)
        {
            if (_index.LongestAt(at, _grammar.Proviso) == start)
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(int token, int concept) => token >= 0 && token < _index.Count && _index.LongestAt(token, concept) > 0;

    private bool IsWord(int token, string word) => token < _index.Count && _index.Text(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool EndsIn(int token, string ending) => _index.Text(token).EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
