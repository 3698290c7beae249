using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Structure;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// One provision as read so far: its words and phrases, segments and clauses, and its heading's words. It answers whether a pattern
/// occurs in a scope and whether a clause meets a condition. Reused from text to text; not for two threads at once.
/// </summary>
internal sealed class Reading
{
    private readonly ClauseReader _clauseReader;
    private readonly ClausePlaces _headingPlaces = new();
    private readonly List<(int First, int End)> _sentences = [];
    private readonly Dictionary<CompiledPattern, (int First, int End)?> _inProvision = [];
    private Segment[] _segments = [];
    private int _segmentCount;

    public Reading(CompiledRulebook book)
    {
        Book = book;
        Words = new TextIndex(book.Lexicon);
        Heading = new TextIndex(book.Lexicon);
        _clauseReader = new ClauseReader(book.Grammar);
    }

    public CompiledRulebook Book { get; }

    public TextIndex Words { get; }

    public TextIndex Heading { get; }

    public List<Clause> Clauses { get; } = [];

    public ClausePlaces Places { get; } = new();

    public ReadOnlySpan<Segment> Segments => _segments.AsSpan(0, _segmentCount);

    public void Read(TokenisedText text, TokenisedText? heading)
    {
        Words.Read(text.Received, text.Tokens);
        _segmentCount = text.Segments.Length;
        if (_segments.Length < _segmentCount)
        {
            _segments = new Segment[Math.Max(_segmentCount, 2 * _segments.Length)];
        }

        text.Segments.CopyTo(_segments);
        _sentences.Clear();
        _inProvision.Clear();
        foreach (Segment segment in Segments)
        {
            while (_sentences.Count <= segment.Sentence)
            {
                _sentences.Add((segment.First, segment.End));
            }

            (int first, int end) = _sentences[segment.Sentence];
            _sentences[segment.Sentence] = (Math.Min(first, segment.First), Math.Max(end, segment.End));
        }

        _clauseReader.Read(Words, Segments, Clauses, Places);
        Heading.Read(heading?.Received ?? string.Empty, heading is null ? [] : heading.Tokens);
        _headingPlaces.Reset(Heading.Count);
        if (Heading.Count > 0)
        {
            _headingPlaces.AddStart(0);
        }
    }

    /// <summary>End of a pattern's match at a token of the text; -1 where it does not match.</summary>
    public int MatchAt(CompiledPattern pattern, int token) => new PatternMatcher(Words, Places).Match(pattern, token, Words.Count);

    /// <summary>First match of a pattern in a scope around a clause, as tokens; null where there is none.</summary>
    public (int First, int End)? Find(CompiledPattern pattern, Scope scope, Clause? clause)
    {
        switch (scope)
        {
            case Scope.Heading:
                return Find(pattern, Heading, _headingPlaces, 0, Heading.Count);
            case Scope.Start:
                int end = Words.Count > 0 && Words.CanMatch(pattern) && CanBegin(pattern, Words, Places, 0) ? MatchAt(pattern, 0) : -1;
                return end >= 0 ? (0, end) : null;
            case Scope.Clause when clause is not null:
                return Find(pattern, Words, Places, clause.First, clause.End) ?? FindInOpening(pattern, clause);
            case Scope.Sentence when clause is not null:
                (int first, int sentenceEnd) = _sentences[_segments[clause.Segment].Sentence];
                return Find(pattern, Words, Places, first, sentenceEnd);
            default:
                return FindInProvision(pattern);
        }
    }

    /// <summary>Number of the clause a match belongs to: the one whose modality it covers, else the one it begins in; -1 where none.</summary>
    public int ClauseOf(int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (Places.ModalEndAt(at) >= 0 && Places.ClauseAt(at) >= 0)
            {
                return Places.ClauseAt(at);
            }
        }

        return Places.ClauseAt(first);
    }

    public Clause? Clause(int number) => number < 0 ? null : Clauses[number];

    public bool Meets(CompiledCondition condition, Clause? clause, int kind)
    {
        if (!Admits(condition.Kind, condition.NotKind, kind))
        {
            return false;
        }

        Modality modality = clause?.Modality ?? Modality.None;
        Bearer bearer = clause?.Bearer ?? Bearer.Other;
        return Admits(condition.Modality, condition.NotModality, (int)modality)
            && Admits(condition.Bearer, condition.NotBearer, (int)bearer)
            && (condition.Passive is not { } passive || passive == (clause?.Passive ?? false))
            && (condition.Negated is not { } negated || negated == (clause?.Negated ?? false))
            && (condition.Verb.IsEmpty || IsVerb(clause, condition.Verb))
            && (condition.NotVerb.IsEmpty || !IsVerb(clause, condition.NotVerb));
    }

    /// <summary>The text as received between two tokens.</summary>
    public TextSpan Span(int first, int end) => new(Words.Tokens[first].Start, Words.Tokens[end - 1].End);

    private static bool Admits(int any, int none, int value) => (any == 0 || (any & (1 << value)) != 0) && (none & (1 << value)) == 0;

    private bool IsVerb(Clause? clause, ImmutableArray<int> concepts)
    {
        if (clause is null || clause.Verb < 0)
        {
            return false;
        }

        foreach (ConceptHit hit in Words.HitsAt(clause.Verb))
        {
            if (concepts.Contains(hit.Concept))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for every match that asks, so it is looked for once.</summary>
    private (int First, int End)? FindInProvision(CompiledPattern pattern)
    {
        if (!Words.CanMatch(pattern))
        {
            return null;
        }

        if (!_inProvision.TryGetValue(pattern, out (int First, int End)? found))
        {
            found = pattern.FirstClasses.IsEmpty && Words.FirstMatch(pattern, Places, 0, Words.Count, out int end) is int start
                ? start >= 0 ? (start, end) : null
                : Find(pattern, Words, Places, 0, Words.Count);
            _inProvision.Add(pattern, found);
        }

        return found;
    }

    private (int First, int End)? FindInOpening(CompiledPattern pattern, Clause clause)
    {
        int opening = clause.Inherited ? _segments[clause.Segment].Opening : -1;
        return opening < 0 ? null : Find(pattern, Words, Places, _segments[opening].First, _segments[opening].End);
    }

    private static (int First, int End)? Find(CompiledPattern pattern, TextIndex words, ClausePlaces places, int first, int end)
    {
        if (end <= first || !words.CanMatch(pattern))
        {
            return null;
        }

        var matcher = new PatternMatcher(words, places);
        for (int at = first; at < end; at++)
        {
            if (CanBegin(pattern, words, places, at))
            {
                int matchEnd = matcher.Match(pattern, at, end);
                if (matchEnd > at)
                {
                    return (at, matchEnd);
                }
            }
        }

        return null;
    }

    private static bool CanBegin(CompiledPattern pattern, TextIndex words, ClausePlaces places, int token)
    {
        if (!pattern.FirstGroups.IsEmpty && words.IsIn(token, pattern.FirstGroups.AsSpan()))
        {
            return true;
        }

        if (!pattern.FirstConcepts.IsEmpty)
        {
            foreach (ConceptHit hit in words.HitsAt(token))
            {
                if (pattern.FirstConcepts.AsSpan().BinarySearch(hit.Concept) >= 0)
                {
                    return true;
                }
            }
        }

        foreach (ElementKind kind in pattern.FirstClasses)
        {
            bool can = kind switch
            {
                ElementKind.Modal => places.ModalEndAt(token) >= 0,
                ElementKind.Verb => places.IsVerb(token),
                ElementKind.Bearer => places.BearerEndAt(token) >= 0,
                ElementKind.Start => places.IsStart(token),
                ElementKind.Number => (words.Tokens[token].Traits & TokenTraits.Number) != 0,
                ElementKind.Capitalised => (words.Tokens[token].Traits & TokenTraits.Capitalised) != 0,
                _ => false,
            };
            if (can)
            {
                return true;
            }
        }

        return false;
    }
}
