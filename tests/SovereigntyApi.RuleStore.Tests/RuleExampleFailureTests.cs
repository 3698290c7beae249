using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Checks;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>An example that does not come out as written is reported with what happened instead.</summary>
public sealed class RuleExampleFailureTests : IDisposable
{
    private const string Right = "Each Party shall [[open its ledgers]] to the Commission.";
    private const string AlsoRight = "The Parties shall [[open their books]] every year.";
    private const string Silent = "Each Party shall count its ships.";
    private const string AlsoSilent = "Each Party shall open its ports.";

    private readonly SourceFolder _sources = new();

    public RuleExampleFailureTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Db, "grammar")))
        {
            _sources.Write("grammar/" + Path.GetFileName(file), File.ReadAllText(file));
        }
    }

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void Texts_that_come_out_as_written_give_no_failure() =>
        Assert.Empty(Check([Right, AlsoRight], [Silent, AlsoSilent]));

    [Theory]
    [InlineData("Each Party shall [[count its ships]].", "examples[0]", "not found")]
    [InlineData("[[Each Party]] shall open its ledgers.", "examples[0]", "found at other words: open its ledgers")]
    [InlineData("Each Party shall open its ledgers.", "examples[0]", "between [[ and ]]")]
    [InlineData("Each Party shall [[open its ledgers.", "examples[0]", "between [[ and ]]")]
    [InlineData("Each Party shall open its ledgers]].", "examples[0]", "between [[ and ]]")]
    public void An_example_that_fails_says_why(string example, string member, string detail)
    {
        var failure = Assert.Single(Check([example, AlsoRight], [Silent, AlsoSilent]));

        Assert.Equal(("books-opened", member, example), (failure.RuleId, failure.Member, failure.Text));
        Assert.Contains(detail, failure.Detail, StringComparison.Ordinal);
        Assert.StartsWith("db/sample/rules/books.yaml:4", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Each Party shall open its ledgers.", "found at: open its ledgers")]
    [InlineData("Each Party shall [[count]] its ships.", "marks nothing")]
    public void A_near_miss_that_fails_says_why(string nearMiss, string detail)
    {
        var failure = Assert.Single(Check([Right, AlsoRight], [Silent, nearMiss]));

        Assert.Equal("near-misses[1]", failure.Member);
        Assert.Contains(detail, failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void One_example_and_no_near_miss_are_too_few()
    {
        var failures = Check([Right], []);

        Assert.Equal(["examples", "near-misses"], failures.Select(f => f.Member));
    }

    [Fact]
    public void A_reading_that_was_set_aside_names_what_did_it()
    {
        var failure = Assert.Single(Check(["Each Party shall secretly [[open its ledgers]].", AlsoRight], [Silent, AlsoSilent]));

        Assert.Contains("set aside", failure.Detail, StringComparison.Ordinal);
    }

    private ImmutableArray<ExampleFailure> Check(string[] examples, string[] nearMisses)
    {
        var rules = $"""
            family: books
            concepts: {"{ledger-word: [book, ledger]}"}
            rules:
              - id: books-opened
                indicator: open-books
                match: ["open ..3 @ledger-word"]
                unless: [{"{sentence: [secretly]}"}]
                explanation: Books are opened.
                examples: [{Quote(examples)}]
                near-misses: [{Quote(nearMisses)}]

            """;
        _sources.Write("sample/rules/books.yaml", rules);
        var book = RulebookSource.Read(_sources.Db, "sample");
        return new RuleExamples(new TreatyEngine(RulebookCompiler.Compile(book))).Check();
    }

    private static string Quote(string[] texts) => string.Join(", ", texts.Select(t => $"\"{t}\""));
}
