using SovereigntyApi.Contracts;

namespace SovereigntyApi.Rendering;

/// <summary>Turns offsets of an answer back into UTF-16 offsets: the way back of <see cref="OffsetScale"/>.</summary>
internal sealed class Utf16Scale
{
    private static readonly Utf16Scale Identity = new([]);

    /// <summary>Code point offsets of characters that take two units.</summary>
    private readonly int[] _pairs;

    private Utf16Scale(int[] pairs) => _pairs = pairs;

    public static Utf16Scale For(string text, OffsetUnit unit)
    {
        if (unit == OffsetUnit.Utf16)
        {
            return Identity;
        }

        var pairs = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                pairs.Add(i - 1 - pairs.Count);
            }
        }

        return new Utf16Scale([.. pairs]);
    }

    /// <summary>One more for every pair that begins before the offset.</summary>
    public int Of(int offset)
    {
        var at = Array.BinarySearch(_pairs, offset);
        return offset + (at < 0 ? ~at : at);
    }
}
