using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// <summary>Sentences at most among which the provision may be said to begin.</summary>
    private const int MostStarts = 4;

    private readonly List<(int First, int End)> _sentences = [];
    private readonly List<int> _starts = [];
    private readonly PatternScanner _scanner;
    private readonly ScopeSearch _search;
    private Segment[] _segments = [];
    private int _segmentCount;

    public Reading(CompiledRulebook book, WorkLimit limit)
    {
        Book = book;
        Work = new WorkBudget(limit);
        Words = new TextIndex(book.Lexicon);
        Heading = new TextIndex(book.Lexicon);
        _clauseReader = new ClauseReader(book.Grammar);
        _scanner = new PatternScanner(book.Patterns.Index, book.Lexicon.Ranks.Count);
        _search = new ScopeSearch(this, book.PatternCount);
    }

    public CompiledRulebook Book { get; }

    public TextIndex Words { get; }

    public TextIndex Heading { get; }

    public List<Clause> Clauses { get; } = [];

    public ClausePlaces Places { get; } = new();

    public ClausePlaces HeadingPlaces { get; } = new();

    /// <summary>Steps of matching spent on this text.</summary>
    public WorkBudget Work { get; }

    /// <summary>Symbols of the text that a pattern requires.</summary>
    public SymbolSet Present => _scanner.Present;

    /// <summary>Every match of every rule's own patterns, in order of the text and for one token of the rules.</summary>
    public ReadOnlySpan<Occurrence> Occurrences => _scanner.Found;

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
        HeadingPlaces.Reset(Heading.Count);
        if (Heading.Count > 0)
        {
            HeadingPlaces.AddStart(0);
            Heading.Mark(0, ElementKind.Start);
        }

        MarkPlaces();
        FindStarts();
        Work.Begin(Words.Count + Heading.Count);
        _search.Reset();
        _scanner.Read(Words, Places, Work);
    }

    /// <summary>Marks the words by what the reader of clauses made of them, as <see cref="Places"/> has it.</summary>
    private void MarkPlaces()
    {
        foreach (Clause clause in Clauses)
        {
            Words.Mark(clause.ModalFirst, ElementKind.Modal);
            if (clause.BearerFirst >= 0)
            {
                Words.Mark(clause.BearerFirst, ElementKind.Bearer);
            }

            if (clause.Verb >= 0)
            {
                Words.Mark(clause.Verb, ElementKind.Verb);
            }
        }

        foreach (Segment segment in Segments)
        {
            if (segment.First < segment.End)
            {
                Words.Mark(segment.First, ElementKind.Start);
            }
        }
    }

    /// <summary>First and last token of the sentence that holds a clause, its items and their opening words included; half-open.</summary>
    public (int First, int End) Sentence(Clause clause) => _sentences[_segments[clause.Segment].Sentence];

    /// <summary>First tokens of the sentences before the provision's first that does more than state how things are, and of that one.</summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(_starts);

    /// <summary>
    /// First token of the first sentence that does more than state how things are; of the first sentence where none does. What a
    /// provision is does not depend on a plain sentence put before it.
    /// </summary>
    public int Start { get; private set; }

    private void FindStarts()
    {
        _starts.Clear();
        Start = 0;
        int clause = 0;
        for (int sentence = 0; sentence < Math.Min(MostStarts, _sentences.Count); sentence++)
        {
            _starts.Add(_sentences[sentence].First);
            bool plain = true;
            while (clause < Clauses.Count && _segments[Clauses[clause].Segment].Sentence <= sentence)
            {
                plain &= Clauses[clause++].Modality is Modality.None or Modality.Declaration;
            }

            if (!plain)
            {
                Start = _starts[^1];
                return;
            }
        }
    }

    /// <summary>Numbers, among those of the rulebook that every text is searched for, of the patterns that occur.</summary>
    public ReadOnlySpan<int> Seen => _scanner.Seen;

    /// <summary>First match of one of these.</summary>
    public Occurrence FirstOf(int indexed) => _scanner.FirstOf(indexed) ?? throw new InvalidOperationException("The pattern does not occur.");

    /// <summary>First match of a pattern in the whole text, where it is one that every text is searched for; else false.</summary>
    public bool FirstInText(CompiledPattern pattern, out Occurrence? found)
    {
        int indexed = Book.Patterns.Indexed(pattern);
        found = indexed < 0 ? null : _scanner.FirstOf(indexed);
        return indexed >= 0;
    }

    /// <summary>First match of a pattern in a scope around a clause, as tokens; null where there is none.</summary>
    public (int First, int End)? Find(CompiledPattern pattern, Scope scope, Clause? clause) => _search.Find(pattern, scope, clause);

    /// <summary>Match of a pattern that begins with a token; null where there is none.</summary>
    public (int First, int End)? FindAt(CompiledPattern pattern, int token) => _search.FindAt(pattern, token);

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
}
