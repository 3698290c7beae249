using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <content>Letters and numbers that may be labels of items, and those that are references.</content>
internal ref partial struct TokenScanner
{
    /// <summary>The longest label: a number of five figures or a roman numeral.</summary>
    private const int LongestLabel = 6;

    /// <summary>Reads (a), (iv) or (12) as a candidate. False where the parenthesis holds anything else.</summary>
    private bool ReadParenthesised(int open, out int end)
    {
        end = open;
        int start = At(open + 1) == ' ' ? open + 2 : open + 1;
        int i = start;
        while (i < start + LongestLabel && i < _text.Length && (char.IsAsciiLetterOrDigit(_text[i]) || (_text[i] == '.' && i > start)))
        {
            i++;
        }

        int close = At(i) == ' ' ? i + 1 : i;
        if (i == start || At(close) != ')')
        {
            return false;
        }

        LabelCandidate candidate = LabelCandidate.Read(_text[start..i], LabelMarks.Parentheses);
        if (!candidate.Exists)
        {
            return false;
        }

        bool repeatsNumber = _before == Break.None && Tokens.Count > 0
            && (Tokens[Tokens.Count - 1].Traits & TokenTraits.Number) != 0
            && (Tokens[Tokens.Count - 1].Flags & RawTokenFlags.Reference) == 0
            && char.IsAsciiDigit(_text[start]) && !IsLabelSoFar(Tokens.Count - 1);
        if (repeatsNumber)
        {
            // thirty (30) days
            return false;
        }

        _before |= Break.Open;
        AddCandidate(candidate, start, i, RawTokenFlags.Parenthesised);
        _before |= Break.Close;
        end = close + 1;
        return true;
    }

    private readonly bool IsLabelSoFar(int token) => Tokens[token].Candidate >= 0;

    /// <summary>Reads a) or a. where a label can stand, the word or number having been scanned up to <paramref name="end"/>.</summary>
    private bool TryReadCandidate(int start, ref int end, TokenTraits traits)
    {
        char mark = At(end);
        if (mark is not (')' or '.') || end - start > LongestLabel)
        {
            return false;
        }

        if (mark == ')' ? _parentheses > 0 : !CanStartParagraph())
        {
            return false;
        }

        char next = At(end + 1);
        if (mark == '.' && next != '\0' && !CharacterClasses.IsSpace(next) && !(char.IsAsciiDigit(_text[start]) && char.IsUpper(next)))
        {
            return false;
        }

        LabelCandidate candidate = LabelCandidate.Read(_text[start..end], mark == ')' ? LabelMarks.Parenthesis : LabelMarks.FullStop);
        if (!candidate.Exists)
        {
            return false;
        }

        RawTokenFlags flags = mark == '.' ? RawTokenFlags.FullStop : RawTokenFlags.None;
        AddCandidate(candidate, start, end, flags);
        ref RawToken token = ref Tokens[Tokens.Count - 1];
        token.Traits |= traits;
        if ((token.Flags & RawTokenFlags.Reference) != 0 && mark == '.')
        {
            // A reference keeps its full stop for the end of the sentence.
            return true;
        }

        end++;
        return true;
    }

    /// <summary>Where 1. or a. can begin one: at a line's start, after a sentence, a colon or a semicolon.</summary>
    private readonly bool CanStartParagraph()
    {
        const Break Ends = Break.Stop | Break.Colon | Break.Semicolon;
        if (IsAtLineStart() || (_before & Ends) != 0)
        {
            return true;
        }

        return LastWordIs("and", "or") && (Tokens[Tokens.Count - 1].Before & (Break.Semicolon | Break.Comma)) != 0;
    }

    private readonly bool LastWordIs(string one, string other)
    {
        if (Tokens.Count == 0)
        {
            return false;
        }

        RawToken last = Tokens[Tokens.Count - 1];
        ReadOnlySpan<char> word = _text[last.Start..last.End];
        return word.SequenceEqual(one) || word.SequenceEqual(other);
    }

    private void AddCandidate(LabelCandidate candidate, int start, int end, RawTokenFlags flags)
    {
        int index = Tokens.Count;
        candidate.Token = index;
        TokenTraits traits = char.IsAsciiDigit(_text[start]) ? TokenTraits.Number
            : char.IsAsciiLetterUpper(_text[start]) ? TokenTraits.Capitalised
            : TokenTraits.None;
        Span<char> lower = stackalloc char[LongestLabel];
        int word = _vocabulary.Find(Lower(_text[start..end], lower));
        Candidates.Add(candidate);
        AddToken(start, end, word, traits, flags, Candidates.Count - 1);
        if (IsReference(index, candidate, bare: false))
        {
            Tokens[index].Flags |= RawTokenFlags.Reference;
        }
    }

    /// <summary>Marks the number, letter or roman numeral just added where it is part of a reference: Article 5, Annex IV.</summary>
    private void MarkBareReference()
    {
        int index = Tokens.Count - 1;
        ref RawToken token = ref Tokens[index];
        ReadOnlySpan<char> text = _text[token.Start..token.End];
        LabelCandidate reading = LabelCandidate.Read(text, LabelMarks.None);
        bool number = (token.Traits & TokenTraits.Number) != 0;
        if ((reading.Exists || number) && IsReference(index, reading, bare: true))
        {
            token.Flags |= RawTokenFlags.Reference;
            if (!number)
            {
                token.Traits |= TokenTraits.Label;
            }
        }
    }

    /// <summary>
    /// True where the token follows a noun such as paragraph, or another part of the reference: directly (1 (a)), or after a comma,
    /// and, or, to, in the same style ((a) and (b)).
    /// </summary>
    private readonly bool IsReference(int index, in LabelCandidate reading, bool bare)
    {
        const Break Separates = Break.Stop | Break.Colon | Break.Semicolon | Break.Quote | Break.Dash;
        Break gap = Tokens[index].Before;
        if (index == 0 || (gap & Separates) != 0 || (Tokens[index].Flags & RawTokenFlags.EmptyLine) != 0)
        {
            return false;
        }

        RawToken previous = Tokens[index - 1];
        if ((previous.Flags & RawTokenFlags.Reference) != 0)
        {
            return (gap & (Break.Comma | Break.LineEnd)) == 0
                ? (!bare || (gap & Break.Hyphen) != 0)
                : SharesStyle(previous, reading, bare);
        }

        Span<char> lower = stackalloc char[ReferenceNouns.Longest];
        ReadOnlySpan<char> word = Lower(_text[previous.Start..previous.End], lower);
        if (word is "and" or "or" or "to" or "through" && index > 1)
        {
            RawToken linked = Tokens[index - 2];
            return (gap & Break.Comma) == 0
                && (linked.Flags & RawTokenFlags.Reference) != 0
                && (previous.Before & Separates) == 0
                && SharesStyle(linked, reading, bare);
        }

        if ((gap & Break.Comma) != 0)
        {
            return false;
        }

        return bare
            ? ReferenceNouns.ArePartsOfTreaties(word) || ReferenceNouns.AreNumbered(word)
            : ReferenceNouns.ArePartsOfTreaties(word) && !PointsAtItself(index - 1);
    }

    /// <summary>True for this Article, that paragraph: the noun has its determiner, and no label follows as its name.</summary>
    private readonly bool PointsAtItself(int noun)
    {
        if (noun == 0)
        {
            return false;
        }

        RawToken before = Tokens[noun - 1];
        return _text[before.Start..before.End] is "this" or "This" or "that" or "such" or "present" or "same";
    }

    private readonly bool SharesStyle(in RawToken other, in LabelCandidate reading, bool bare)
    {
        bool otherBare = (other.Flags & RawTokenFlags.Parenthesised) == 0;
        if (bare != otherBare)
        {
            return false;
        }

        if (!bare)
        {
            return other.Candidate >= 0 && reading.SharesStyle(Candidates[other.Candidate]);
        }

        LabelCandidate before = LabelCandidate.Read(_text[other.Start..other.End], LabelMarks.None);
        return before.Exists ? reading.SharesStyle(before) : !reading.Exists;
    }
}
