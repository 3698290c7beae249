using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <content>Whether a full stop ends a sentence.</content>
internal ref partial struct TokenScanner
{
    /// <summary>A word of fewer letters before a full stop and a small letter is taken for an abbreviation.</summary>
    private const int ShortestSentenceEnd = 6;

    private readonly bool EndsSentence(int stop)
    {
        bool touchesWord = Tokens.Count > 0 && Tokens[Tokens.Count - 1].End == stop;
        int after = stop + 1;
        while (CharacterClasses.Of(At(after)) is CharacterClass.Close or CharacterClass.Quote or CharacterClass.Apostrophe && after < _text.Length)
        {
            after++;
        }

        if (after < _text.Length && !CharacterClasses.IsSpace(_text[after]) && _text[after] is not (Folding.EmDash or Folding.EnDash))
        {
            // The space is missing: costs.The
            return after == stop + 1 && touchesWord && stop >= 3 && char.IsUpper(_text[after])
                && char.IsLower(_text[stop - 1]) && char.IsLower(_text[stop - 2]) && char.IsLower(_text[stop - 3]);
        }

        int next = SkipSpaces(after);
        if (next == _text.Length)
        {
            return true;
        }

        if (StartsWithLabel(next))
        {
            return true;
        }

        if (!touchesWord)
        {
            return !char.IsLower(_text[next]);
        }

        return EndsSentenceAfterWord(next);
    }

    private readonly bool EndsSentenceAfterWord(int next)
    {
        RawToken last = Tokens[Tokens.Count - 1];
        ReadOnlySpan<char> word = _text[last.Start..last.End];
        if (word.Length <= Abbreviations.Longest)
        {
            Span<char> lower = stackalloc char[Abbreviations.Longest];
            Abbreviation abbreviation = Abbreviations.Of(Lower(word, lower));
            if (abbreviation != Abbreviation.None)
            {
                return EndsSentenceAfterAbbreviation(next, abbreviation);
            }
        }

        if (char.IsLower(_text[next]))
        {
            return word.Length >= ShortestSentenceEnd && (last.Traits & TokenTraits.Number) == 0;
        }

        // The letter of Annex A ends a sentence; the initial of a name does not.
        bool initial = word.Length == 1 && char.IsUpper(word[0]) && (last.Flags & RawTokenFlags.Reference) == 0;
        return !initial || StartsWithOpener(next);
    }

    private readonly bool EndsSentenceAfterAbbreviation(int after, Abbreviation abbreviation)
    {
        int next = SkipSpaces(after);
        if (next == _text.Length)
        {
            return true;
        }

        char c = _text[next];
        switch (abbreviation)
        {
            case Abbreviation.Reference:
                return !char.IsLower(c) && !char.IsAsciiDigit(c) && c != '(' && !StartsWithNumeral(next);
            case Abbreviation.Title:
                return !char.IsUpper(c) && !char.IsLower(c);
            case Abbreviation.Running:
                return false;
            default:
                return CharacterClasses.Of(c) switch
                {
                    CharacterClass.Letter => StartsWithOpener(next),
                    CharacterClass.Open or CharacterClass.Quote or CharacterClass.Digit => true,
                    _ => false,
                };
        }
    }

    private readonly bool StartsWithOpener(int start) => SentenceOpeners.Contains(_text[start..WordEnd(start)]);

    private readonly bool StartsWithNumeral(int start)
    {
        ReadOnlySpan<char> word = _text[start..WordEnd(start)];
        return RomanNumeral.Read(word, out bool upper) > 0 && upper;
    }

    /// <summary>True for the b) of a new item.</summary>
    private readonly bool StartsWithLabel(int start)
    {
        int end = WordEnd(start);
        return At(end) == ')' && LabelCandidate.Read(_text[start..end], LabelMarks.Parenthesis).Exists;
    }

    /// <summary>The end of the short word at <paramref name="start"/>; a longer one is cut.</summary>
    private readonly int WordEnd(int start)
    {
        int end = start;
        while (end < _text.Length && end < start + 20 && CharacterClasses.Of(_text[end]) == CharacterClass.Letter)
        {
            end++;
        }

        return end;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> target)
    {
        if (word.Length > target.Length)
        {
            return [];
        }

        for (int i = 0; i < word.Length; i++)
        {
            target[i] = char.ToLowerInvariant(word[i]);
        }

        return target[..word.Length];
    }
}
