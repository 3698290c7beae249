using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Structure;

/// <summary>Sorts the candidates for labels before items are read: which are references, and which are followed by the next label.</summary>
internal readonly ref struct LabelContext
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<RawToken> _tokens;
    private readonly Span<LabelCandidate> _candidates;

    public LabelContext(ReadOnlySpan<char> text, Span<RawToken> tokens, Span<LabelCandidate> candidates)
    {
        _text = text;
        _tokens = tokens;
        _candidates = candidates;
    }

    public void Sort()
    {
        foreach (ref LabelCandidate candidate in _candidates)
        {
            ref RawToken token = ref _tokens[candidate.Token];
            if ((token.Flags & (RawTokenFlags.Reference | RawTokenFlags.Bullet)) == 0 && IsMention(candidate))
            {
                token.Flags |= RawTokenFlags.Reference;
            }
        }

        FindNext();
    }

    /// <summary>True for a label that is spoken of, not set: (a) above; (a) and (b) of; (a), closing a parenthesis or a sentence.</summary>
    private bool IsMention(in LabelCandidate candidate)
    {
        int index = candidate.Token;
        if (IsSecondOfMention(candidate))
        {
            return true;
        }

        if (index + 1 == _tokens.Length)
        {
            return index > 0;
        }

        RawToken next = _tokens[index + 1];
        Break gap = next.Before;
        if ((_tokens[index].Flags & RawTokenFlags.Parenthesised) != 0)
        {
            gap &= ~Break.Close;
        }

        if (StartsAfterPunctuation(index))
        {
            return false;
        }

        if ((gap & (Break.Comma | Break.Semicolon | Break.Stop | Break.Close | Break.Colon)) != 0 || Is(index + 1, "above", "below", "hereof"))
        {
            return true;
        }

        bool joined = Is(index + 1, "and", "or", "to") || Is(index + 1, "through");
        if (joined && index + 2 < _tokens.Length && _tokens[index + 2].Candidate >= 0)
        {
            return true;
        }

        // The case under (a) is
        return index > 0
            && Is(index - 1, "under", "in", "of")
            && (Is(index + 1, "is", "are", "shall") || Is(index + 1, "may", "has", "applies"));
    }

    private bool IsSecondOfMention(in LabelCandidate candidate)
    {
        int index = candidate.Token;
        if (index < 2 || (_tokens[index].Before & ~(Break.LineEnd | Break.Open)) != 0
            || !(Is(index - 1, "and", "or", "to") || Is(index - 1, "through")))
        {
            return false;
        }

        RawToken first = _tokens[index - 2];
        return first.Candidate >= 0
            && (first.Flags & RawTokenFlags.Reference) != 0
            && (_tokens[index - 1].Before & ~(Break.LineEnd | Break.Close)) == 0
            && candidate.SharesStyle(_candidates[first.Candidate]);
    }

    private bool StartsAfterPunctuation(int index) =>
        index == 0 || (_tokens[index].Before & (Break.Colon | Break.Semicolon | Break.Stop)) != 0
        || (_tokens[index].Flags & RawTokenFlags.EmptyLine) != 0;

    private bool Is(int token, string one, string two = "", string three = "")
    {
        ReadOnlySpan<char> word = _text[_tokens[token].Start.._tokens[token].End];
        return word.SequenceEqual(one) || word.SequenceEqual(two) || word.SequenceEqual(three);
    }

    /// <summary>Marks every label of value 1 that is followed by value 2 of its style. One pass, backwards.</summary>
    private void FindNext()
    {
        Span<int> second = stackalloc int[LabelReading.Styles];
        second.Fill(int.MaxValue);
        int lastStop = _tokens.Length;
        int token = _tokens.Length - 1;
        for (int c = _candidates.Length - 1; c >= 0; c--)
        {
            ref LabelCandidate candidate = ref _candidates[c];

            // Any stop between this candidate and the one after ends the reach of what follows it.
            for (; token > candidate.Token; token--)
            {
                if ((_tokens[token].Before & Break.Stop) != 0 || (_tokens[token].Flags & RawTokenFlags.EmptyLine) != 0)
                {
                    lastStop = token;
                }
            }

            if ((_tokens[candidate.Token].Flags & RawTokenFlags.Reference) != 0)
            {
                continue;
            }

            LabelReading opening = candidate.Opening;
            if (opening.Exists)
            {
                // A second label belongs to the nearest first one before it.
                candidate.HasNext = second[opening.Style] < lastStop;
                second[opening.Style] = int.MaxValue;
            }

            if (candidate.First is { Exists: true, Value: 2 })
            {
                // One that clearly begins an item is found again across sentences.
                second[candidate.First.Style] = StartsAfterPunctuation(candidate.Token) ? 0 : candidate.Token;
            }
        }
    }
}
