namespace SovereigntyApi.Engine.Text;

/// <summary>Characters that mean the same to a reader of a treaty, brought to one of them.</summary>
internal static class Folding
{
    public const char Apostrophe = '\'';
    public const char Quote = '"';
    public const char Hyphen = '-';
    public const char EnDash = '\u2013';
    public const char EmDash = '\u2014';
    public const char Bullet = '\u2022';

    /// <summary>The character that stands for <paramref name="c"/> (beyond ASCII) in the normalised text; itself where none does.</summary>
    public static char Of(char c) => c switch
    {
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u00B4' or '\u02B9' or '\u02BC' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u2035' => Apostrophe,
        '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or (>= '\u201C' and <= '\u201F') or '\u2033' or '\u2036' => Quote,
        >= '\u300A' and <= '\u300F' => Quote,
        >= '\u301D' and <= '\u301F' => Quote,
        '\u2010' or '\u2011' or '\u2212' or '\uFE63' => Hyphen,
        '\u2012' or '\u2013' => EnDash,
        '\u2014' or '\u2015' or '\u2E3A' or '\u2E3B' or '\uFE31' or '\uFE32' or '\uFE58' => EmDash,
        '\u2022' or '\u2023' or '\u2043' or '\u2219' or '\u25A0' or '\u25AA' or '\u25CF' or '\u25E6' or '\u00B7' => Bullet,

        // Bullets of the symbol fonts of word processors.
        '\uF0A7' or '\uF0B7' or '\uF0D8' or '\uF0FC' => Bullet,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };

    /// <summary>The letters of a ligature that typesetting left in the text; empty where <paramref name="c"/> is none.</summary>
    public static ReadOnlySpan<char> Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => [],
    };
}
