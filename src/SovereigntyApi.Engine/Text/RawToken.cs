namespace SovereigntyApi.Engine.Text;

/// <summary>A token as scanned, in offsets of the normalised text, before it is known whether it is the label of an item.</summary>
internal struct RawToken
{
    public int Start;
    public int End;
    public int Word;

    /// <summary>Index of what it may be the label of, in the list of candidates; -1 for a word or number.</summary>
    public int Candidate;

    public Break Before;
    public TokenTraits Traits;
    public RawTokenFlags Flags;
}

[Flags]
internal enum RawTokenFlags : byte
{
    None = 0,

    /// <summary>An empty line stands before.</summary>
    EmptyLine = 1,

    /// <summary>Part of a reference: the 5 of Article 5, the (a) of paragraph (a).</summary>
    Reference = 2,

    /// <summary>A full stop belongs to the label; it may end a sentence where the label turns out to be none.</summary>
    FullStop = 4,

    /// <summary>A bullet: no word where it is no label.</summary>
    Bullet = 8,

    /// <summary>Stands in parentheses of its own, which are part of the label.</summary>
    Parenthesised = 16,
}
