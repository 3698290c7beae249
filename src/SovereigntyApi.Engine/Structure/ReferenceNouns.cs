namespace SovereigntyApi.Engine.Structure;

/// <summary>Nouns after which a letter or number is a reference, in lower case.</summary>
internal static class ReferenceNouns
{
    public const int Longest = 13;

    /// <summary>Parts of a treaty: what follows is a reference even in parentheses.</summary>
    public static bool ArePartsOfTreaties(ReadOnlySpan<char> word) => word is
        "article" or "articles" or "art" or "arts" or "paragraph" or "paragraphs" or "para" or "paras" or
        "subparagraph" or "subparagraphs" or "subpara" or "subparas" or "section" or "sections" or "sec" or "secs" or
        "subsection" or "subsections" or "annex" or "annexes" or "annexe" or "appendix" or "appendices" or "schedule" or "schedules" or
        "chapter" or "chapters" or "clause" or "clauses" or "subclause" or "subclauses" or "item" or "items" or
        "subpoint" or "indent" or "indents" or "regulation" or "regulations" or "rule" or "rules" or "recital" or "recitals" or
        "letter" or "letters" or "footnote" or "no" or "nos";

    /// <summary>Other things that are numbered: only a bare letter or number is a reference to one.</summary>
    public static bool AreNumbered(ReadOnlySpan<char> word) => word is
        "part" or "parts" or "point" or "points" or "title" or "titles" or "table" or "tables" or "list" or "lists" or
        "category" or "categories" or "group" or "groups" or "figure" or "figures" or "column" or "columns" or
        "form" or "class" or "classes" or "zone" or "area" or "division" or "attachment" or "attachments" or "principle" or
        "step" or "phase" or "tier" or "note" or "notes" or "resolution" or "line" or "heading" or "subheading" or
        "level" or "protocol" or "protocols" or "stage" or "volume" or "type" or "number" or "numbers" or
        "treaty" or "convention" or "agreement" or "charter" or "state" or "party" or "body" or "court" or "committee" or "commission" or
        "council" or "organization" or "organisation" or "country";
}
