using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// What one text contains, in the numbers of a vocabulary: tokens and the concept phrases found at each. Built in one pass; reused from text to text to spare allocations.
/// </summary>
internal sealed class TextIndex(PatternLexicon lexicon)
{
    private const Break EndsSentence = Break.Stop | Break.Semicolon;

    /// <summary>Tokens read at once; what they fetched is still near when it is used.</summary>
    private const int Stretch = 128;

    private readonly PatternLexicon _lexicon = lexicon;
    private Token[] _tokens = [];
    private Marks[] _marks = [];
    private int[] _second = [];
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
        for (int first = 0; first < Count; first += Stretch)
        {
            int next = Math.Min(Count, first + Stretch);
            ReadWords(first, next, tokens);
            ReadPhrases(first, next, tokens);
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

    /// <summary>Adds a class that the reader of clauses put a token in.</summary>
    public void Mark(int token, ElementKind kind) => _marks[token] |= SymbolSpace.MarkOf(kind);

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
            _second = new int[size];
            _sentenceEnd = new int[size];
            _firstHit = new int[size + 1];
            _firstOwn = new int[size + 1];
            _firstNote = new int[size + 1];
        }
    }

    /// <summary>
    /// Reads what each token shows by its own word, and where that word and the next one lead. No token waits for the one before it
    /// here, so that the processor fetches the states of many words at once: they lie all over a table larger than its nearest caches.
    /// </summary>
    private void ReadWords(int first, int end, ReadOnlySpan<Token> tokens)
    {
        PhraseAutomaton phrases = _lexicon.Phrases;
        for (int at = first; at < end; at++)
        {
            _marks[at] = phrases[tokens[at].Word].Marks | SymbolSpace.MarkOf(tokens[at].Traits);
        }

        for (int at = first; at < end; at++)
        {
            int next = at + 1;
            _second[at] = next < tokens.Length && (tokens[next].Before & EndsSentence) == 0 ? phrases.Next(phrases[tokens[at].Word], tokens[next].Word) : 0;
        }
    }

    /// <summary>Lists, token by token, the phrases that begin there and the symbols that the token shows.</summary>
    private void ReadPhrases(int first, int end, ReadOnlySpan<Token> tokens)
    {
        for (int at = first; at < end; at++)
        {
            _firstHit[at] = _hitCount;
            _firstOwn[at] = _ownCount;
            _firstNote[at] = _noteCount;
            Add(_lexicon.Phrases[tokens[at].Word], at, at + 1);
            if (_second[at] != 0)
            {
                _marks[at] |= ReadLonger(_second[at], at, tokens);
            }
        }
    }

    /// <summary>
    /// Adds the phrases of two words and more that begin at a token and returns their marks. How far it goes is bounded by the longest
    /// phrase; phrases do not run over the end of a sentence.
    /// </summary>
    private Marks ReadLonger(int number, int first, ReadOnlySpan<Token> tokens)
    {
        PhraseAutomaton phrases = _lexicon.Phrases;
        Marks marks = default;
        for (int end = first + 2; ; end++)
        {
            ref readonly PhraseAutomaton.State state = ref phrases[number];
            marks |= state.Marks;
            Add(state, first, end);
            number = end < tokens.Length && (tokens[end].Before & EndsSentence) == 0 ? phrases.Next(state, tokens[end].Word) : 0;
            if (number == 0)
            {
                return marks;
            }
        }
    }

    private void Add(in PhraseAutomaton.State state, int first, int end)
    {
        PhraseAutomaton phrases = _lexicon.Phrases;
        AddHits(phrases.Concepts(state), state.ConceptCount, first, end);
        AddNotes(phrases.Notes(state), state.NoteCount, first);
        if (state.ListCount > 0)
        {
            AddOwn(phrases.Lists(state), first, end);
        }
    }

    private void AddHits(ReadOnlySpan<int> concepts, int count, int first, int end)
    {
        if (_hitCount + concepts.Length > _hits.Length)
        {
            Array.Resize(ref _hits, 2 * (_hitCount + concepts.Length));
        }

        Span<ConceptHit> room = _hits.AsSpan(_hitCount, concepts.Length);
        for (int i = 0; i + PhraseAutomaton.Stride <= concepts.Length; i += PhraseAutomaton.Stride)
        {
            room[i] = new ConceptHit(concepts[i], first, end);
            room[i + 1] = new ConceptHit(concepts[i + 1], first, end);
            room[i + 2] = new ConceptHit(concepts[i + 2], first, end);
            room[i + 3] = new ConceptHit(concepts[i + 3], first, end);
        }

        _hitCount += count;
    }

    private void AddNotes(ReadOnlySpan<int> symbols, int count, int token)
    {
        if (_noteCount + symbols.Length > _notes.Length)
        {
            Array.Resize(ref _notes, 2 * (_noteCount + symbols.Length));
        }

        Span<Note> room = _notes.AsSpan(_noteCount, symbols.Length);
        for (int i = 0; i + PhraseAutomaton.Stride <= symbols.Length; i += PhraseAutomaton.Stride)
        {
            room[i] = new Note(symbols[i], token);
            room[i + 1] = new Note(symbols[i + 1], token);
            room[i + 2] = new Note(symbols[i + 2], token);
            room[i + 3] = new Note(symbols[i + 3], token);
        }

        _noteCount += count;
    }

    private void AddOwn(ReadOnlySpan<int> lists, int first, int end)
    {
        if (_ownCount + lists.Length > _own.Length)
        {
            Array.Resize(ref _own, 2 * (_ownCount + lists.Length));
        }

        foreach (int list in lists)
        {
            _own[_ownCount++] = new ConceptHit(list, first, end);
        }
    }
}

/// <summary>A symbol, by its rank, that a token shows.</summary>
internal readonly record struct Note(int Symbol, int Token);
