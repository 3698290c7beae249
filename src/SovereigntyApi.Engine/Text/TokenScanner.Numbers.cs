using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <content>Numbers in figures: 10.5, 1,000, 1/3, 30 %, 5th, 2bis.</content>
internal ref partial struct TokenScanner
{
    private int ReadNumber(int start)
    {
        int i = start;
        _keyLength = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            if (CharacterClasses.IsWord(c))
            {
                AppendKey(char.ToLowerInvariant(c));
                i++;
            }
            else if ((c is '.' or '/' && char.IsAsciiDigit(_text[i - 1]) && char.IsAsciiDigit(At(i + 1))) || (c == ',' && SeparatesThousands(i)))
            {
                AppendKey(c);
                i++;
            }
            else
            {
                break;
            }
        }

        if (At(i) == '%')
        {
            i++;
        }
        else if (TryReadCandidate(start, ref i, TokenTraits.Number) || TryReadBareNumber(start, i))
        {
            return i;
        }

        ReadOnlySpan<char> key = Key;
        AddToken(start, i, key.IsEmpty ? 0 : _vocabulary.Find(key), TokenTraits.Number, RawTokenFlags.None, -1);
        MarkBareReference();
        return i;
    }

    /// <summary>1 The Parties, 1.1 Parties: a number without a mark labels a paragraph only where a line begins with it and a sentence after it.</summary>
    private bool TryReadBareNumber(int start, int end)
    {
        if (!IsAtLineStart() || end - start > LongestLabel || !CharacterClasses.IsSpace(At(end)))
        {
            return false;
        }

        int next = SkipSpaces(end);
        bool isDecimal = _text[start..end].Contains('.');
        if (next == _text.Length || !char.IsUpper(_text[next]) || !(isDecimal || StartsWithOpener(next)))
        {
            return false;
        }

        LabelCandidate candidate = LabelCandidate.Read(_text[start..end], LabelMarks.None);
        if (!candidate.Exists)
        {
            return false;
        }

        AddCandidate(candidate, start, end, RawTokenFlags.None);
        return true;
    }

    private readonly bool SeparatesThousands(int comma) =>
        char.IsAsciiDigit(At(comma + 1)) && char.IsAsciiDigit(At(comma + 2)) && char.IsAsciiDigit(At(comma + 3))
        && !CharacterClasses.IsWord(At(comma + 4)) && char.IsAsciiDigit(_text[comma - 1]);
}
