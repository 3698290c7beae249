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
    private ulong[] _marks = [];
    private int[] _firstHit = new int[1];
    private int[] _sentenceEnd = [];
    private ConceptHit[] _hits = new ConceptHit[256];
    private int _hitCount;

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
        for (int at = 0; at < tokens.Length; at++)
        {
            _firstHit[at] = _hitCount;
            _marks[at] = ReadPhrases(at, tokens) | OwnMarks(tokens[at]);
        }

        _firstHit[Count] = _hitCount;
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
            ulong marks = places.ModalEndAt(at) >= 0 ? SymbolSpace.MarkOf(ElementKind.Modal) : 0;
            marks |= places.IsVerb(at) ? SymbolSpace.MarkOf(ElementKind.Verb) : 0;
            marks |= places.BearerEndAt(at) >= 0 ? SymbolSpace.MarkOf(ElementKind.Bearer) : 0;
            _marks[at] |= marks | (places.IsStart(at) ? SymbolSpace.MarkOf(ElementKind.Start) : 0);
        }
    }

    /// <summary>The words of a token as received.</summary>
    public ReadOnlySpan<char> Text(int token) => Received.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>Union of the marks of a token's symbols.</summary>
    public ReadOnlySpan<ulong> Marks => _marks.AsSpan(0, Count);

    /// <summary>False where a token has none of the symbols that some marks stand for.</summary>
    public bool MayHave(int token, ulong marks) => (_marks[token] & marks) != 0;

    /// <summary>One past the last token before the next full stop or semicolon, which no pattern crosses.</summary>
    public int SentenceEnd(int token) => _sentenceEnd[token];

    /// <summary>Phrases in order of the text.</summary>
    public ReadOnlySpan<ConceptHit> Hits => _hits.AsSpan(0, _hitCount);

    /// <summary>Phrases that begin at a token: the shorter first, those of one length by concept, each once.</summary>
    public ReadOnlySpan<ConceptHit> HitsAt(int token) => _hits.AsSpan(_firstHit[token], _firstHit[token + 1] - _firstHit[token]);

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
            _marks = new ulong[size];
            _sentenceEnd = new int[size];
            _firstHit = new int[size + 1];
        }
    }

    private ulong OwnMarks(in Token token)
    {
        ulong marks = _lexicon.WordMarks(token.Word);
        marks |= (token.Traits & TokenTraits.Number) != 0 ? SymbolSpace.MarkOf(ElementKind.Number) : 0;
        return marks | ((token.Traits & TokenTraits.Capitalised) != 0 ? SymbolSpace.MarkOf(ElementKind.Capitalised) : 0);
    }

    /// <summary>
    /// Adds the phrases that begin at a token and returns their marks. How far it goes is bounded by the longest phrase; phrases
    /// do not run over the end of a sentence.
    /// </summary>
    private ulong ReadPhrases(int first, ReadOnlySpan<Token> tokens)
    {
        ConceptTrie trie = _lexicon.Concepts;
        ulong marks = 0;
        int state = trie.Begin(tokens[first].Word);
        for (int end = first + 1; state != 0; end++)
        {
            foreach (int concept in trie.Concepts(state))
            {
                Add(new ConceptHit(concept, first, end));
                marks |= _lexicon.ConceptMark(concept);
            }

            if (end >= tokens.Length || (tokens[end].Before & EndsSentence) != 0)
            {
                break;
            }

            state = trie.Next(state, tokens[end].Word);
        }

        return marks;
    }

    private void Add(ConceptHit hit)
    {
        if (_hitCount == _hits.Length)
        {
            Array.Resize(ref _hits, 2 * _hitCount);
        }

        _hits[_hitCount++] = hit;
    }
}
