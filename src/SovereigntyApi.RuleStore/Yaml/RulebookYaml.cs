using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>The file <c>rulebook.yaml</c>: everything of a rulebook but its rules, concepts and gates.</summary>
internal static class RulebookYaml
{
    public static RulebookDefinition Read(MapReader file) => new()
    {
        Id = file.Text("id"),
        Version = file.Text("version"),
        Title = file.Text("title"),
        Viewpoint = file.Text("viewpoint"),
        Disclaimer = file.Text("disclaimer"),
        Judges = file.Truth("judges", otherwise: true),
        Document = ReadDocument(file),
        Paragraphs = file.Maps("paragraphs", ReadParagraph),
        Criteria = file.Maps("criteria", ReadCriterion),
        Tests = file.Maps("tests", ReadTest),
        Indicators = file.Maps("indicators", ReadIndicator),
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
        new(map.Identifier("id", "criteria"), map.Text("name"), map.Text("question"), map.Text("basis"), map.Texts("paragraphs"), ReadScale(map))
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
        map.Close();
        return scale;
    }

    private static TestDefinition ReadTest(MapReader map) =>
        new(map.Identifier("id", "tests"), map.Text("name"), map.Text("description"), map.Texts("paragraphs"));

    private static IndicatorDefinition ReadIndicator(MapReader map) => new(
        map.Identifier("id", "indicators"),
        map.Text("name"),
        map.Text("polarity"),
        map.OptionalText("test"),
        map.Numbers("effects").ToImmutableDictionary(StringComparer.Ordinal),
        map.Text("basis"),
        map.Texts("paragraphs"),
        map.Text("meaning"))
    {
        Softens = map.Truth("softens"),
        YieldsTo = map.Texts("yields-to"),
        NeverInRecital = map.Truth("never-in-recital"),
        OpposingReading = map.OptionalText("opposing-reading"),
    };

    private static NotAssessableDefinition ReadNotAssessable(MapReader map) =>
        new(map.Identifier("id", "not-assessable"), map.Texts("indicators"), map.Texts("criteria"), map.Text("detail"))
        {
            AnsweredBy = map.OptionalText("answered-by"),
        };

    private static TensionDefinition ReadTension(MapReader map) =>
        new(map.Identifier("id", "tensions"), map.Text("rising"), map.Text("falling"), map.Text("detail"), map.Texts("paragraphs"));
}
