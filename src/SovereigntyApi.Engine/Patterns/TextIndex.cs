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

    // Occurrences of each group and concept as chains in order of the text. Heads and tails hold only where the group or concept is
    // present in this text, so that nothing needs clearing but the presence bits.
    private readonly int[] _groupHead;
    private readonly int[] _groupTail;
    private readonly int[] _conceptHead;
    private readonly int[] _conceptTail;
    private int[] _slotToken = new int[256];
    private int[] _slotNext = new int[256];
    private int[] _hitNext = new int[256];
    private int _slotCount;
    private int _hitCount;

    public TextIndex(PatternLexicon lexicon)
    {
        _lexicon = lexicon;
        _groups = new ulong[(lexicon.GroupCount >> 6) + 1];
        _concepts = new ulong[(lexicon.ConceptCount >> 6) + 1];
        _groupHead = new int[lexicon.GroupCount];
        _groupTail = new int[lexicon.GroupCount];
        _conceptHead = new int[lexicon.ConceptCount];
        _conceptTail = new int[lexicon.ConceptCount];
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
        _slotCount = 0;
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
                AddOccurrence(group, at);
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

    /// <summary>First token at or after <paramref name="from"/>, before <paramref name="end"/>, at which the pattern matches; -1 where none.</summary>
    /// <remarks>Only for patterns that begin with words or concepts: their occurrences are at hand, so no other token is looked at.</remarks>
    public int FirstMatch(CompiledPattern pattern, IClausePlaces places, int from, int end, out int matchEnd)
    {
        var matcher = new PatternMatcher(this, places);
        int best = -1;
        matchEnd = -1;
        foreach (int group in pattern.FirstGroups)
        {
            for (int slot = HasGroup(group) ? _groupHead[group] : -1; slot >= 0 && _slotToken[slot] < end; slot = _slotNext[slot])
            {
                if (!Better(_slotToken[slot], from, best < 0 ? end : best))
                {
                    continue;
                }

                int found = matcher.Match(pattern, _slotToken[slot], end);
                if (found > _slotToken[slot])
                {
                    (best, matchEnd) = (_slotToken[slot], found);
                    break;
                }
            }
        }

        foreach (int concept in pattern.FirstConcepts)
        {
            for (int hit = HasConcept(concept) ? _conceptHead[concept] : -1; hit >= 0 && _hits[hit].First < end; hit = _hitNext[hit])
            {
                int token = _hits[hit].First;
                if (!Better(token, from, best < 0 ? end : best))
                {
                    continue;
                }

                int found = matcher.Match(pattern, token, end);
                if (found > token)
                {
                    (best, matchEnd) = (token, found);
                    break;
                }
            }
        }

        return best;
    }

    private static bool Better(int token, int from, int end) => token >= from && token < end;

    private void AddOccurrence(int group, int token)
    {
        if (_slotCount == _slotToken.Length)
        {
            Array.Resize(ref _slotToken, 2 * _slotCount);
            Array.Resize(ref _slotNext, 2 * _slotCount);
        }

        int slot = _slotCount++;
        _slotToken[slot] = token;
        _slotNext[slot] = -1;
        if (HasGroup(group))
        {
            _slotNext[_groupTail[group]] = slot;
        }
        else
        {
            _groups[group >> 6] |= 1UL << group;
            _groupHead[group] = slot;
        }

        _groupTail[group] = slot;
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
            Array.Resize(ref _hitNext, 2 * _hitCount);
        }

        int at = _hitCount++;
        _hits[at] = hit;
        _hitNext[at] = -1;
        if (HasConcept(hit.Concept))
        {
            _hitNext[_conceptTail[hit.Concept]] = at;
        }
        else
        {
            _concepts[hit.Concept >> 6] |= 1UL << hit.Concept;
            _conceptHead[hit.Concept] = at;
        }

        _conceptTail[hit.Concept] = at;
    }
}

/// <summary>The numbered words and phrases of a rulebook.</summary>
internal sealed record PatternLexicon(Vocabulary Vocabulary, ConceptTrie Concepts, int GroupCount, int ConceptCount);
