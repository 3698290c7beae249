using System.Collections.Immutable;
using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <summary>A text read into tokens and segments. Immutable.</summary>
public sealed class TokenisedText
{
    private readonly Token[] _tokens;
    private readonly Segment[] _segments;

    internal TokenisedText(string received, Token[] tokens, Segment[] segments, ImmutableArray<TextWarning> warnings)
    {
        Received = received;
        _tokens = tokens;
        _segments = segments;
        Warnings = warnings;
    }

    /// <summary>The text as received; every offset counts in it.</summary>
    public string Received { get; }

    /// <summary>Words and numbers in order of the text; their spans do not overlap and are never empty.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>Sentences and items in order of the text: none is empty, and together they hold every token once.</summary>
    public ReadOnlySpan<Segment> Segments => _segments;

    public ImmutableArray<TextWarning> Warnings { get; }

    /// <summary>The token's words as received.</summary>
    public ReadOnlySpan<char> Exact(int token) => Received.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>The span of the tokens from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public TextSpan Span(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);
}
