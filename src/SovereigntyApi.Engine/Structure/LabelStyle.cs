namespace SovereigntyApi.Engine.Structure;

/// <summary>What a label counts with.</summary>
internal enum LabelNumbering : byte
{
    None,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Figure,

    /// <summary>1.1, 1.2.</summary>
    Decimal,

    /// <summary>(aa), (bb) as a level of its own.</summary>
    DoubledLetter,
    Bullet,
}

/// <summary>What stands around a label's letter or number.</summary>
internal enum LabelMarks : byte
{
    /// <summary>(a)</summary>
    Parentheses,

    /// <summary>a)</summary>
    Parenthesis,

    /// <summary>a.</summary>
    FullStop,

    /// <summary>1, a bullet.</summary>
    None,
}

/// <summary>One way to read a label: its style as one small number, and its place in the count, from 1.</summary>
internal readonly record struct LabelReading(byte Style, int Value)
{
    /// <summary>Styles are below this.</summary>
    public const int Styles = 64;

    public LabelReading(LabelNumbering numbering, LabelMarks marks, int value)
        : this((byte)(((int)numbering << 2) | (int)marks), value)
    {
    }

    public LabelNumbering Numbering => (LabelNumbering)(Style >> 2);

    public bool Exists => Style >> 2 != 0;
}
