using SovereigntyApi.Contracts;

namespace SovereigntyApi.Rendering;

/// <summary>Turns UTF-16 offsets into the unit a caller asked for. One pass over the text, then a search a span.</summary>
internal sealed class OffsetScale
{
    private static readonly OffsetScale Identity = new([]);

    private readonly int[] _lowSurrogates;

    private OffsetScale(int[] lowSurrogates) => _lowSurrogates = lowSurrogates;

    public static OffsetScale For(string text, OffsetUnit unit)
    {
        if (unit == OffsetUnit.Utf16 || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return Identity;
        }

        var positions = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                positions.Add(i);
            }
        }

        return new OffsetScale([.. positions]);
    }

    /// <summary>The offset in this scale's unit: one less for every pair that lies wholly before it.</summary>
    public int Of(int utf16)
    {
        var at = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (at < 0 ? ~at : at);
    }
}
