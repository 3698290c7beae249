using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Genre;

/// <summary>The kinds of text and the languages that are told apart, by the names their concepts have in <c>db/grammar/genre.yaml</c>.</summary>
internal static class Genres
{
    public const int Treaty = 0;
    public const int English = 0;

    /// <summary>Treaty first; of two others with as many points the earlier is named.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["treaty", "contract", "statute", "news", "essay", "resolution", "technical"];

    /// <summary>What a text of each genre is called in a reason.</summary>
    public static ImmutableArray<string> Titles { get; } =
        [
            "a treaty", "a contract", "a statute or regulation", "a news report", "an essay or comment",
            "a resolution of an international body", "a technical text or software licence",
        ];

    public static ImmutableArray<string> Languages { get; } =
        ["english", "french", "german", "spanish", "italian", "portuguese", "dutch"];

    public static ImmutableArray<string> LanguageTitles { get; } =
        ["English", "French", "German", "Spanish", "Italian", "Portuguese", "Dutch"];

    /// <summary>Genres that tell and argue: without a word of rule they need less evidence.</summary>
    public static bool IsProse(int genre) => Names[genre] is "news" or "essay";

    /// <summary>Genres that never say <c>shall</c> but by quoting; contracts, statutes and resolutions live by it.</summary>
    public static bool IsTold(int genre) => Names[genre] is "news" or "essay" or "technical";
}
