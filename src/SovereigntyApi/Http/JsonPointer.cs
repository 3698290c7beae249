using System.Text;

namespace SovereigntyApi.Http;

/// <summary>Builds RFC 6901 pointers to members at fault.</summary>
internal static class JsonPointer
{
    /// <summary>A caller's own member name is echoed up to this length, so that a pointer stays short.</summary>
    private const int LongestName = 64;

    public static string Member(string parent, string name)
    {
        if (name.Length > LongestName)
        {
            var cut = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
            name = name[..cut] + "\u2026";
        }

        return new StringBuilder(parent).Append('/')
            .Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))
            .ToString();
    }

    public static string Item(string parent, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{parent}/{index}");
}
