using System.Globalization;

namespace SovereigntyApi.Engine.Text;

/// <summary>What a unit of the normalised text is to the tokeniser.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Signs that mean nothing to the reading.</summary>
    Other,
    Letter,
    Digit,
    Space,
    LineEnd,
    PageEnd,
    Stop,
    Mark,
    Comma,
    Semicolon,
    Colon,
    Open,
    Close,
    Apostrophe,
    Quote,
    Hyphen,
    Dash,
    Bullet,
}

/// <summary>Tells the class of a unit, by table where it is ASCII.</summary>
internal static class CharacterClasses
{
    private static ReadOnlySpan<CharacterClass> Ascii => Table;

    private static readonly CharacterClass[] Table = BuildTable();

    public static CharacterClass Of(char c) => c < 128 ? Ascii[c] : OfRare(c);

    /// <summary>True where a word can contain the unit: a letter or figure of any script, a mark, half of a surrogate pair.</summary>
    public static bool IsWord(char c) => Of(c) is CharacterClass.Letter or CharacterClass.Digit;

    public static bool IsSpace(char c) => Of(c) is CharacterClass.Space or CharacterClass.LineEnd or CharacterClass.PageEnd;

    private static CharacterClass OfRare(char c)
    {
        switch (c)
        {
            case Folding.EnDash or Folding.EmDash:
                return CharacterClass.Dash;
            case Folding.Bullet:
                return CharacterClass.Bullet;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Surrogate => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterClass.Digit,
            UnicodeCategory.OpenPunctuation => CharacterClass.Open,
            UnicodeCategory.ClosePunctuation => CharacterClass.Close,
            _ => CharacterClass.Other,
        };
    }

    private static CharacterClass[] BuildTable()
    {
        var table = new CharacterClass[128];
        for (char c = 'a'; c <= 'z'; c++)
        {
            table[c] = CharacterClass.Letter;
            table[c - 32] = CharacterClass.Letter;
        }

        for (char c = '0'; c <= '9'; c++)
        {
            table[c] = CharacterClass.Digit;
        }

        table[' '] = table['\t'] = CharacterClass.Space;
        table['\n'] = table['\r'] = CharacterClass.LineEnd;
        table['\v'] = table['\f'] = CharacterClass.PageEnd;
        table['.'] = CharacterClass.Stop;
        table['!'] = table['?'] = CharacterClass.Mark;
        table[','] = CharacterClass.Comma;
        table[';'] = CharacterClass.Semicolon;
        table[':'] = CharacterClass.Colon;
        table['('] = table['['] = table['{'] = CharacterClass.Open;
        table[')'] = table[']'] = table['}'] = CharacterClass.Close;
        table['\''] = table['`'] = CharacterClass.Apostrophe;
        table['"'] = CharacterClass.Quote;
        table['-'] = CharacterClass.Hyphen;
        table['*'] = CharacterClass.Bullet;
        return table;
    }
}
