using System.Collections.Immutable;
using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <summary>A text read into tokens and segments. Immutable.</summary>
public sealed class TokenisedText
{
    private readonly ReadOnlyMemory<Token> _tokens;
    private readonly ReadOnlyMemory<Segment> _segments;

    internal TokenisedText(
        string received, ReadOnlyMemory<Token> tokens, ReadOnlyMemory<Segment> segments, ImmutableArray<TextWarning> warnings)
    {
        Received = received;
        _tokens = tokens;
        _segments = segments;
        Warnings = warnings;
    }

    /// <summary>The text as received; every offset counts in it.</summary>
    public string Received { get; }

    /// <summary>Words and numbers in order of the text; their spans do not overlap and are never empty.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.Span;

    /// <summary>Sentences and items in order of the text: none is empty, and together they hold every token once.</summary>
    public ReadOnlySpan<Segment> Segments => _segments.Span;

    public ImmutableArray<TextWarning> Warnings { get; }

    /// <summary>The token's words as received.</summary>
    public ReadOnlySpan<char> Exact(int token)
    {
        Token exact = Tokens[token];
        return Received.AsSpan(exact.Start, exact.End - exact.Start);
    }

    /// <summary>The span of the tokens from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public TextSpan Span(int first, int end)
    {
        ReadOnlySpan<Token> tokens = Tokens;
        return new TextSpan(tokens[first].Start, tokens[end - 1].End);
    }
}
