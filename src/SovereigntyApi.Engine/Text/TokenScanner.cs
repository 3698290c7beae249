using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <summary>Reads the normalised text once, left to right, into raw tokens and candidates for labels.</summary>
internal ref partial struct TokenScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly IVocabulary _vocabulary;
    private readonly Span<char> _key;

    /// <summary>What was met since the last token.</summary>
    private Break _before;
    private int _lineEnds;
    private bool _emptyLine;

    private int _parentheses;
    private bool _inSingleQuotes;

    /// <summary>Length of the key being built; may exceed the room, and the word is then unknown.</summary>
    private int _keyLength;

    public PooledList<RawToken> Tokens;
    public PooledList<LabelCandidate> Candidates;
    public TextWarnings Warnings;

    /// <param name="text">The normalised text.</param>
    /// <param name="vocabulary">Words to look up.</param>
    /// <param name="key">Room for one word to look up; longer words are unknown words.</param>
    public TokenScanner(ReadOnlySpan<char> text, IVocabulary vocabulary, Span<char> key)
    {
        _text = text;
        _vocabulary = vocabulary;
        _key = key;
        Tokens = new PooledList<RawToken>((text.Length / 5) + 16);
        Candidates = new PooledList<LabelCandidate>(16);
    }

    public void Release()
    {
        Tokens.Release();
        Candidates.Release();
    }

    public void Scan()
    {
        ReadOnlySpan<char> text = _text;
        int i = 0;
        while (i < text.Length)
        {
            switch (CharacterClasses.Of(text[i]))
            {
                case CharacterClass.Letter:
                    i = ReadWord(i);
                    if (i < text.Length && text[i] == ' ')
                    {
                        i++;
                    }

                    break;
                case CharacterClass.Digit:
                    i = ReadNumber(i);
                    break;
                case CharacterClass.Space:
                    i++;
                    break;
                case CharacterClass.LineEnd:
                    i = ReadLineEnd(i);
                    break;
                case CharacterClass.PageEnd:
                    _before |= Break.LineEnd;
                    i++;
                    break;
                default:
                    i = ReadSign(i);
                    _lineEnds = 0;
                    break;
            }
        }
    }

    private int ReadLineEnd(int i)
    {
        _before |= Break.LineEnd;
        if (++_lineEnds == 2)
        {
            _emptyLine = true;
            _inSingleQuotes = false;
            _parentheses = 0;
        }

        return _text[i] == '\r' && At(i + 1) == '\n' ? i + 2 : i + 1;
    }

    private int ReadSign(int i)
    {
        switch (CharacterClasses.Of(_text[i]))
        {
            case CharacterClass.Stop:
                if (EndsSentence(i))
                {
                    EndSentence();
                }

                break;
            case CharacterClass.Mark:
                EndSentence();
                break;
            case CharacterClass.Comma:
                _before |= Break.Comma;
                break;
            case CharacterClass.Semicolon:
                _before |= Break.Semicolon;
                break;
            case CharacterClass.Colon:
                _before |= Break.Colon;
                break;
            case CharacterClass.Open:
                return ReadOpen(i);
            case CharacterClass.Close:
                _parentheses = Math.Max(0, _parentheses - 1);
                _before |= Break.Close;
                break;
            case CharacterClass.Apostrophe:
                ReadSingleQuote(i);
                break;
            case CharacterClass.Quote:
                _before |= Break.Quote;
                break;
            case CharacterClass.Hyphen or CharacterClass.Dash:
                return ReadDash(i);
            case CharacterClass.Bullet:
                ReadBullet(i);
                break;
        }

        return i + 1;
    }

    private void EndSentence()
    {
        _before |= Break.Stop;
        _parentheses = 0;
    }

    private void ReadSingleQuote(int i)
    {
        bool afterWord = i > 0 && CharacterClasses.IsWord(_text[i - 1]);
        _inSingleQuotes = !afterWord && !_inSingleQuotes && i + 1 < _text.Length && CharacterClasses.IsWord(_text[i + 1]);
        _before |= Break.Quote;
    }

    private int ReadOpen(int i)
    {
        if (_text[i] == '(' && ReadParenthesised(i, out int end))
        {
            return end;
        }

        _parentheses++;
        _before |= Break.Open;
        return i + 1;
    }

    /// <summary>A hyphen joins two words where it touches both, also across a line's end; else it is a dash or a bullet.</summary>
    private int ReadDash(int i)
    {
        char c = _text[i];
        bool touchesBefore = i > 0 && CharacterClasses.IsWord(_text[i - 1]);
        char next = At(i + 1);
        if (c != Folding.EmDash && touchesBefore)
        {
            if (CharacterClasses.IsWord(next))
            {
                _before |= Break.Hyphen;
                return i + 1;
            }

            int word = c == Folding.Hyphen ? WordAfterLineEnd(i + 1) : -1;
            if (word > 0)
            {
                _before |= Break.Hyphen;
                return word;
            }

            if (c == Folding.Hyphen && next != Folding.Hyphen)
            {
                // The hyphen of import- and export.
                return i + 1;
            }
        }

        if (StartsBullet(i))
        {
            ReadBullet(i);
            return i + 1;
        }

        if (c != Folding.Hyphen || next == Folding.Hyphen || CharacterClasses.IsSpace(next))
        {
            _before |= Break.Dash;
        }

        return i + 1;
    }

    /// <summary>A dash begins an item at the start of a line, or after a colon or semicolon, where a word follows after a space.</summary>
    private readonly bool StartsBullet(int i)
    {
        bool atLine = IsAtLineStart();
        bool afterPunctuation = (_before & (Break.Colon | Break.Semicolon)) != 0 && i > 0 && CharacterClasses.IsSpace(_text[i - 1]);
        if (!atLine && !afterPunctuation)
        {
            return false;
        }

        int next = i + 1;
        while (next < _text.Length && _text[next] is ' ' or '\t')
        {
            next++;
        }

        return (atLine || next > i + 1) && next < _text.Length && CharacterClasses.Of(_text[next]) is CharacterClass.Letter or CharacterClass.Quote;
    }

    private void ReadBullet(int i)
    {
        Candidates.Add(LabelCandidate.Bullet(Tokens.Count));
        AddToken(i, i + 1, 0, TokenTraits.None, RawTokenFlags.Bullet, Candidates.Count - 1);
    }

    private readonly bool IsAtLineStart() => Tokens.Count == 0 || _emptyLine || (_before & Break.LineEnd) != 0;

    private void AddToken(int start, int end, int word, TokenTraits traits, RawTokenFlags flags, int candidate)
    {
        if (_emptyLine)
        {
            flags |= RawTokenFlags.EmptyLine;
        }

        Tokens.Add(new RawToken
        {
            Start = start,
            End = end,
            Word = word,
            Before = _before,
            Traits = traits,
            Flags = flags,
            Candidate = candidate,
        });
        _before = Break.None;
        _lineEnds = 0;
        _emptyLine = false;
    }

    private readonly char At(int i) => i < _text.Length ? _text[i] : '\0';

    private readonly int SkipSpaces(int i)
    {
        while (i < _text.Length && CharacterClasses.IsSpace(_text[i]))
        {
            i++;
        }

        return i;
    }
}
