using System.Text.RegularExpressions;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>The file <c>rulebook.yaml</c>: everything of a rulebook but its rules, concepts, remedies and gates.</summary>
internal static partial class RulebookYaml
{
    private static readonly string[] Bases = ["explicit", "derived", "extension"];

    /// <summary>The id of the rulebook whose facts this one reads too; null where it brings all of its own.</summary>
    public static string? ReadsFrom(MapReader file) => file.OptionalText("reads");

    public static RulebookDefinition Read(MapReader file)
    {
        var book = ReadHead(file);
        if (book.Version.Length > 0 && !Version().IsMatch(book.Version))
        {
            file.Fault("version", "three numbers joined by full stops are expected here, such as 1.0.0");
        }

        return book;
    }

    [GeneratedRegex(@"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}([-+][0-9A-Za-z.+-]{1,64})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    private static RulebookDefinition ReadHead(MapReader file) => ReadHead(file, file.Truth("judges", otherwise: true));

    private static RulebookDefinition ReadHead(MapReader file, bool judges) => new()
    {
        Id = file.KebabIdentifier("id", "rulebooks"),
        Version = file.Text("version"),
        Title = file.Text("title"),
        Viewpoint = file.Text("viewpoint"),
        Disclaimer = file.Text("disclaimer"),
        Judges = judges,
        Document = ReadDocument(file),
        Paragraphs = file.Maps("paragraphs", ReadParagraph),
        Criteria = file.Maps("criteria", ReadCriterion),
        Tests = file.Maps("tests", ReadTest),
        Indicators = file.Maps("indicators", map => ReadIndicator(map, judges)),
        Rules = [],
        Concepts = [],
        KindRules = [],
        NotAssessable = file.Maps("not-assessable", ReadNotAssessable),
        Tensions = file.Maps("tensions", ReadTension),
    };

    private static SourceDocument ReadDocument(MapReader file)
    {
        if (file.Map("document") is not { } map)
        {
            return new SourceDocument("", "", "", "");
        }

        var document = new SourceDocument(map.Text("title"), map.Text("author"), map.Text("publisher"), map.OptionalText("note") ?? "");
        map.Close();
        return document;
    }

    private static ParagraphDefinition ReadParagraph(MapReader map) =>
        new(map.Identifier("locator", "paragraphs"), map.Text("heading"), map.Text("summary"), map.OptionalText("quote") ?? "");

    private static CriterionDefinition ReadCriterion(MapReader map) =>
        new(map.KebabIdentifier("id", "criteria"), map.Text("name"), map.Text("question"), map.OneOf("basis", Bases), map.References("paragraphs", "paragraphs"), ReadScale(map))
        {
            RecitalCeiling = map.OptionalNumber("recital-ceiling"),
            RecitalReach = map.OptionalNumber("recital-reach"),
        };

    private static ScaleDefinition ReadScale(MapReader criterion)
    {
        if (criterion.Map("scale") is not { } map)
        {
            return new ScaleDefinition(0, 0, []);
        }

        var scale = new ScaleDefinition(map.Number("min"), map.Number("max"), map.RequiredTexts("labels"));
        if (scale.Min > scale.Max || scale.Min < -10 || scale.Max > 10)
        {
            map.Fault("min", "a scale goes from its lowest level to its highest, within -10 and 10");
        }
        else if (scale.Labels.Length != scale.Max - scale.Min + 1)
        {
            map.Fault("labels", FormattableString.Invariant($"one label a level is expected here: {scale.Max - scale.Min + 1}, not {scale.Labels.Length}"));
        }

        map.Close();
        return scale;
    }

    private static TestDefinition ReadTest(MapReader map) =>
        new(map.KebabIdentifier("id", "tests"), map.Text("name"), map.Text("description"), map.References("paragraphs", "paragraphs"));

    private static IndicatorDefinition ReadIndicator(MapReader map, bool judges) => new(
        map.KebabIdentifier("id", "indicators"),
        map.Text("name"),
        judges ? map.OneOf("polarity", "adverse", "favourable", "neutral") : map.OneOf("polarity", "neutral"),
        map.OptionalReference("test", "tests"),
        map.NumbersOf("effects", "criteria"),
        map.OneOf("basis", Bases),
        map.References("paragraphs", "paragraphs"),
        map.Text("meaning"))
    {
        Softens = map.Truth("softens"),
        YieldsTo = map.References("yields-to", "indicators"),
        NeverInRecital = map.Truth("never-in-recital"),
        OpposingReading = map.OptionalText("opposing-reading"),
    };

    private static NotAssessableDefinition ReadNotAssessable(MapReader map) =>
        new(map.KebabIdentifier("id", "not-assessable"), map.References("indicators", "indicators"), map.References("criteria", "criteria"), map.Text("detail"))
        {
            AnsweredBy = map.OptionalOneOf("answered-by", "reservations", "parties", "definitions", "disputes", "rest"),
        };

    private static TensionDefinition ReadTension(MapReader map) =>
        new(
            map.KebabIdentifier("id", "tensions"), map.Reference("rising", "criteria"), map.Reference("falling", "criteria"), map.Text("detail"),
            map.References("paragraphs", "paragraphs"));
}
