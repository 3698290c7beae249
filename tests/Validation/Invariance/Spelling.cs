using System.Text.RegularExpressions;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>British and American spelling, word by word; what both write alike is left.</summary>
internal static partial class Spelling
{
    private static readonly (string British, string American)[] Stems =
    [
        ("endeavour", "endeavor"), ("favour", "favor"), ("labour", "labor"), ("honour", "honor"), ("neighbour", "neighbor"), ("behaviour", "behavior"),
        ("colour", "color"), ("harbour", "harbor"), ("armour", "armor"), ("vapour", "vapor"), ("humour", "humor"), ("rigour", "rigor"), ("tumour", "tumor"),
        ("defence", "defense"), ("offence", "offense"), ("pretence", "pretense"), ("licence", "license"),
        ("programme", "program"), ("cheque", "check"), ("catalogue", "catalog"), ("fulfilment", "fulfillment"),
        ("judgement", "judgment"), ("acknowledgement", "acknowledgment"), ("instalment", "installment"), ("enrolment", "enrollment"),
        ("centre", "center"), ("metre", "meter"), ("litre", "liter"), ("theatre", "theater"), ("fibre", "fiber"), ("manoeuvre", "maneuver"),
        ("aeroplane", "airplane"), ("aluminium", "aluminum"), ("sulphur", "sulfur"), ("connexion", "connection"), ("gaol", "jail"), ("plough", "plow"),
        ("mould", "mold"), ("grey", "gray"), ("storey", "story"), ("cancelled", "canceled"), ("cancelling", "canceling"), ("labelled", "labeled"),
        ("labelling", "labeling"), ("travelled", "traveled"), ("travelling", "traveling"), ("traveller", "traveler"), ("signalled", "signaled"),
        ("signalling", "signaling"), ("modelled", "modeled"), ("modelling", "modeling"), ("channelled", "channeled"), ("channelling", "channeling"),
        ("counselling", "counseling"), ("counsellor", "counselor"), ("marshalled", "marshaled"), ("totalling", "totaling"), ("equalled", "equaled"),
        ("levelled", "leveled"), ("levelling", "leveling"), ("skilful", "skillful"), ("wilful", "willful"), ("analyse", "analyze"), ("analysing", "analyzing"),
        ("catalyse", "catalyze"), ("paralyse", "paralyze"), ("foetus", "fetus"), ("anaemi", "anemi"), ("haemo", "hemo"), ("paediatric", "pediatric"),
        ("archaeolog", "archeolog"), ("encyclopaedi", "encyclopedi"), ("orthopaedic", "orthopedic"), ("tyre", "tire"), ("kerb", "curb"), ("cosy", "cozy"),
        ("towards", "toward"), ("practise", "practice"), ("artefact", "artifact"), ("ageing", "aging"), ("draught", "draft"), ("likeable", "likable"),
    ];

    private static readonly Dictionary<string, string> ToAmerican = Stems.ToDictionary(s => s.British, s => s.American, StringComparer.Ordinal);
    private static readonly Dictionary<string, string> ToBritish = Stems
        .Where(s => s.American is not ("check" or "program" or "tire" or "curb" or "draft" or "story" or "practice" or "meter" or "license" or "connection"))
        .ToDictionary(s => s.American, s => s.British, StringComparer.Ordinal);

    private static readonly Regex BritishStem = Stem(ToAmerican.Keys);
    private static readonly Regex AmericanStem = Stem(ToBritish.Keys);

    public static string American(string text) => Ise().Replace(Exchange(text, BritishStem, ToAmerican), m => m.Value.Replace('s', 'z').Replace('S', 'Z'));

    public static string British(string text) => Ize().Replace(Exchange(text, AmericanStem, ToBritish), m => m.Value.Replace('z', 's').Replace('Z', 'S'));

    private static Regex Stem(IEnumerable<string> stems) =>
        new(@"(?<![A-Za-z])(" + string.Join('|', stems.OrderByDescending(s => s.Length)) + @")(?![a-z]*ium)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Exchange(string text, Regex stem, Dictionary<string, string> by) =>
        stem.Replace(text, m => Cased(by[m.Value.ToLowerInvariant()], m.Value));

    private static string Cased(string word, string like) =>
        like.All(char.IsUpper) ? word.ToUpperInvariant() : char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private const string IzedStems =
        "recogn|organ|author|real|util|minim|maxim|harmon|standard|special|emphas|normal|final|central|character|capital|industrial|liberal|"
        + "mobil|national|neutral|optim|priorit|rational|regular|stabil|summar|symbol|synchron|visual|jeopard|penal|critic|apolog|legal|local|"
        + "material|modern|monopol|patron|privat|public|demilitar|militar|decentral|subsid|formal|general|equal|initial|categor|colon|crystall|"
        + "digit|econom|familiar|fertil|immun|internal|item|victim|weapon|pressur|scrutin|steril|unauthor|unrecogn|computer|container|commercial";

    [GeneratedRegex("(?<=(?<![A-Za-z])(?:re|de|dis|un)?(?:" + IzedStems + "))is(?=e|ing|ation|able)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ise();

    [GeneratedRegex("(?<=(?<![A-Za-z])(?:re|de|dis|un)?(?:" + IzedStems + "))iz(?=e|ing|ation|able)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ize();
}
