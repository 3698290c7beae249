using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Clauses;

/// <summary>Reads what follows a modal: negation, voice, main verb, and with them what modality the clause has in the end.</summary>
internal readonly ref struct Predicate(TextIndex index, GrammarConcepts grammar)
{
    private const int LongestParenthesis = 40;

    private readonly TextIndex _index = index;
    private readonly GrammarConcepts _grammar = grammar;

    public Clause Read(Modal modal, Subject subject, int segment, int first, int end, Clause? previous)
    {
        bool negated = subject.Negated;
        int at = VerbGroup(modal.End, end, ref negated);
        Bearer bearer = subject.IsFound ? subject.Bearer : Bearer.Other;
        bool nothing = subject.Negated && bearer == Bearer.Instrument && IsWord(subject.First, "nothing");
        bool passive = false;
        if (modal.Kind == ModalKind.Undertake && at > modal.End && IsWord(at, "to"))
        {
            at++;
        }

        // "Each Party grants", "renounces": the word is modality and verb in one.
        int verb = modal.Kind == ModalKind.Undertake && modal.End - modal.First == 1 && Is(modal.First, _grammar.Performative) ? modal.First
            : at < end ? at
            : -1;
        if (verb >= 0 && Is(at, _grammar.Be) && !Is(at, _grammar.TurnsObliged))
        {
            int participle = ParticipleAfter(at, end);
            passive = participle >= 0;
            verb = passive ? participle : verb;
        }

        Modality modality = nothing ? Modality.Interpretive : ModalityOf(modal, at, end, bearer, negated, ref verb);
        bool prohibited = modal.Kind == ModalKind.Prohibited;
        int bearerFirst = subject.First;
        int bearerEnd = subject.End;
        if (passive && modality is Modality.Duty or Modality.Prohibition or Modality.Permission or Modality.Recommendation)
        {
            Subject agent = new BearerFinder(_index, _grammar).Agent(verb, end);
            if (agent.IsFound)
            {
                (bearer, bearerFirst, bearerEnd) = (agent.Bearer, agent.First, agent.End);
            }
            else if (passive && bearer != Bearer.Instrument)
            {
                bearer = Bearer.Unstated;
            }
        }
        else if (prohibited && bearer is Bearer.Other or Bearer.Instrument)
        {
            Subject agent = new BearerFinder(_index, _grammar).Nearest(modal.End, Math.Min(end, modal.End + 6));
            bearer = agent.IsFound && agent.Bearer is Bearer.Party or Bearer.States ? agent.Bearer : Bearer.Unstated;
        }

        return new Clause
        {
            Segment = segment,
            First = first,
            End = end,
            Modality = modality,
            ModalFirst = modal.First,
            ModalEnd = at > modal.End && negated && !subject.Negated ? NegatorEnd(modal.End, at) : modal.End,
            Bearer = bearer,
            BearerFirst = bearerFirst,
            BearerEnd = bearerEnd,
            Verb = verb,
            Negated = negated,
            Passive = passive,
            Inherited = false,
        };
    }

    private ReadOnlySpan<Token> Tokens => _index.Tokens;

    /// <summary>Passes over negators, adverbs and parentheses between the modal and its verb.</summary>
    private int VerbGroup(int at, int end, ref bool negated)
    {
        bool again = false;
        while (at < end)
        {
            int next = !again || OpensParenthesis(at) ? ParenthesisEnd(at, end) : -1;
            if (next > 0)
            {
                at = next;
                again = true;
                continue;
            }

            next = _index.LongestAt(at, _grammar.Negator);
            if (next > 0)
            {
                negated |= !IsWord(at, "without");
                at = next;
                continue;
            }

            next = _index.LongestAt(at, _grammar.Adverb);
            if (next < 0 && EndsInLy(at))
            {
                next = at + 1;
            }

            if (next < 0)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    /// <summary>"shall, in accordance with its law, adopt": the end of the stretch between the two commas; -1 where there is none.</summary>
    private int ParenthesisEnd(int at, int end)
    {
        if ((Tokens[at].Before & (Break.Comma | Break.Open)) == 0)
        {
            return -1;
        }

        int limit = Math.Min(end, at + LongestParenthesis);
        for (int next = at + 1; next < limit; next++)
        {
            if ((Tokens[next].Before & (Break.Comma | Break.Close)) != 0 && !Is(next, _grammar.Coordinator))
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>
    /// After one parenthesis the next comma may already stand before the verb ("shall, on request, provide to the others, ..."):
    /// what follows is a second parenthesis only where it begins like one.
    /// </summary>
    private bool OpensParenthesis(int at) =>
        !IsWord(at, "to")
        && (Is(at, _grammar.Subordinator) || Is(at, _grammar.Relative) || Is(at, _grammar.Preposition) || Is(at, _grammar.Adverb) || Is(at, _grammar.Coordinator));

    private Modality ModalityOf(Modal modal, int at, int end, Bearer bearer, bool negated, ref int verb)
    {
        switch (modal.Kind)
        {
            case ModalKind.Prohibited:
                return Modality.Prohibition;
            case ModalKind.NotProhibited:
                return Modality.Permission;
            case ModalKind.Recommend:
            case ModalKind.Should:
                return Modality.Recommendation;
            case ModalKind.Right:
                return negated ? Modality.Prohibition : Modality.Right;
            case ModalKind.Declare:
                return Modality.Declaration;
            case ModalKind.May:
                return Turned(at, end, bearer, negated, ref verb) is Modality.Interpretive ? Modality.Interpretive
                    : negated ? Modality.Prohibition
                    : bearer == Bearer.Body ? Modality.Power
                    : Modality.Permission;
            default:
                return Turned(at, end, bearer, negated, ref verb)
                    ?? (negated ? Modality.Prohibition
                    : modal.Kind == ModalKind.Will && bearer is Bearer.Other or Bearer.Instrument ? Modality.None
                    : Modality.Duty);
        }
    }

    /// <summary>What the words after the modal make of it; null where they leave it as it is.</summary>
    private Modality? Turned(int at, int end, Bearer bearer, bool negated, ref int verb)
    {
        if (at >= end)
        {
            return null;
        }

        int obliged = _index.LongestAt(at, _grammar.TurnsObliged);
        if (obliged > 0)
        {
            bool ignored = false;
            int complement = VerbGroup(obliged, end, ref ignored);
            complement = IsWord(complement, "to") ? complement + 1 : complement;
            verb = complement < end ? complement : verb;
            return negated ? Modality.Permission : Modality.Duty;
        }

        if (Is(at, _grammar.TurnsInterpretive) || (negated && Is(at, _grammar.TurnsInterpretiveIfNegated) && bearer is not (Bearer.Party or Bearer.States)))
        {
            return Modality.Interpretive;
        }

        if (Is(at, _grammar.TurnsRight))
        {
            return negated ? null : Modality.Right;
        }

        if (Is(at, _grammar.TurnsPermission))
        {
            return Modality.Permission;
        }

        if (Is(at, _grammar.DefiningVerb))
        {
            return Modality.Definition;
        }

        bool thing = bearer is Bearer.Instrument or Bearer.Other or Bearer.Unstated;
        if (Is(at, _grammar.TurnsConstitutive) || (thing && Is(at, _grammar.TurnsConstitutiveOfThings) && ParticipleAfter(at, end) < 0))
        {
            return Modality.Constitutive;
        }

        return !negated && Is(at, _grammar.EffortVerb) ? Modality.Effort : null;
    }

    /// <summary>The participle of a passive whose form of "be" is at a token; -1 where there is none.</summary>
    private int ParticipleAfter(int be, int end)
    {
        if (!Is(be, _grammar.Be))
        {
            return -1;
        }

        int at = be + 1;
        bool ignored = false;
        at = VerbGroup(at, end, ref ignored);
        if (at >= end)
        {
            return -1;
        }

        ReadOnlySpan<char> text = _index.Text(at);
        return text.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || Is(at, _grammar.Participle) ? at : -1;
    }

    private int NegatorEnd(int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            int next = _index.LongestAt(i, _grammar.Negator);
            if (next > 0)
            {
                return next;
            }
        }

        return at;
    }

    /// <summary>"clearly", "unjustifiably", but not "apply" or "supply".</summary>
    private bool EndsInLy(int token) =>
        _index.Text(token) is { Length: > 4 } text && text.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !Is(token, _grammar.VerbInLy);

    private bool Is(int token, int concept) => _index.LongestAt(token, concept) > 0;

    private bool IsWord(int token, string word) => token >= 0 && token < _index.Count && _index.Text(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
