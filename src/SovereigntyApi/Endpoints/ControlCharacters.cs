using System.Buffers;

namespace SovereigntyApi.Endpoints;

/// <summary>C0 control characters that no provision holds; tab and the line and page breaks of treaties are welcome.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n', '\v', '\f', '\r'])]);

    /// <summary>Offset of the first one, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(Refused);
}
