using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// What one text contains, in the numbers of a vocabulary: tokens, the concept phrases found at each, and which groups and
/// concepts are present at all. Built in one pass; reused from text to text to spare allocations.
/// </summary>
internal sealed class TextIndex
{
    private readonly PatternLexicon _lexicon;
    private readonly ulong[] _groups;
    private readonly ulong[] _concepts;
    private Token[] _tokens = [];
    private ConceptHit[] _hits = new ConceptHit[256];
    private int[] _firstHit = new int[256];
    private int[] _sentenceEnd = [];
    private int _hitCount;

    public TextIndex(PatternLexicon lexicon)
    {
        _lexicon = lexicon;
        _groups = new ulong[(lexicon.GroupCount >> 6) + 1];
        _concepts = new ulong[(lexicon.ConceptCount >> 6) + 1];
    }

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
        if (_tokens.Length < Count)
        {
            _tokens = new Token[Math.Max(Count, 2 * _tokens.Length)];
            _firstHit = new int[_tokens.Length + 1];
            _sentenceEnd = new int[_tokens.Length];
        }

        tokens.CopyTo(_tokens);
        Array.Clear(_groups);
        Array.Clear(_concepts);
        _hitCount = 0;
        for (int at = 0; at < Count; at++)
        {
            _firstHit[at] = _hitCount;
            int word = _tokens[at].Word;
            if (word == 0)
            {
                continue;
            }

            foreach (int group in _lexicon.Vocabulary.Groups(word))
            {
                _groups[group >> 6] |= 1UL << group;
                int node = _lexicon.Concepts.Begin(group);
                if (node != 0)
                {
                    Walk(node, at, at + 1);
                }
            }
        }

        _firstHit[Count] = _hitCount;
        int end = Count;
        for (int at = Count - 1; at >= 0; at--)
        {
            _sentenceEnd[at] = end;
            end = (_tokens[at].Before & (Break.Stop | Break.Semicolon)) != 0 ? at : end;
        }
    }

    /// <summary>The words of a token as received.</summary>
    public ReadOnlySpan<char> Text(int token) => Received.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    public bool HasGroup(int group) => (_groups[group >> 6] & (1UL << group)) != 0;

    public bool HasConcept(int concept) => (_concepts[concept >> 6] & (1UL << concept)) != 0;

    /// <summary>One past the last token before the next full stop or semicolon, which no pattern crosses.</summary>
    public int SentenceEnd(int token) => _sentenceEnd[token];

    /// <summary>Phrases that begin at a token.</summary>
    public ReadOnlySpan<ConceptHit> HitsAt(int token) => _hits.AsSpan(_firstHit[token], _firstHit[token + 1] - _firstHit[token]);

    /// <summary>End of the longest phrase of a concept that begins at a token; -1 where none does.</summary>
    public int LongestAt(int token, int concept)
    {
        int end = -1;
        foreach (ConceptHit hit in HitsAt(token))
        {
            if (hit.Concept == concept && hit.End > end)
            {
                end = hit.End;
            }
        }

        return end;
    }

    public bool IsIn(int token, ReadOnlySpan<int> groups)
    {
        int word = _tokens[token].Word;
        return word != 0 && _lexicon.Vocabulary.IsIn(word, groups);
    }

    /// <summary>True where everything that a pattern cannot do without is in the text.</summary>
    public bool CanMatch(CompiledPattern pattern)
    {
        foreach (Requirement requirement in pattern.Required)
        {
            if (!Meets(requirement))
            {
                return false;
            }
        }

        return true;
    }

    private bool Meets(Requirement requirement)
    {
        foreach (int group in requirement.Groups)
        {
            if (HasGroup(group))
            {
                return true;
            }
        }

        foreach (int concept in requirement.Concepts)
        {
            if (HasConcept(concept))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Follows phrases from a node; depth is bounded by the longest phrase. Phrases do not run over the end of a sentence.</summary>
    private void Walk(int node, int first, int end)
    {
        foreach (int concept in _lexicon.Concepts.Concepts(node))
        {
            Add(new ConceptHit(concept, first, end));
        }

        if (_lexicon.Concepts.IsLeaf(node) || end >= Count || (_tokens[end].Before & (Break.Stop | Break.Semicolon)) != 0)
        {
            return;
        }

        int word = _tokens[end].Word;
        if (word == 0)
        {
            return;
        }

        foreach (int group in _lexicon.Vocabulary.Groups(word))
        {
            int next = _lexicon.Concepts.Next(node, group);
            if (next != 0)
            {
                Walk(next, first, end + 1);
            }
        }
    }

    private void Add(ConceptHit hit)
    {
        for (int i = _firstHit[hit.First]; i < _hitCount; i++)
        {
            if (_hits[i] == hit)
            {
                return;
            }
        }

        if (_hitCount == _hits.Length)
        {
            Array.Resize(ref _hits, 2 * _hitCount);
        }

        _hits[_hitCount++] = hit;
        _concepts[hit.Concept >> 6] |= 1UL << hit.Concept;
    }
}

/// <summary>The numbered words and phrases of a rulebook.</summary>
internal sealed record PatternLexicon(Vocabulary Vocabulary, ConceptTrie Concepts, int GroupCount, int ConceptCount);
