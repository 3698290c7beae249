using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>Routes that show the rulebooks: everything that a finding's ids lead to.</summary>
internal static class RulebookEndpoints
{
    private const string Tag = "Rulebooks";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDocument("/v1/rulebooks", ListRulebooks)
            .Describe("listRulebooks", Tag, "List the rulebooks.", "Lists the rulebooks that this service holds, every version of each, and which one is applied by default.")
            .Answers<RulebooksResponse>("The rulebooks.")
            .Fails(406, 500);
        routes.MapDocument("/v1/rulebooks/{id}", ShowRulebook)
            .Describe("getRulebook", Tag, "Show a rulebook.", "Shows one rulebook: its viewpoint, the document it applies, and how much it holds.")
            .Answers<RulebookResponse>("The rulebook.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/rules", ListRules)
            .Describe("listRules", Tag, "List the rules of a rulebook.", "Lists every rule with its patterns, what defeats it, its effects, its examples and its near misses.")
            .Answers<RulesResponse>("The rules, by id.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/rules/{ruleId}", ShowRule)
            .Describe("getRule", Tag, "Show a rule.", "Shows one rule of a rulebook together with the indicator it shows.")
            .Answers<RuleDetailResponse>("The rule.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/criteria", ListCriteria)
            .Describe("listCriteria", Tag, "List the criteria of a rulebook.", "Lists the criteria with the question each asks, its scale and the paragraphs of the document it rests on.")
            .Answers<CriteriaResponse>("The criteria, in the rulebook's order.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/indicators", ListIndicators)
            .Describe("listIndicators", Tag, "List the indicators of a rulebook.", "Lists the facts that the rules look for, when each is present, and what the document makes of it.")
            .Answers<IndicatorsResponse>("The indicators, in the rulebook's order.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/tests", ListTests)
            .Describe("listTests", Tag, "List the tests of a rulebook.", "Lists the document's reasons, each triggered where an adverse indicator of it is present.")
            .Answers<TestsResponse>("The tests, in the rulebook's order.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/paragraphs", ListParagraphs)
            .Describe("listParagraphs", Tag, "List the document's paragraphs.", "Lists the paragraphs of the document behind a rulebook: a summary in our words and at most 25 quoted words each.")
            .Answers<ParagraphsResponse>("The paragraphs, in the document's order.")
            .Fails(404, 406, 500);
        routes.MapDocument("/v1/rulebooks/{id}/validation", ShowValidation)
            .Describe("getValidation", Tag, "Show a rulebook's measured accuracy.", "Shows the last published figures of agreement with labelled provisions. Where none are published for a rulebook, it says so with 404.")
            .Answers<ValidationResponse>("The figures, as the scorer wrote them.")
            .Fails(404, 406, 500);
    }

    private static Document ListRulebooks(RulebookShelf shelf) => Document.Of(
        new RulebooksResponse { Default = shelf.Default.Definition.Id, Rulebooks = [.. shelf.Books.Select(RulebookMapper.Map)] },
        AnswerJson.Default.RulebooksResponse);

    private static IResult ShowRulebook(string id, RulebookShelf shelf) =>
        With(shelf, id, book => Document.Of(RulebookMapper.Map(book), AnswerJson.Default.RulebookResponse));

    private static IResult ListRules(string id, RulebookShelf shelf) => With(shelf, id, book => Document.Of(
        new RulesResponse
        {
            Rulebook = RulebookMapper.Identity(book),
            Rules = [.. book.Definition.Rules.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => RulebookMapper.Map(r, book))],
        },
        AnswerJson.Default.RulesResponse));

    private static IResult ShowRule(string id, string ruleId, RulebookShelf shelf) => With(shelf, id, book =>
        book.Rules.TryGetValue(ruleId, out var rule)
            ? Document.Of(
                new RuleDetailResponse
                {
                    Rulebook = RulebookMapper.Identity(book),
                    Rule = RulebookMapper.Map(rule, book),
                    Indicator = RulebookMapper.Map(book.Indicators[rule.Indicator]),
                },
                AnswerJson.Default.RuleDetailResponse)
            : new Problem(ProblemTypes.RuleUnknown, ProblemTypes.RuleUnknown.Meaning, 404));

    private static IResult ListCriteria(string id, RulebookShelf shelf) => With(shelf, id, book => Document.Of(
        new CriteriaResponse { Rulebook = RulebookMapper.Identity(book), Criteria = [.. book.Definition.Criteria.Select(RulebookMapper.Map)] },
        AnswerJson.Default.CriteriaResponse));

    private static IResult ListIndicators(string id, RulebookShelf shelf) => With(shelf, id, book => Document.Of(
        new IndicatorsResponse { Rulebook = RulebookMapper.Identity(book), Indicators = [.. book.Definition.Indicators.Select(RulebookMapper.Map)] },
        AnswerJson.Default.IndicatorsResponse));

    private static IResult ListTests(string id, RulebookShelf shelf) => With(shelf, id, book => Document.Of(
        new TestsResponse { Rulebook = RulebookMapper.Identity(book), Tests = [.. book.Definition.Tests.Select(RulebookMapper.Map)] },
        AnswerJson.Default.TestsResponse));

    private static IResult ListParagraphs(string id, RulebookShelf shelf) => With(shelf, id, book => Document.Of(
        new ParagraphsResponse { Rulebook = RulebookMapper.Identity(book), Paragraphs = [.. book.Definition.Paragraphs.Select(RulebookMapper.Map)] },
        AnswerJson.Default.ParagraphsResponse));

    private static IResult ShowValidation(string id, RulebookShelf shelf, PublishedFigures figures) => With(shelf, id, book =>
        figures.Of(book) is { } known
            ? Document.Of(known, AnswerJson.Default.ValidationResponse)
            : new Problem(ProblemTypes.ValidationNotPublished, ProblemTypes.ValidationNotPublished.Meaning));

    private static IResult With(RulebookShelf shelf, string reference, Func<Rulebook, IResult> show)
    {
        if (shelf.Find(reference) is { } book)
        {
            return show(book);
        }

        var type = shelf.KnowsId(reference) ? ProblemTypes.RulebookVersionUnknown : ProblemTypes.RulebookUnknown;
        return new Problem(type, type.Meaning, 404);
    }
}
