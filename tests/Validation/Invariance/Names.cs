using System.Text.RegularExpressions;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>Names of treaties, bodies and States, masked or exchanged for names that nobody knows.</summary>
internal static partial class Names
{
    /// <summary>Names of treaties become <c>Treaty T</c>, with their article and all.</summary>
    public static string MaskTreaties(string text) => Treaty().Replace(text, m => m.Groups["The"].Success ? "The Treaty T" : "Treaty T");

    /// <summary>The same where the article stays.</summary>
    public static string MaskTreatiesAfterArticle(string text) => Treaty().Replace(text, m => m.Groups["The"].Value + m.Groups["the"].Value + "Treaty T");

    /// <summary>Bodies lose their names and keep their sort: a court stays a court.</summary>
    public static string RenameBodies(string text) => Body().Replace(text, m => m.Groups["sort"].Value + " B");

    public static string MaskBodies(string text) => Organisation().Replace(text, "Body B");

    public static string MaskStates(string text) => Exchange(text, n => "State " + (char)('A' + (n % 20)));

    public static string RenameStates(string text) => Exchange(text, n => Invented[n % Invented.Length]);

    private static readonly string[] Invented = ["Ruritania", "Freedonia", "Sylvania", "Orsinia", "Graustark", "Karhide", "Lutha"];

    private static string Exchange(string text, Func<int, string> by)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return State().Replace(text, m =>
        {
            var name = m.Groups["name"].Value;
            if (!known.TryGetValue(name, out var other))
            {
                known.Add(name, other = by(known.Count));
            }

            return m.Value.StartsWith("the ", StringComparison.Ordinal) || !m.Value.StartsWith("The ", StringComparison.Ordinal) ? other : char.ToUpperInvariant(other[0]) + other[1..];
        });
    }

    // A title on or of something, or with capitalised words before it; "this" and "the present" before it are the treaty itself, and
    // so is the title alone.
    [GeneratedRegex(
        @"(?<![A-Za-z] (?<=[Tt]his |present |[Aa]n? |[Ss]uch ))(?:(?<The>The )|(?<the>the ))?(?:(?!Each|Any|This|The|Such|No|All|Every|Member|State|Present|If|In|Where|When|For|Under|Non-)(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)? ){1,4}(?:Convention|Treaty|Protocol|Covenant|Charter|Agreement)s?(?! Organi[sz]ation| (?:Area|Party|Parties|State|Council|area))|(?:Convention|Treaty|Covenant|Charter|Agreement)(?= (?:on|of|for|concerning|relating to|against) (?:the )?(?!Parties|Party|State|Contracting|Member|High|Article)[A-Z]))(?:,? (?:on|of|for|concerning|relating to|against|and|or|in|to|from|the|its|their|by)(?= (?:(?:the|of|its|their|or|and|in) )*[A-Z\d]))?(?:(?: (?:on|of|for|concerning|relating to|against|and|or|in|to|from|the|its|their|by))* (?:[A-Z][A-Za-z-]+|\d{4}))*")]
    private static partial Regex Treaty();

    [GeneratedRegex(
        @"(?:International |Permanent |European |Inter-American |World |Economic and Social |General |Security |Human Rights )+(?<sort>Court|Tribunal|Commission|Committee|Council|Assembly|Organi[sz]ation|Agency|Authority|Bank|Fund)(?: (?:of|for|on) (?:the )?(?:[A-Z][a-z]+)(?: (?:of|and|the) (?:the )?[A-Z][a-z]+)*)?|(?:Administrative |Joint |Standing |Preparatory )(?<sort>Committee|Commission|Council)")]
    private static partial Regex Body();

    [GeneratedRegex(
        @"United Nations(?! Conven| Frame| Charter)|League of Nations|International Labour Organi[sz]ation|World [A-Z][a-z]+ Organi[sz]ation|International [A-Z][a-z]+ Organi[sz]ation|European (?:Union|Community|Communities)|International Atomic Energy Agency|Council of Europe|UNESCO")]
    private static partial Regex Organisation();

    [GeneratedRegex(
        @"(?:the |The )?(?<name>United States of America|United States|United Kingdom(?: of Great Britain and Northern Ireland)?|Great Britain|Union of Soviet Socialist Republics|Soviet Union|Russian Federation|Russia|France|Germany|Italy|Japan|Spain|Portugal|Netherlands|Belgium|Austria|Hungary|Turkey|Greece|Poland|Romania|Bulgaria|Serbia|Norway|Sweden|Denmark|Finland|Iceland|Canada|Mexico|Panama|Colombia|Brazil|Chile|Peru|Argentina|Cuba|China|India|Pakistan|Australia|New Zealand|Israel|Egypt|Iran|Iraq|Afghanistan|Korea|Singapore|Switzerland|Luxembourg|Estonia|Latvia|Lithuania)(?!n|ese|\w| Commission| Convention| Government)")]
    private static partial Regex State();
}
