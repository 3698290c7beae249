using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Text;

/// <summary>Room for the tokens and segments of one text after another; what is read into it holds until the next text is.</summary>
internal sealed class TokenRoom
{
    private Token[] _tokens = [];

    /// <summary>Room for segments; whoever needs more puts a longer one here.</summary>
    public Segment[] Segments { get; set; } = new Segment[4];

    /// <summary>Room for so many tokens, with anything in it.</summary>
    public Token[] For(int tokens)
    {
        if (_tokens.Length < tokens)
        {
            // One text may be all that is ever read into it, so the first is given no more than it needs.
            _tokens = GC.AllocateUninitializedArray<Token>(_tokens.Length == 0 ? tokens : Math.Max(tokens, 2 * _tokens.Length));
        }

        return _tokens;
    }
}
