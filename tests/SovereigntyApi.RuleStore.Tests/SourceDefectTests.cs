using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>Every mistake in a source file is reported with the place an editor jumps to.</summary>
public sealed class SourceDefectTests : IDisposable
{
    private const string RuleFile = "sample/rules/books.yaml";

    private readonly SourceFolder _sources = new();

    public void Dispose() => _sources.Dispose();

    [Theory]
    [InlineData("indicator: open-books", "indicater: open-books", "db/sample/rules/books.yaml:6:5", "rules[0].indicater", "unknown key")]
    [InlineData("indicator: open-books", "indicater: open-books", "db/sample/rules/books.yaml:5:5", "rules[0].indicator", "missing")]
    [InlineData("negated: false", "negated: nope", "db/sample/rules/books.yaml:8:60", "rules[0].where.negated", "true or false")]
    [InlineData("modality: duty", "modalty: duty", "db/sample/rules/books.yaml:8:13", "rules[0].where.modalty", "unknown key")]
    [InlineData("{candour: 1}", "{candour: much}", "db/sample/rules/books.yaml:13:24", "rules[0].effects.candour", "whole number")]
    [InlineData("- heading: [books]", "- books", "db/sample/rules/books.yaml:11:9", "rules[0].with[1]", "mapping")]
    [InlineData("book: [book, ledger]", "book: {a: b}", "db/sample/rules/books.yaml:3:9", "concepts.book", "list of texts")]
    [InlineData("book: [book, ledger]", "party: [book]", "db/sample/rules/books.yaml:3:3", "concepts", "given twice; first at db/grammar/words.yaml:2:3")]
    [InlineData("indicator: open-books", "id: again", "db/sample/rules/books.yaml:6:5", "id", "written twice")]
    [InlineData("match: [\"#modal open ..5 @book\"]", "match: []", "db/sample/rules/books.yaml:7:12", "rules[0].match", "empty")]
    [InlineData("explanation: \"{bearer}", "explanation: &a \"{bearer}", "db/sample/rules/books.yaml:14:18", "", "anchor")]
    [InlineData("book: [book, ledger]", "book: *b", "db/sample/rules/books.yaml:3:9", "", "")]
    [InlineData("unless: {sentence: [secretly]}", "unless: {sentence: [secretly", "db/sample/rules/books.yaml:12:24", "", "not YAML")]
    [InlineData("family: books", "family: [books]", "db/sample/rules/books.yaml:1:9", "family", "text")]
    public void A_mistake_in_a_rule_file_has_its_place(string right, string wrong, string where, string member, string detail)
    {
        Assert.Contains(right, SourceFolder.Rules, StringComparison.Ordinal);
        _sources.Write(RuleFile, SourceFolder.Rules.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(Defects(), d => d.Where == where && d.Member == member && d.Detail.Contains(detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("test: openness", "test: closeness", "indicators[0].test", "there is no closeness among the tests")]
    [InlineData("effects: {candour: +1}", "effects: {candor: +1}", "indicators[0].effects.candor", "there is no candor among the criteria")]
    [InlineData("yields-to: [closed-books]", "yields-to: [shut-books]", "indicators[0].yields-to[0]", "there is no shut-books among the indicators")]
    [InlineData("rising: candour", "rising: vigour", "tensions[0].rising", "there is no vigour among the criteria")]
    [InlineData("    basis: explicit\n    paragraphs: [P1]", "    basis: explicit\n    paragraphs: [P2]", "criteria[0].paragraphs[0]", "there is no P2 among the paragraphs")]
    [InlineData("polarity: favourable", "polarity: good", "indicators[0].polarity", "one of adverse, favourable, neutral")]
    [InlineData("basis: derived", "basis: obvious", "indicators[0].basis", "one of explicit, derived, extension")]
    [InlineData("labels: [veiled, plain, candid]", "labels: [veiled, candid]", "criteria[0].scale.labels", "one label a level is expected here: 3, not 2")]
    [InlineData("min: -1, max: 1", "min: 1, max: -1", "criteria[0].scale.min", "from its lowest level")]
    [InlineData("version: 1.2.0", "version: 1.2", "version", "three numbers")]
    [InlineData("id: open-books", "id: Open_Books", "indicators[0].id", "small letters")]
    [InlineData("judges: true", "judges: false", "indicators[0].polarity", "one of neutral")]
    public void A_mistake_in_the_head_has_its_place(string right, string wrong, string member, string detail)
    {
        Assert.Contains(right, SourceFolder.Head.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        _sources.Write("sample/rulebook.yaml", SourceFolder.Head.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(Defects(), d => d.Member == member && d.Detail.Contains(detail, StringComparison.Ordinal) && d.Where.StartsWith("db/sample/rulebook.yaml:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("types: [{id: r1, name: A, content: B., instruments: [edict]}]\n", "types[0].instruments", "edict is none of reservation, understanding")]
    [InlineData("remedies: [{indicator: closed-books, types: [r9], reason: C.}]\n", "remedies[0].types[0]", "there is no r9 among the remedy types")]
    [InlineData("remedies: [{indicator: open-books, reason: C.}]\n", "remedies", "the adverse indicator closed-books has no entry")]
    [InlineData("remedies: [{indicator: open-books, reason: C.}]\n", "remedies", "the indicator open-books is not adverse")]
    [InlineData("reservations: {barred: [books-burnt]}\n", "reservations.barred[0]", "there is no books-burnt among the rules")]
    public void A_mistake_in_the_remedies_has_its_place(string text, string member, string detail)
    {
        _sources.Write("sample/remedies.yaml", text);

        Assert.Contains(Defects(), d => d.Member == member && d.Detail.Contains(detail, StringComparison.Ordinal) && d.Where.StartsWith("db/sample/remedies.yaml:1:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_rule_of_the_same_id_names_the_first()
    {
        _sources.Write("sample/rules/more.yaml", SourceFolder.Rules.Replace("book: [", "tome: [", StringComparison.Ordinal));

        var defect = Assert.Single(Defects());

        Assert.Equal("db/sample/rules/more.yaml:5:9", defect.Where);
        Assert.Contains("books-opened is given twice; first at db/sample/rules/books.yaml:5:9", defect.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_collected()
    {
        _sources.Write("grammar/words.yaml", SourceFolder.Grammar.Replace("points: 3", "points: some", StringComparison.Ordinal));
        _sources.Write("sample/rulebook.yaml", SourceFolder.Head.Replace("judges: true", "judges: perhaps", StringComparison.Ordinal));
        _sources.Write("sample/rules/a.yaml", "rules: [\n");
        _sources.Write(RuleFile, SourceFolder.Rules.Replace("family", "familiar", StringComparison.Ordinal));

        Assert.Equal(
            ["db/grammar/words.yaml:9:13", "db/sample/rulebook.yaml:6:9", "db/sample/rules/a.yaml:2:1", "db/sample/rules/books.yaml:1:1"],
            Defects().Select(d => d.Where));
    }

    [Theory]
    [InlineData("sample/notes.yaml", "x: y\n", "db/sample/notes.yaml:1:1", "no file of a rulebook")]
    [InlineData("sample/rules/empty.yaml", "", "db/sample/rules/empty.yaml:1:1", "empty")]
    [InlineData("sample/rules/two.yaml", "family: a\n---\nfamily: b\n", "db/sample/rules/two.yaml:2:1", "second document")]
    [InlineData("sample/rules/list.yaml", "- a\n", "db/sample/rules/list.yaml:1:1", "mapping")]
    public void A_file_that_is_not_what_its_place_asks_for_is_refused(string path, string text, string where, string detail)
    {
        _sources.Write(path, text);

        Assert.Contains(Defects(), d => d.Where == where && d.Detail.Contains(detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_nesting_is_refused_instead_of_followed()
    {
        _sources.Write("sample/rules/deep.yaml", "family: " + new string('[', 5000));

        Assert.Contains(Defects(), d => d.Where.StartsWith("db/sample/rules/deep.yaml:1:", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        File.WriteAllBytes(Path.Combine(_sources.Db, RuleFile), [0x66, 0xC3, 0x28]);

        Assert.Contains(Defects(), d => d.Where == "db/sample/rules/books.yaml:1:1" && d.Detail == "not UTF-8");
    }

    [Fact]
    public void A_rulebook_that_is_not_there_is_one_defect()
    {
        var defect = Assert.Single(Assert.Throws<RulebookException>(() => RulebookSource.Read(_sources.Db, "nothing")).Defects);

        Assert.Equal("db/nothing/rulebook.yaml:1:1", defect.Where);
    }

    [Fact]
    public void A_folder_named_otherwise_than_its_rulebook_is_refused()
    {
        _sources.Write("sample@1.2.0/rulebook.yaml", SourceFolder.Head);
        _sources.Write("other/rulebook.yaml", SourceFolder.Head);

        Assert.Equal("1.2.0", RulebookSource.Read(_sources.Db, "sample@1.2.0").Version);
        Assert.Throws<RulebookException>(() => RulebookSource.Read(_sources.Db, "other"));
    }

    private ImmutableArray<RulebookDefect> Defects() =>
        Assert.Throws<RulebookException>(() => RulebookSource.Read(_sources.Db, "sample")).Defects;
}
