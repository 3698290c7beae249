namespace SovereigntyApi.Engine.Text;

/// <summary>Words that, capitalised after an abbreviation or initial, begin a sentence and are no name.</summary>
internal static class SentenceOpeners
{
    public static bool Contains(ReadOnlySpan<char> word) => word is
        "The" or "This" or "These" or "Those" or "That" or "Each" or "Every" or "Any" or "All" or "No" or "None" or "Nothing" or
        "If" or "In" or "It" or "Its" or "Where" or "When" or "Whenever" or "Such" or "An" or "A" or "Either" or "Both" or "They" or
        "Upon" or "For" or "At" or "As" or "On" or "After" or "Before" or "Unless" or "Until" or "Subject" or "Without" or
        "Notwithstanding" or "However" or "Neither" or "Pending" or "Except" or "Only" or "To" or "By" or "With" or "Under" or
        "There" or "Other" or "Another" or "He" or "She" or "We";
}
