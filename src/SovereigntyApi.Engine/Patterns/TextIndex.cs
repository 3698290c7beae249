using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// What one text contains, in the numbers of a vocabulary: tokens and the concept phrases found at each. Built in one pass; reused from text to text to spare allocations.
/// </summary>
internal sealed class TextIndex(PatternLexicon lexicon)
{
    private const Break EndsSentence = Break.Stop | Break.Semicolon;

    private readonly PatternLexicon _lexicon = lexicon;
    private Token[] _tokens = [];
    private Marks[] _marks = [];
    private int[] _firstHit = new int[1];
    private int[] _sentenceEnd = [];
    private int[] _firstOwn = new int[1];
    private ConceptHit[] _hits = new ConceptHit[256];
    private ConceptHit[] _own = new ConceptHit[64];
    private int[] _firstNote = new int[1];
    private Note[] _notes = new Note[256];
    private int _hitCount;
    private int _ownCount;
    private int _noteCount;

    public PatternLexicon Lexicon => _lexicon;

    public int Count { get; private set; }

    /// <summary>The text as received, which tokens count in.</summary>
    public string Received { get; private set; } = string.Empty;

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Reads the tokens of a text, replacing what was there.</summary>
    public void Read(string received, ReadOnlySpan<Token> tokens)
    {
        Received = received;
        Count = tokens.Length;
        Reserve(Count);
        tokens.CopyTo(_tokens);
        _hitCount = 0;
        _ownCount = 0;
        _noteCount = 0;
        for (int at = 0; at < tokens.Length; at++)
        {
            _firstHit[at] = _hitCount;
            _firstOwn[at] = _ownCount;
            _firstNote[at] = _noteCount;
            _marks[at] = ReadPhrases(at, tokens) | SymbolSpace.MarkOf(tokens[at].Traits);
        }

        _firstHit[Count] = _hitCount;
        _firstOwn[Count] = _ownCount;
        _firstNote[Count] = _noteCount;
        int end = Count;
        for (int at = Count - 1; at >= 0; at--)
        {
            _sentenceEnd[at] = end;
            end = (tokens[at].Before & EndsSentence) != 0 ? at : end;
        }
    }

    /// <summary>Adds to each token the classes that the reader of clauses put it in.</summary>
    public void Mark(IClausePlaces places)
    {
        for (int at = 0; at < Count; at++)
        {
            Marks modal = places.ModalEndAt(at) >= 0 ? SymbolSpace.MarkOf(ElementKind.Modal) : default;
            Marks verb = places.IsVerb(at) ? SymbolSpace.MarkOf(ElementKind.Verb) : default;
            Marks bearer = places.BearerEndAt(at) >= 0 ? SymbolSpace.MarkOf(ElementKind.Bearer) : default;
            Marks start = places.IsStart(at) ? SymbolSpace.MarkOf(ElementKind.Start) : default;
            _marks[at] |= modal | verb | bearer | start;
        }
    }

    /// <summary>The words of a token as received.</summary>
    public ReadOnlySpan<char> Text(int token) => Received.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>Union of the marks of a token's symbols.</summary>
    public ReadOnlySpan<Marks> Marks => _marks.AsSpan(0, Count);

    /// <summary>False where a token has none of the symbols that some marks stand for.</summary>
    public bool MayHave(int token, in Marks marks) => _marks[token].Meets(marks);

    /// <summary>One past the last token before the next full stop or semicolon, which no pattern crosses.</summary>
    public int SentenceEnd(int token) => _sentenceEnd[token];

    /// <summary>Phrases in order of the text.</summary>
    public ReadOnlySpan<ConceptHit> Hits => _hits.AsSpan(0, _hitCount);

    /// <summary>Phrases that begin at a token: the shorter first, those of one length by concept, each once.</summary>
    public ReadOnlySpan<ConceptHit> HitsAt(int token) => _hits.AsSpan(_firstHit[token], _firstHit[token + 1] - _firstHit[token]);

    /// <summary>Phrases of patterns' own lists that begin at a token, by the numbers of the lists.</summary>
    public ReadOnlySpan<ConceptHit> OwnPhrasesAt(int token) => _own.AsSpan(_firstOwn[token], _firstOwn[token + 1] - _firstOwn[token]);

    /// <summary>Symbols that patterns require, as some tokens show them, in order of the text; classes apart.</summary>
    public ReadOnlySpan<Note> NotesOf(int first, int end) => _notes.AsSpan(_firstNote[first], _firstNote[end] - _firstNote[first]);

    /// <summary>End of the longest phrase of a concept that begins at a token; -1 where none does.</summary>
    public int LongestAt(int token, int concept)
    {
        if (!MayHave(token, _lexicon.ConceptMark(concept)))
        {
            return -1;
        }

        ReadOnlySpan<ConceptHit> hits = HitsAt(token);
        for (int i = hits.Length - 1; i >= 0; i--)
        {
            if (hits[i].Concept == concept)
            {
                return hits[i].End;
            }
        }

        return -1;
    }

    private void Reserve(int tokens)
    {
        if (_tokens.Length < tokens)
        {
            int size = Math.Max(tokens, 2 * _tokens.Length);
            _tokens = new Token[size];
            _marks = new Marks[size];
            _sentenceEnd = new int[size];
            _firstHit = new int[size + 1];
            _firstOwn = new int[size + 1];
            _firstNote = new int[size + 1];
        }
    }

    /// <summary>
    /// Adds the phrases that begin at a token, with the symbols that the token shows, and returns the marks of all. How far it goes is
    /// bounded by the longest phrase; phrases do not run over the end of a sentence.
    /// </summary>
    private Marks ReadPhrases(int first, ReadOnlySpan<Token> tokens)
    {
        PhraseAutomaton phrases = _lexicon.Phrases;
        Marks marks = default;
        int number = tokens[first].Word;
        for (int end = first + 1; ; end++)
        {
            ref readonly PhraseAutomaton.State state = ref phrases[number];
            marks |= state.Marks;
            AddPhrases(ref _hits, ref _hitCount, phrases.Concepts(state), first, end);
            AddPhrases(ref _own, ref _ownCount, phrases.Lists(state), first, end);
            AddNotes(phrases.Notes(state), first);
            if (end >= tokens.Length || (tokens[end].Before & EndsSentence) != 0)
            {
                return marks;
            }

            number = phrases.Next(state, tokens[end].Word);
            if (number == 0)
            {
                return marks;
            }
        }
    }

    private static void AddPhrases(ref ConceptHit[] list, ref int count, ReadOnlySpan<int> concepts, int first, int end)
    {
        if (concepts.IsEmpty)
        {
            return;
        }

        if (count + concepts.Length > list.Length)
        {
            Array.Resize(ref list, 2 * (count + concepts.Length));
        }

        Span<ConceptHit> room = list.AsSpan(count, concepts.Length);
        for (int i = 0; i < room.Length; i++)
        {
            room[i] = new ConceptHit(concepts[i], first, end);
        }

        count += concepts.Length;
    }

    private void AddNotes(ReadOnlySpan<int> symbols, int token)
    {
        if (_noteCount + symbols.Length > _notes.Length)
        {
            Array.Resize(ref _notes, 2 * (_noteCount + symbols.Length));
        }

        Span<Note> room = _notes.AsSpan(_noteCount, symbols.Length);
        for (int i = 0; i < room.Length; i++)
        {
            room[i] = new Note(symbols[i], token);
        }

        _noteCount += symbols.Length;
    }
}

/// <summary>A symbol, by its rank, that a token shows.</summary>
internal readonly record struct Note(int Symbol, int Token);
