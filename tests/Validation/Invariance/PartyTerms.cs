using System.Text.RegularExpressions;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>The treaty's word for those whom it binds, exchanged for another. Only the capitalised term; parties to a dispute stay.</summary>
internal static partial class PartyTerms
{
    public static IReadOnlyList<string> Plurals { get; } = ["Parties", "States Parties", "Contracting Parties", "Contracting States", "Members", "Member States", "High Contracting Parties"];

    private static readonly Dictionary<string, string> Singulars = new(StringComparer.Ordinal)
    {
        ["Parties"] = "Party",
        ["States Parties"] = "State Party",
        ["Contracting Parties"] = "Contracting Party",
        ["Contracting States"] = "Contracting State",
        ["Members"] = "Member",
        ["Member States"] = "Member State",
        ["High Contracting Parties"] = "High Contracting Party",
    };

    public static string Exchange(string text, string plural) =>
        Term().Replace(text, m => (m.Groups["plural"].Success ? plural : Singulars[plural]) + m.Groups["possessive"].Value);

    [GeneratedRegex(
        @"(?<![\w-]|States |Developing |Developed |Annex \w |Group )(?:(?<plural>(?:High )?Contracting Parties|States Parties|Contracting States|Member States|Parties|Members)|(?:High )?Contracting Party|State Party|Contracting State|Member State|Party|Member)(?<possessive>['’]s|['’])?(?![\w-])(?! of the (?!present|this)| of (?:its|their) | to (?:the|a|such|that) (?:dispute|conflict|proceeding|difference|case|controversy))")]
    private static partial Regex Term();
}
