namespace SovereigntyApi.Engine.Text;

/// <summary>A half-open range of UTF-16 code units in the text as received.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
