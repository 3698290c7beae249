namespace SovereigntyApi.RuleStore.Tests;

public sealed class RulebookSourceTests : IDisposable
{
    private readonly SourceFolder _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void The_head_is_read_member_by_member()
    {
        var book = RulebookSource.Read(_sources.Db, "sample");

        Assert.Equal("sample", book.Id);
        Assert.Equal("1.2.0", book.Version);
        Assert.True(book.Judges);
        Assert.Equal("A. Writer", book.Document.Author);
        Assert.Equal("few words", Assert.Single(book.Paragraphs).Quote);
        var criterion = Assert.Single(book.Criteria);
        Assert.Equal(["veiled", "plain", "candid"], criterion.Scale.Labels.AsEnumerable());
        Assert.Equal((-1, 1, 0), (criterion.Scale.Min, criterion.Scale.Max, criterion.RecitalCeiling));
        Assert.Equal("openness", Assert.Single(book.Tests).Id);
        var indicator = book.Indicators[0];
        Assert.Equal(1, indicator.Effects["candour"]);
        Assert.True(indicator.Softens && indicator.NeverInRecital);
        Assert.Equal(["closed-books"], indicator.YieldsTo.AsEnumerable());
        Assert.Equal("Books say little.", indicator.OpposingReading);
        Assert.Null(book.Indicators[1].Test);
        Assert.Equal(["open-books"], Assert.Single(book.NotAssessable).Indicators.AsEnumerable());
        Assert.Equal("It pulls.", Assert.Single(book.Tensions).Detail);
    }

    [Fact]
    public void A_rule_is_read_with_its_scopes_and_place()
    {
        var rule = Assert.Single(RulebookSource.Read(_sources.Db, "sample").Rules);

        Assert.Equal("books-opened", rule.Id);
        Assert.Equal(1, rule.Version);
        Assert.Equal(["#modal open ..5 @book"], rule.Match.AsEnumerable());
        Assert.Equal(["duty"], rule.Where.Modality.AsEnumerable());
        Assert.Equal(["preamble"], rule.Where.NotKind.AsEnumerable());
        Assert.False(rule.Where.Negated);
        Assert.Equal("active", rule.Where.Voice);
        Assert.Equal(["clause", "heading"], rule.With.Select(s => s.Scope));
        Assert.Equal(["@book", "account"], rule.With[0].Patterns.AsEnumerable());
        Assert.Equal("sentence", Assert.Single(rule.Unless).Scope);
        Assert.Equal(2, rule.Examples.Length);
        Assert.Equal(2, rule.NearMisses.Length);
        Assert.Equal("db/sample/rules/books.yaml:5", rule.Source);
    }

    [Fact]
    public void The_grammar_comes_before_the_rulebooks_own_concepts()
    {
        var book = RulebookSource.Read(_sources.Db, "sample");

        Assert.Equal(["party", "book"], book.Concepts.Select(c => c.Name));
        Assert.Equal("db/sample/rules/books.yaml:3", book.Concepts[1].Source);
        Assert.Equal(["shut", "shuts", "shut", "shutting"], Assert.Single(book.IrregularForms).AsEnumerable());
        Assert.Equal(["defence", "defense"], Assert.Single(book.SpellingVariants).AsEnumerable());
        Assert.Equal(("preamble", 3, "sentence"), (book.KindRules[0].Kind, book.KindRules[0].Points, book.KindRules[0].Scope));
    }

    [Fact]
    public void Files_are_read_in_ordinal_order_of_their_paths()
    {
        _sources.Write("sample/rules/a.yaml", "concepts: {first: [one]}\n");
        _sources.Write("sample/rules/Z.yaml", "concepts: {zeroth: [none]}\n");

        var names = RulebookSource.Read(_sources.Db, "sample").Concepts.Select(c => c.Name);

        Assert.Equal(["party", "zeroth", "first", "book"], names);
    }

    [Theory]
    [InlineData("gates.yaml", "gates: [{indicator: open-books, bias: -150, weights: {word:open: 200, kind:preamble: -90}}]\n")]
    [InlineData("gates/open-books.yaml", "indicator: open-books\nbias: -150\nweights: {word:open: 200, kind:preamble: -90}\n")]
    public void Gates_keep_the_order_of_their_weights(string path, string text)
    {
        _sources.Write("sample/" + path, text);

        var gate = Assert.Single(RulebookSource.Read(_sources.Db, "sample").Gates);

        Assert.Equal(("open-books", -150), (gate.Indicator, gate.Bias));
        Assert.Equal([("word:open", 200), ("kind:preamble", -90)], gate.Weights.Select(w => (w.Feature, w.Weight)));
    }

    [Fact]
    public void Folders_with_a_head_are_rulebooks()
    {
        _sources.Write("another/rulebook.yaml", "id: another\n");

        Assert.Equal(["another", "sample"], RulebookSource.List(_sources.Db).AsEnumerable());
    }
}
