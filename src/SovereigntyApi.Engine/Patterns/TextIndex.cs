using System.Runtime.InteropServices;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// What one text contains, in the numbers of a vocabulary: tokens, the concept phrases found at each, and which symbols are
/// present at all. Built in one pass; reused from text to text to spare allocations.
/// </summary>
internal sealed class TextIndex
{
    private const Break EndsSentence = Break.Stop | Break.Semicolon;

    private readonly PatternLexicon _lexicon;
    private Token[] _tokens = [];
    private ulong[] _marks = [];
    private int[] _firstHit = new int[1];
    private int[] _sentenceEnd = [];
    private ConceptHit[] _hits = new ConceptHit[256];
    private int _hitCount;
    private readonly List<int> _concepts = [];

    public TextIndex(PatternLexicon lexicon)
    {
        _lexicon = lexicon;
        Present = new SymbolSet(lexicon.SymbolCount);
    }

    public PatternLexicon Lexicon => _lexicon;

    public int Count { get; private set; }

    /// <summary>The text as received, which tokens count in.</summary>
    public string Received { get; private set; } = string.Empty;

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Symbols that occur anywhere in the text.</summary>
    public SymbolSet Present { get; }

    /// <summary>Concepts that occur anywhere in the text, each once.</summary>
    public ReadOnlySpan<int> Concepts => CollectionsMarshal.AsSpan(_concepts);

    /// <summary>Reads the tokens of a text, replacing what was there.</summary>
    public void Read(string received, ReadOnlySpan<Token> tokens)
    {
        Received = received;
        Count = tokens.Length;
        Reserve(Count);
        tokens.CopyTo(_tokens);
        Present.Clear();
        _concepts.Clear();
        _hitCount = 0;
        for (int at = 0; at < tokens.Length; at++)
        {
            _firstHit[at] = _hitCount;
            ReadToken(at, tokens);
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
            Mark(at, places.ModalEndAt(at) >= 0, ElementKind.Modal);
            Mark(at, places.IsVerb(at), ElementKind.Verb);
            Mark(at, places.BearerEndAt(at) >= 0, ElementKind.Bearer);
            Mark(at, places.IsStart(at), ElementKind.Start);
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

    public bool IsIn(int token, ReadOnlySpan<int> groups) => _lexicon.Vocabulary.IsIn(_tokens[token].Word, groups);

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

    private void ReadToken(int at, ReadOnlySpan<Token> tokens)
    {
        Token token = tokens[at];
        _marks[at] = _lexicon.WordMarks(token.Word);
        Mark(at, (token.Traits & TokenTraits.Number) != 0, ElementKind.Number);
        Mark(at, (token.Traits & TokenTraits.Capitalised) != 0, ElementKind.Capitalised);
        foreach (int group in _lexicon.Vocabulary.Groups(token.Word))
        {
            Present.Add(_lexicon.Symbols.Group(group));
        }

        // Depth is bounded by the longest phrase. Phrases do not run over the end of a sentence.
        ConceptTrie trie = _lexicon.Concepts;
        int state = trie.Begin(token.Word);
        for (int end = at + 1; state != 0; end++)
        {
            foreach (int concept in trie.Concepts(state))
            {
                Add(new ConceptHit(concept, at, end));
            }

            if (end >= tokens.Length || trie.IsLeaf(state) || (tokens[end].Before & EndsSentence) != 0)
            {
                return;
            }

            state = trie.Next(state, tokens[end].Word);
        }
    }

    private void Add(ConceptHit hit)
    {
        if (_hitCount == _hits.Length)
        {
            Array.Resize(ref _hits, 2 * _hitCount);
        }

        _hits[_hitCount++] = hit;
        _marks[hit.First] |= _lexicon.ConceptMark(hit.Concept);
        if (Present.Add(SymbolSpace.Concept(hit.Concept)))
        {
            _concepts.Add(hit.Concept);
        }
    }

    private void Mark(int token, bool isIn, ElementKind kind)
    {
        if (isIn)
        {
            _marks[token] |= SymbolSpace.MarkOf(kind);
            Present.Add(_lexicon.Symbols.Class(kind));
        }
    }
}
