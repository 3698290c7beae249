using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <content>Words: letters with inner apostrophes, possessives, words broken at a line's end, dotted abbreviations.</content>
internal ref partial struct TokenScanner
{
    /// <summary>More single letters with stops than this are no abbreviation; the bound keeps reading them linear.</summary>
    private const int LongestDotted = 8;

    /// <summary>Parts that a word of several parts may have before its last.</summary>
    private const int LongestCompound = 7;

    private int ReadWord(int start)
    {
        ReadOnlySpan<char> text = _text;
        Span<char> key = _key;
        int i = start;
        int length = 0;
        int upper = 0;
        int letters = 0;
        bool rare = false;
        bool plain = true;
        _keyLength = 0;
        while (true)
        {
            int run = i;
            length = _keyLength;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                char c = text[i++];
                if ((uint)length < (uint)key.Length)
                {
                    key[length] = (char)(c | 0x20);
                }

                length++;
                upper += ((c >> 5) & 1) ^ 1;
            }

            _keyLength = length;
            letters += i - run;
            if (i == text.Length || text[i] is ' ' or ',' or '.')
            {
                break;
            }

            plain = false;
            int next = ReadInner(start, i, letters == upper, ref letters, ref upper, ref rare);
            if (next == i)
            {
                break;
            }

            i = next;
        }

        if (plain && At(i) is ' ' or ',')
        {
            AddWord(start, i, letters, upper, TokenTraits.None);
            return i;
        }

        return EndWord(start, i, letters, upper, rare);
    }

    /// <summary>What may stand within a word and is no ASCII letter. Returns where the word goes on, or <paramref name="i"/> where it ends.</summary>
    private int ReadInner(int start, int i, bool capitals, ref int letters, ref int upper, ref bool rare)
    {
        char c = _text[i];
        if (c >= '\x80')
        {
            if (!CharacterClasses.IsWord(c))
            {
                return i;
            }

            rare = true;
            letters++;
            if (char.IsUpper(c))
            {
                upper++;
            }

            AppendKey(char.ToLowerInvariant(c));
            return i + 1;
        }

        switch (c)
        {
            case >= '0' and <= '9':
                AppendKey(c);
                return i + 1;
            case '\'' or '`' when i > start && i + 1 < _text.Length && CharacterClasses.Of(_text[i + 1]) == CharacterClass.Letter:
                AppendKey(Folding.Apostrophe);
                return i + 1;
            case Folding.Hyphen:
                return JoinAfterHyphen(i, capitals);
            default:
                return i;
        }
    }

    private void AppendKey(char c)
    {
        if (_keyLength < _key.Length)
        {
            _key[_keyLength] = c;
        }

        _keyLength++;
    }

    private readonly ReadOnlySpan<char> Key => _keyLength <= _key.Length ? _key[.._keyLength] : [];

    private int EndWord(int start, int end, int letters, int upper, bool rare)
    {
        TokenTraits traits = TokenTraits.None;
        if (At(end) == '.' && letters == 1 && end == start + 1)
        {
            int dotted = ReadDotted(end, ref letters, ref upper);
            if (dotted > end)
            {
                AddWord(start, dotted, letters, upper, traits);
                if (EndsSentenceAfterAbbreviation(dotted, Abbreviations.Of(Key[..^1])))
                {
                    EndSentence();
                }

                return dotted;
            }
        }

        if (_keyLength > 2 && Key is [.., Folding.Apostrophe, 's'])
        {
            _keyLength -= 2;
            letters--;
            if (_text[end - 1] == 'S')
            {
                upper--;
            }

            traits |= TokenTraits.Possessive;
        }
        else if (At(end) is '\'' or '`' && !_inSingleQuotes && _keyLength > 1 && (_text[end - 1] | 0x20) == 's')
        {
            end++;
            traits |= TokenTraits.Possessive;
        }
        else if (At(end) == '(' && PluralInParentheses(end) is int plural and > 0)
        {
            // State(s): one word, looked up in the singular.
            end = plural;
        }
        else if (TryReadCandidate(start, ref end, LetterTraits(start, letters, upper)))
        {
            return end;
        }

        if (rare && MixesScripts(_text[start..end]))
        {
            Warnings.AddMixedScript(new TextSpan(start, end));
        }

        AddWord(start, end, letters, upper, traits);
        return end;
    }

    private void AddWord(int start, int end, int letters, int upper, TokenTraits traits)
    {
        traits |= LetterTraits(start, letters, upper);
        ReadOnlySpan<char> key = Key;
        if (NumberWords.Contains(key))
        {
            traits |= TokenTraits.Number;
        }

        int word = key.IsEmpty ? 0 : _vocabulary.Find(key);
        if (word != 0 && _vocabulary.MayEndCompound(word) && JoinsCompound(start, end, traits))
        {
            return;
        }

        AddToken(start, end, word, traits, RawTokenFlags.None, -1);
        if (MayNumber(letters, upper))
        {
            MarkBareReference();
        }
    }

    /// <summary>
    /// True where the word and those before it are one word of several parts, which then stands as one token: whether a treaty says
    /// Parties or High Contracting Parties is nothing to a pattern, and takes no more of its gaps.
    /// </summary>
    private bool JoinsCompound(int start, int end, TokenTraits traits)
    {
        Span<char> joined = stackalloc char[Tokeniser.LongestWord];
        int from = joined.Length - _keyLength;
        Key.CopyTo(joined[from..]);
        Break before = _before;
        int first = Tokens.Count;
        int compound = 0;
        int firstPart = 0;
        while (first > 0 && Tokens.Count - first < LongestCompound && (before & ~Break.LineEnd) == Break.None && !_emptyLine)
        {
            RawToken part = Tokens[--first];
            int length = part.End - part.Start;
            if (part.Flags != RawTokenFlags.None || part.Candidate >= 0 || length >= from)
            {
                break;
            }

            joined[--from] = ' ';
            for (int i = part.End - 1; i >= part.Start; i--)
            {
                // A part may be several words itself, with any space between them.
                char c = CharacterClasses.IsSpace(_text[i]) ? ' ' : (char)(_text[i] | 0x20);
                if (c != ' ' || joined[from] != ' ')
                {
                    joined[--from] = c;
                }
            }

            int word = _vocabulary.Find(joined[from..]);
            if (word != 0)
            {
                (compound, firstPart) = (word, first);
            }

            before = part.Before;
        }

        if (compound == 0)
        {
            return false;
        }

        ref RawToken whole = ref Tokens[firstPart];
        whole.End = end;
        whole.Word = compound;
        whole.Traits |= traits & TokenTraits.Possessive;
        Tokens.Truncate(firstPart + 1);
        _before = Break.None;
        _lineEnds = 0;
        return true;
    }

    /// <summary>True for what may be a letter or roman numeral of a reference; quick, since every word is asked.</summary>
    private readonly bool MayNumber(int letters, int upper)
    {
        if (upper == letters)
        {
            return letters <= RomanNumeral.Longest;
        }

        // The article is no letter of a reference; point ii is one.
        return _keyLength == 1 ? _key[0] != 'a'
            : upper == 0 && _keyLength <= 4 && _key[0] is 'i' or 'v' or 'x' && _key[1] is 'i' or 'v' or 'x';
    }

    private readonly TokenTraits LetterTraits(int start, int letters, int upper)
    {
        TokenTraits traits = TokenTraits.None;
        if (upper > 0)
        {
            char first = _text[start];
            if (char.IsUpper(first))
            {
                traits |= TokenTraits.Capitalised;
            }

            if (upper == letters && letters > 1)
            {
                traits |= TokenTraits.AllCapitals;
            }
        }

        return traits;
    }

    /// <summary>U.S., e.g.: single letters with a full stop each are one word. Returns its end, or <paramref name="i"/> where there is none.</summary>
    private int ReadDotted(int i, ref int letters, ref int upper)
    {
        int end = i;
        int key = _keyLength;
        while (letters < LongestDotted && At(end) == '.' && char.IsAsciiLetter(At(end + 1)) && !CharacterClasses.IsWord(At(end + 2)))
        {
            AppendKey('.');
            AppendKey((char)(_text[end + 1] | 0x20));
            letters++;
            upper += char.IsAsciiLetterUpper(_text[end + 1]) ? 1 : 0;
            end += 2;
        }

        // Without a last full stop "a.b" is no abbreviation.
        if (end == i || At(end) != '.')
        {
            _keyLength = key;
            return i;
        }

        AppendKey('.');
        return end + 1;
    }

    private readonly int PluralInParentheses(int open)
    {
        ReadOnlySpan<char> rest = _text[open..];
        return rest.StartsWith("(s)", StringComparison.Ordinal) ? open + 3
            : rest.StartsWith("(es)", StringComparison.Ordinal) ? open + 4
            : 0;
    }

    /// <summary>
    /// At a hyphen within or after a word: where the word goes on, or <paramref name="hyphen"/> where the hyphen separates two.
    /// Co-operate and co-ordinate are one word in any spelling; a word broken at the line's end is one unless the hyphen is its own.
    /// </summary>
    private int JoinAfterHyphen(int hyphen, bool capitals)
    {
        int next = hyphen + 1;
        bool broken = !CharacterClasses.IsWord(At(next));
        if (broken)
        {
            next = WordAfterLineEnd(next);
            if (next < 0)
            {
                return hyphen;
            }
        }

        if (Key is "co" && StartsCooperation(_text[next..]))
        {
            return next;
        }

        if (!broken || _keyLength > _key.Length || (HyphenatedPrefixes.Contains(Key) && !IsBrokenWord(next)))
        {
            return hyphen;
        }

        // A capital after the hyphen is a name, and the hyphen its own: trans-Atlantic.
        char first = _text[next];
        if (!char.IsLower(first) && !(capitals && char.IsUpper(first)))
        {
            return hyphen;
        }

        return IsOwnHyphen(next) ? hyphen : next;
    }

    /// <summary>True where both halves are words of the vocabulary and what they would make together is none: law-abiding.</summary>
    private readonly bool IsOwnHyphen(int second)
    {
        (int whole, int first, int last) = Halves(second);
        return whole == 0 && first != 0 && last != 0;
    }

    /// <summary>True where the halves make a word of the vocabulary together and the second alone is none: end-eavour.</summary>
    private readonly bool IsBrokenWord(int second)
    {
        (int whole, _, int last) = Halves(second);
        return whole != 0 && last == 0;
    }

    /// <summary>What the vocabulary calls the word before a hyphen and the one after it: together, the first, the second.</summary>
    private readonly (int Whole, int First, int Second) Halves(int second)
    {
        Span<char> joined = stackalloc char[2 * Tokeniser.LongestWord];
        Key.CopyTo(joined);
        int length = _keyLength;
        int i = second;
        while (i < _text.Length && length < joined.Length && CharacterClasses.Of(_text[i]) == CharacterClass.Letter)
        {
            joined[length++] = char.ToLowerInvariant(_text[i++]);
        }

        return (_vocabulary.Find(joined[..length]), _vocabulary.Find(joined[.._keyLength]), _vocabulary.Find(joined[_keyLength..length]));
    }

    /// <summary>Where the word after one line's end begins, or -1 where none does.</summary>
    private readonly int WordAfterLineEnd(int i)
    {
        int lineEnds = 0;
        while (i < _text.Length && CharacterClasses.IsSpace(_text[i]))
        {
            if (_text[i] == '\n' || (_text[i] == '\r' && At(i + 1) != '\n'))
            {
                lineEnds++;
            }

            i++;
        }

        return lineEnds == 1 && i < _text.Length && CharacterClasses.Of(_text[i]) == CharacterClass.Letter ? i : -1;
    }

    private static bool StartsCooperation(ReadOnlySpan<char> rest) =>
        rest.StartsWith("operat", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ordinat", StringComparison.OrdinalIgnoreCase);

    private static bool MixesScripts(ReadOnlySpan<char> word)
    {
        bool latin = false;
        bool alike = false;
        foreach (char c in word)
        {
            latin |= char.IsAsciiLetter(c) || c is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF');
            alike |= c is (>= '\u0370' and <= '\u052F') or (>= '\u1F00' and <= '\u1FFF');
        }

        return latin && alike;
    }
}
