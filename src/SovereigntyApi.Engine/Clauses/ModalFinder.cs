using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Structure;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Clauses;

/// <summary>What gives a clause its modality: a modal verb or an expression that does its work.</summary>
internal enum ModalKind : byte
{
    Shall,
    Will,
    May,
    Should,
    Undertake,
    Prohibited,
    NotProhibited,
    Recommend,
    Right,
    Declare,
}

/// <summary>A modal at tokens <paramref name="First"/> to <paramref name="End"/>, half-open.</summary>
internal readonly record struct Modal(ModalKind Kind, int First, int End);

/// <summary>Finds the modals that carry a clause of their own, leaving out those in relative and conditional clauses.</summary>
internal readonly ref struct ModalFinder(TextIndex index, GrammarConcepts grammar)
{
    private const int LongestLookBack = 40;

    /// <summary>A relative clause whose subject alone runs longer than this has a verb that nobody listed.</summary>
    private const int LongestRelativeSubject = 8;

    private readonly TextIndex _index = index;
    private readonly GrammarConcepts _grammar = grammar;

    /// <summary>Adds the modals of a segment in order.</summary>
    public void Find(Segment segment, List<Modal> modals)
    {
        modals.Clear();
        int at = segment.First;
        while (at < segment.End)
        {
            if (TryModal(at, out Modal modal) && !Excluded(modal, segment, modals))
            {
                modals.Add(modal);
                at = modal.End;
            }
            else
            {
                at++;
            }
        }
    }

    private ReadOnlySpan<Token> Tokens => _index.Tokens;

    private bool TryModal(int at, out Modal modal)
    {
        modal = default;
        int end = -1;
        foreach (ConceptHit hit in _index.HitsAt(at))
        {
            if (hit.End > end && _grammar.ModalOf(hit.Concept) is { } kind)
            {
                modal = new Modal(kind, at, hit.End);
                end = hit.End;
            }
        }

        return end > 0;
    }

    private bool Excluded(Modal modal, Segment segment, List<Modal> before)
    {
        int at = modal.First;
        bool verb = modal.Kind is ModalKind.Shall or ModalKind.Will or ModalKind.May or ModalKind.Should;
        if (modal.Kind == ModalKind.May && IsMonth(at, segment))
        {
            return true;
        }

        if (modal.Kind == ModalKind.Will && Is(at - 1, _grammar.Determiner))
        {
            return true;
        }

        // "should it be found": an inverted condition.
        if (modal.Kind == ModalKind.Should && modal.End < segment.End
            && (Is(modal.End, _grammar.Pronoun) || Is(modal.End, _grammar.Determiner) || new BearerFinder(_index, _grammar).Noun(modal.End).End > 0))
        {
            return true;
        }

        if (!verb)
        {
            // "to undertake", "by having the right", "its guarantees": no clause of its own.
            if (at > segment.First && (Is(at - 1, _grammar.Preposition) || Is(at - 1, _grammar.Determiner)))
            {
                return true;
            }

            // "a Member which accepts this Agreement after its entry into force shall": the clause is the later modal's.
            if (modal.Kind is ModalKind.Declare or ModalKind.Undertake && at > segment.First
                && (IsWord(at - 1, "which") || IsWord(at - 1, "who") || IsWord(at - 1, "that")) && OtherModalFollows(modal, segment))
            {
                return true;
            }

            if (modal.Kind is ModalKind.Declare or ModalKind.Undertake && !Is(at, _grammar.Be) && !HasActor(Math.Max(before.Count > 0 ? before[^1].End : segment.First, at - 12), at))
            {
                return true;
            }

            if (at > segment.First && (Is(at - 1, _grammar.Shall) || Is(at - 1, _grammar.May) || Is(at - 1, _grammar.Will) || Is(at - 1, _grammar.Should)))
            {
                return true;
            }

            // "shall undertake to", "may have the right": part of the verb before it.
            if (before.Count > 0 && OnlyAdverbs(before[^1].End, at))
            {
                return true;
            }
        }

        return Subordinate(modal, segment, before);
    }

    /// <summary>
    /// True for a modal in a relative or conditional clause: "measures that a Party may take", "if a dispute should arise". A proviso
    /// ("provided that each Party shall") and a relative clause that lays a duty ("a Committee, which shall review") count.
    /// </summary>
    private bool Subordinate(Modal modal, Segment segment, List<Modal> before)
    {
        // "..., except as otherwise provided, shall": the comma closes what stands between subject and modal.
        if ((Tokens[modal.First].Before & Break.Comma) != 0 && modal.First > segment.First && !Is(modal.First - 1, _grammar.Relative))
        {
            return false;
        }

        int from = Math.Max(segment.First, modal.First - LongestLookBack);
        if (before.Count > 0)
        {
            from = Math.Max(from, before[^1].End);
        }

        for (int at = modal.First - 1; at >= from; at--)
        {
            if (_index.LongestAt(at, _grammar.Proviso) > 0)
            {
                return false;
            }

            if (Is(at, _grammar.Relative) && !IsDeterminer(at, segment))
            {
                return IsSubordinate(modal, segment, at);
            }

            if ((Tokens[at].Before & (Break.Comma | Break.Semicolon | Break.Colon)) != 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"that State may", after a comma or at the beginning: the word points, it does not relate.</summary>
    private bool IsDeterminer(int at, Segment segment) =>
        IsWord(at, "that") && at + 1 < segment.End && BearerAfter(at + 1, segment)
        && (at == segment.First || (Tokens[at].Before & ~(Break.LineEnd | Break.Quote)) != 0 || Is(at - 1, _grammar.Preposition) || Is(at - 1, _grammar.Coordinator));

    /// <summary>"Party", "other State": a noun that can bear a clause, at a token or after one determiner.</summary>
    private bool BearerAfter(int at, Segment segment)
    {
        var finder = new BearerFinder(_index, _grammar);
        return finder.Noun(at).End > 0 || (at + 1 < segment.End && Is(at, _grammar.Determiner) && finder.Noun(at + 1).End > 0);
    }

    private bool IsSubordinate(Modal modal, Segment segment, int relative)
    {
        bool strong = modal.Kind is not (ModalKind.May or ModalKind.Should or ModalKind.Will);
        if (relative == modal.First - 1)
        {
            return !strong || IsWord(relative, "as") || IsWord(relative, "than");
        }

        // "Each Party that has found ... shall": a strong modal after a relative clause is the main one, and so is a weak one where
        // the relative clause has a verb of its own: "any State which is not a Party may".
        if (strong || modal.First - relative > LongestRelativeSubject || !new BearerFinder(_index, _grammar).BeginsAsNounPhrase(relative + 1) || HasFiniteVerb(relative + 1, modal.First) || ProvisoEndsAfter(relative))
        {
            return false;
        }

        return relative != segment.First || OtherModalFollows(modal, segment);
    }

    private bool HasFiniteVerb(int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (Is(at, _grammar.Be) || Is(at, _grammar.FiniteVerb) || (at == first && EndsIn(at, "ed")))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsIn(int token, string ending) => _index.Text(token).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private bool ProvisoEndsAfter(int relative)
    {
        for (int at = Math.Max(0, relative - 3); at <= relative; at++)
        {
            if (_index.LongestAt(at, _grammar.Proviso) > relative)
            {
                return true;
            }
        }

        return false;
    }

    private bool OtherModalFollows(Modal modal, Segment segment)
    {
        int end = Math.Min(segment.End, modal.End + LongestLookBack);
        for (int at = modal.End; at < end; at++)
        {
            if (TryModal(at, out Modal next) && next.Kind is ModalKind.Shall or ModalKind.May)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMonth(int at, Segment segment)
    {
        const TokenTraits number = TokenTraits.Number;
        return at > segment.First && (Tokens[at].Traits & TokenTraits.Capitalised) != 0
            && (Tokens[at].Traits & TokenTraits.AllCapitals) == 0
            && ((Tokens[at - 1].Traits & number) != 0 || (at + 1 < segment.End && (Tokens[at + 1].Traits & number) != 0));
    }

    private bool OnlyAdverbs(int first, int end)
    {
        int at = first;
        while (at < end)
        {
            int next = Math.Max(Math.Max(_index.LongestAt(at, _grammar.Adverb), _index.LongestAt(at, _grammar.Negator)), _index.LongestAt(at, _grammar.Be));
            if (next < 0)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>"notes" or "agree" is a verb only where somebody stands before it who can note or agree.</summary>
    private bool HasActor(int first, int end)
    {
        return new BearerFinder(_index, _grammar).First(first, end).IsFound || Is(end - 1, _grammar.Pronoun) || end == first || (Tokens[end - 1].Traits & TokenTraits.Capitalised) != 0;
    }

    private bool Is(int token, int concept) => token >= 0 && _index.LongestAt(token, concept) > 0;

    private bool IsWord(int token, string word) => _index.Text(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
