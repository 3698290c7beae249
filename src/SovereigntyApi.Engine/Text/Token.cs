namespace SovereigntyApi.Engine.Text;

/// <summary>
/// A word or number of the text. Punctuation is no token: it survives as <see cref="Before"/> of the token that follows, so
/// that adjacency in a pattern does not depend on commas.
/// </summary>
/// <param name="Start">First UTF-16 unit in the text as received.</param>
/// <param name="End">One past the last UTF-16 unit in the text as received, a possessive ending included.</param>
/// <param name="Word">Identity in the vocabulary; 0 for a word that no rule and no grammar knows.</param>
/// <param name="Before">What stands between the token before and this one.</param>
/// <param name="Traits">What the token looks like.</param>
public readonly record struct Token(int Start, int End, int Word, Break Before, TokenTraits Traits);

/// <summary>What stands between two tokens, other than space.</summary>
[Flags]
public enum Break : ushort
{
    None = 0,
    Comma = 1,
    Semicolon = 2,
    Colon = 4,

    /// <summary>A full stop, question or exclamation mark that ends a sentence, or an empty line.</summary>
    Stop = 8,
    Open = 16,
    Close = 32,
    Quote = 64,
    Dash = 128,

    /// <summary>A label such as (a), 1. or iv) that begins an item; never a reference such as paragraph (a).</summary>
    ItemLabel = 256,
    LineEnd = 512,

    /// <summary>A hyphen within a compound word.</summary>
    Hyphen = 1024,
}

/// <summary>What a token looks like.</summary>
[Flags]
public enum TokenTraits : byte
{
    None = 0,
    Capitalised = 1,
    AllCapitals = 2,
    Possessive = 4,

    /// <summary>Figures, or a number word such as ten or two-thirds.</summary>
    Number = 8,

    /// <summary>A single letter or roman numeral in a reference: paragraph (a), Annex IV.</summary>
    Label = 16,
}
