using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Clauses;

/// <summary>
/// Reads the clauses of a provision: for each modal its bearer, verb, voice and polarity; for each lettered item what it takes
/// from its opening words. The grammar of deontic English follows the classes of von Wright (Norm and Action, 1963): duty,
/// prohibition, permission, with rights, powers, efforts and recommendations told apart and statements that bind nobody set aside.
/// </summary>
internal sealed class ClauseReader(GrammarConcepts grammar)
{
    private readonly GrammarConcepts _grammar = grammar;
    private readonly List<Modal> _modals = [];

    /// <summary>Number of the last clause of each segment, for the items that inherit from it.</summary>
    private readonly List<int> _lastOfSegment = [];

    public void Read(TextIndex index, ReadOnlySpan<Segment> segments, List<Clause> clauses, ClausePlaces places)
    {
        clauses.Clear();
        _lastOfSegment.Clear();
        places.Reset(index.Count);
        for (int number = 0; number < segments.Length; number++)
        {
            Segment segment = segments[number];
            int before = clauses.Count;
            if (segment.First < segment.End)
            {
                ReadSegment(index, segment, number, clauses);
                places.AddStart(segment.First);
            }

            _lastOfSegment.Add(clauses.Count > before ? clauses.Count - 1 : -1);
        }

        for (int number = 0; number < clauses.Count; number++)
        {
            places.Add(clauses[number], number);
        }
    }

    private void ReadSegment(TextIndex index, Segment segment, int number, List<Clause> clauses)
    {
        new ModalFinder(index, _grammar).Find(segment, _modals);
        var finder = new BearerFinder(index, _grammar);
        Clause? opening = segment.Opening >= 0 && _lastOfSegment[segment.Opening] >= 0 ? clauses[_lastOfSegment[segment.Opening]] : null;
        int first = segment.First;
        if (opening is not null && !BeginsOwnClause(index, segment, finder))
        {
            int end = _modals.Count > 0 ? ClauseStart(index, _modals[0], segment.First) : segment.End;
            if (end > segment.First || _modals.Count == 0)
            {
                clauses.Add(Inherit(index, opening, segment, number, Math.Max(end, segment.First + 1)));
                first = Math.Max(end, segment.First + 1);
            }
        }

        if (_modals.Count == 0)
        {
            if (first == segment.First)
            {
                clauses.Add(WithoutModal(index, segment, number));
            }

            return;
        }

        Clause? previous = null;
        for (int i = 0; i < _modals.Count; i++)
        {
            Modal modal = _modals[i];
            int end = i + 1 < _modals.Count ? ClauseStart(index, _modals[i + 1], modal.End) : segment.End;
            Subject subject = SubjectOf(index, finder, modal, i == 0 ? segment.First : _modals[i - 1].End, i == 0, previous, clauses, first, segment.First);
            if (!subject.IsFound && i == 0 && opening is { Modality: Modality.None })
            {
                // "Each Party: (a) shall ..., (b) may ...": the opening words are the subject of every item.
                subject = finder.First(opening.First, opening.End);
            }

            Clause clause = new Predicate(index, _grammar).Read(modal, subject, number, Math.Min(first, modal.First), Math.Max(end, modal.End), previous);
            clauses.Add(clause);
            previous = clause;
            first = Math.Max(end, modal.End);
        }
    }

    private static Subject SubjectOf(TextIndex index, BearerFinder finder, Modal modal, int from, bool isFirst, Clause? previous, List<Clause> clauses, int first, int start)
    {
        Subject subject = isFirst ? finder.Main(from, modal.First) : finder.Later(from, modal.First);
        if (subject.Pronoun)
        {
            Subject referent = finder.First(first, subject.First);

            // "If the Council finds that more is needed, it shall": a clause between them that nobody bears does not hide the Council.
            if (!referent.IsFound && previous is { Bearer: Bearer.Other or Bearer.Instrument or Bearer.Unstated })
            {
                referent = finder.First(start, subject.First);
            }

            Clause? last = previous ?? (clauses.Count > 0 ? clauses[^1] : null);
            return referent.IsFound ? subject with { Bearer = referent.Bearer }
                : last is not null ? subject with { Bearer = last.Bearer }
                : subject;
        }

        if (!subject.IsFound && previous is not null)
        {
            return new Subject(previous.Bearer, previous.BearerFirst, previous.BearerEnd, false, false);
        }

        return subject;
    }

    /// <summary>An item that names its own subject before its own modal does not take them from the opening words.</summary>
    private bool BeginsOwnClause(TextIndex index, Segment segment, BearerFinder finder)
    {
        if (_modals.Count == 0 || _modals[0].First == segment.First)
        {
            return _modals.Count > 0;
        }

        int modal = _modals[0].First;
        if (modal - segment.First > 25)
        {
            return false;
        }

        Subject subject = finder.Main(segment.First, modal);
        return subject.IsFound && subject.First < modal && (subject.Bearer != Bearer.Other || index.LongestAt(segment.First, _grammar.Determiner) > 0)
            && subject.End <= modal && index.LongestAt(modal - 1, _grammar.Coordinator) < 0;
    }

    private Clause Inherit(TextIndex index, Clause opening, Segment segment, int number, int end)
    {
        int verb = opening.Verb >= 0 ? opening.Verb : SkipAdverbs(index, segment.First, segment.End);
        bool effort = opening.Modality == Modality.Duty && index.LongestAt(Math.Min(verb, index.Count - 1), _grammar.EffortVerb) > 0 && verb >= segment.First;
        return opening with
        {
            Segment = number,
            First = segment.First,
            End = end,
            ModalFirst = segment.First,
            ModalEnd = segment.First,
            Verb = verb < segment.End ? verb : -1,
            Modality = effort ? Modality.Effort : opening.Modality,
            Inherited = true,
        };
    }

    private Clause WithoutModal(TextIndex index, Segment segment, int number)
    {
        bool defines = false;
        for (int at = segment.First; at < segment.End && !defines; at++)
        {
            defines = index.LongestAt(at, _grammar.DefiningVerb) > 0;
        }

        return new Clause
        {
            Segment = number,
            First = segment.First,
            End = segment.End,
            Modality = defines ? Modality.Definition : Modality.None,
            ModalFirst = segment.First,
            ModalEnd = segment.First,
            Bearer = Bearer.Other,
            BearerFirst = -1,
            BearerEnd = -1,
            Verb = -1,
            Negated = false,
            Passive = false,
            Inherited = false,
        };
    }

    /// <summary>Where the clause of a later modal begins: after the comma, semicolon or coordinator before its subject.</summary>
    private int ClauseStart(TextIndex index, Modal modal, int from)
    {
        Subject subject = new BearerFinder(index, _grammar).Later(from, modal.First);
        if (subject.IsFound)
        {
            return Math.Max(from, subject.First);
        }

        int at = modal.First;
        return at > from && index.LongestAt(at - 1, _grammar.Coordinator) > 0 ? at - 1 : at;
    }

    private int SkipAdverbs(TextIndex index, int at, int end)
    {
        while (at < end && index.LongestAt(at, _grammar.Adverb) is int next and > 0)
        {
            at = next;
        }

        // "undertakes: (a) to seek": the infinitive's mark is no verb.
        return at + 1 < end && index.Text(at).Equals("to", StringComparison.OrdinalIgnoreCase) ? at + 1 : at;
    }
}
