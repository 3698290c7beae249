using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <summary>Reads received text into tokens and segments, in time linear in the text.</summary>
public static class Tokeniser
{
    /// <summary>Words of more UTF-16 units than this are unknown words.</summary>
    public const int LongestWord = 64;

    /// <summary>
    /// Reads <paramref name="received"/>. Every token's span counts in it, is not empty and splits no surrogate pair. The words
    /// and their order do not depend on Unicode form, kind of quotes and dashes, line ends, spacing or hidden characters.
    /// </summary>
    /// <remarks>Words are looked up in lower case, NFC, without a possessive ending; a dotted abbreviation with its stops (<c>u.s.</c>).</remarks>
    public static TokenisedText Read(string received, IVocabulary vocabulary) => Read(received, vocabulary, new TokenRoom());

    /// <summary>The same into a given room: the text read holds until something else is read into it.</summary>
    internal static TokenisedText Read(string received, IVocabulary vocabulary, TokenRoom room)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(vocabulary);
        TextWarnings hidden = default;
        NormalisedText normalised = NormalisedText.Of(received, ref hidden);
        TokenScanner scanner = new(normalised.Text, vocabulary, stackalloc char[LongestWord]);
        try
        {
            scanner.Warnings = hidden;
            scanner.Scan();
            Segmenter segmenter = new(normalised.Text, scanner.Tokens.Span, scanner.Candidates.Span, room);
            segmenter.Read();
            if (normalised.IsMapped)
            {
                foreach (ref Token token in segmenter.Tokens.Span)
                {
                    token = token with { Start = normalised.ReceivedStart(token.Start), End = normalised.ReceivedEnd(token.End) };
                }
            }

            return new TokenisedText(received, segmenter.Tokens, segmenter.Segments, scanner.Warnings.ToImmutable(normalised));
        }
        finally
        {
            scanner.Release();
            normalised.Release();
        }
    }
}
