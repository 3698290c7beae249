using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

/// <summary>Writes tokens so that a test can state them by hand.</summary>
internal static class TokenLines
{
    /// <summary>The words as looked up, with a stroke between them; a word longer than any vocabulary's is a question mark.</summary>
    public static string Words(string text)
    {
        WordList words = new();
        return string.Join('|', Read(text, words).Select(token => words.Word(token.Word) ?? "?"));
    }

    /// <summary>The words as received.</summary>
    public static string Exact(string text) =>
        string.Join('|', Read(text, new WordList()).Select(token => text[token.Start..token.End]));

    /// <summary>What stands before each word.</summary>
    public static string Breaks(string text) =>
        string.Join('|', Read(text, new WordList()).Select(token => token.Before));

    public static string Traits(string text) =>
        string.Join('|', Read(text, new WordList()).Select(token => token.Traits));

    /// <summary>All of a reading that must not depend on how the same text is written.</summary>
    public static string Reading(string text)
    {
        WordList words = new();
        TokenisedText read = Tokeniser.Read(text, words);
        var tokens = read.Tokens.ToArray().Select(token => $"{words.Word(token.Word)}/{token.Before & ~Break.LineEnd}/{token.Traits}");
        var segments = read.Segments.ToArray().Select(segment => segment.ToString());
        return string.Join('\n', tokens.Concat(segments));
    }

    private static Token[] Read(string text, WordList words) => Tokeniser.Read(text, words).Tokens.ToArray();
}
