namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>Parts of a treaty that have a heading, and what stands before and after its articles.</summary>
public enum DivisionKind
{
    Preamble,
    Book,
    Part,
    Subpart,
    Title,
    Chapter,
    Subchapter,
    Division,
    Section,
    Subsection,

    /// <summary>A heading without a keyword between provisions.</summary>
    CrossHeading,
    Article,
    Rule,
    Regulation,
    Clause,

    /// <summary>Annex, protocol, appendix, schedule: a text with numbering of its own.</summary>
    Attachment,

    /// <summary>Testimonium and signatures.</summary>
    Conclusions,
}

/// <summary>How kinds of divisions nest and what Akoma Ntoso calls them.</summary>
internal static class DivisionKinds
{
    /// <summary>Rank of an article: what has a lower one contains articles.</summary>
    public const int ArticleRank = 20;

    /// <summary>Depth in the usual order: a smaller rank contains a larger one.</summary>
    public static int Rank(DivisionKind kind) => kind switch
    {
        DivisionKind.Book => 1,
        DivisionKind.Part => 2,
        DivisionKind.Subpart => 3,
        DivisionKind.Title => 4,
        DivisionKind.Chapter => 5,
        DivisionKind.Subchapter => 6,
        DivisionKind.Division => 7,
        DivisionKind.Section => 8,
        DivisionKind.Subsection => 9,
        DivisionKind.CrossHeading => 30,
        _ => ArticleRank,
    };

    /// <summary>True for what is cited by its number alone, whatever contains it.</summary>
    public static bool IsArticle(DivisionKind kind) =>
        kind is DivisionKind.Article or DivisionKind.Rule or DivisionKind.Regulation or DivisionKind.Clause;

    /// <summary>Abbreviation in an eId (Akoma Ntoso Naming Convention 1.0, 5.3).</summary>
    public static string Prefix(DivisionKind kind) => kind switch
    {
        DivisionKind.Preamble => "preamble",
        DivisionKind.Book => "book",
        DivisionKind.Part => "part",
        DivisionKind.Subpart => "subpart",
        DivisionKind.Title => "title",
        DivisionKind.Chapter => "chp",
        DivisionKind.Subchapter => "subchp",
        DivisionKind.Division => "dvs",
        DivisionKind.Section => "sec",
        DivisionKind.Subsection => "subsec",
        DivisionKind.CrossHeading => "crossheading",
        DivisionKind.Article => "art",
        DivisionKind.Rule => "rule",
        DivisionKind.Regulation => "reg",
        DivisionKind.Clause => "clause",
        DivisionKind.Attachment => "att",
        _ => "conclusions",
    };

    /// <summary>The kind in the words of the contract.</summary>
    public static string Name(DivisionKind kind) => kind == DivisionKind.CrossHeading ? "cross-heading" : kind.ToString().ToLowerInvariant();
}
