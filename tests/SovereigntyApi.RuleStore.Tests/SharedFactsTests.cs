using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>A rulebook that reads the facts of another and concludes for itself.</summary>
public sealed class SharedFactsTests : IDisposable
{
    private const string Reader = """
        id: reader
        version: 1.0.0
        title: A reader
        viewpoint: Describes.
        disclaimer: Not advice.
        judges: false
        reads: sample
        document: {title: A paper, author: A. Writer, publisher: A press}
        paragraphs: []
        criteria:
          - id: light
            name: Light
            question: How light?
            basis: extension
            scale: {min: 0, max: 1, labels: [dim, bright]}
        indicators:
          - {id: open-books, name: Books open, polarity: neutral, effects: {light: 1}, basis: extension, meaning: Open.}
          - {id: closed-books, name: Books shut, polarity: neutral, basis: extension, meaning: Shut.}
          - {id: own-lamp, name: Lamp, polarity: neutral, effects: {light: 1}, basis: extension, meaning: A lamp.}
        concepts:
          lamp: [lamp, lantern]
        rules:
          - id: lamp-lit
            indicator: own-lamp
            match: ["@lamp"]
            explanation: "A lamp: “{quote}”."

        """;

    private readonly SourceFolder _sources = new();

    public SharedFactsTests() => _sources.Write("reader/rulebook.yaml", Reader);

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void It_has_the_others_rules_without_their_conclusions_beside_its_own()
    {
        var sample = RulebookSource.Read(_sources.Db, "sample");
        var reader = RulebookSource.Read(_sources.Db, "reader");

        Assert.Equal(["books-opened", "lamp-lit"], reader.Rules.Select(r => r.Id));
        Assert.Equal(Assert.Single(sample.Rules[0].Match), Assert.Single(reader.Rules[0].Match));
        Assert.Equal(1, sample.Rules[0].Effects["candour"]);
        Assert.Empty(reader.Rules[0].Effects);
        Assert.Equal(["book", "lamp", "party"], reader.Concepts.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.Single(reader.KindRules);
    }

    [Fact]
    public void What_belongs_to_the_fact_is_taken_over_and_what_belongs_to_the_judgement_is_not()
    {
        var books = RulebookSource.Read(_sources.Db, "reader").Indicators.Single(i => i.Id == "open-books");

        Assert.Equal("closed-books", Assert.Single(books.YieldsTo));
        Assert.True(books.NeverInRecital);
        Assert.Equal("neutral", books.Polarity);
        Assert.False(books.Softens);
        Assert.Null(books.OpposingReading);
        Assert.Equal(["light"], books.Effects.Keys);
    }

    [Fact]
    public void It_must_name_what_the_facts_hang_on()
    {
        _sources.Write("reader/rulebook.yaml", string.Join('\n', Reader.ReplaceLineEndings("\n").Split('\n').Where(l => !l.Contains("closed-books", StringComparison.Ordinal))));

        var defect = Assert.Single(Defects());

        Assert.Equal("db/reader/rulebook.yaml:7:8", defect.Where);
        Assert.Contains("hang on the indicator closed-books", defect.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("reader")]
    [InlineData("second")]
    public void It_reads_only_what_brings_facts_of_its_own(string other)
    {
        _sources.Write("second/rulebook.yaml", Reader.Replace("id: reader", "id: second", StringComparison.Ordinal));
        _sources.Write("reader/rulebook.yaml", Reader.Replace("reads: sample", "reads: " + other, StringComparison.Ordinal));

        Assert.Contains(Defects(), d => d.Detail.Contains("brings facts of its own", StringComparison.Ordinal));
    }

    private ImmutableArray<RulebookDefect> Defects() =>
        Assert.Throws<RulebookException>(() => RulebookSource.Read(_sources.Db, "reader")).Defects;
}
