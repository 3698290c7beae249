using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>The command <c>rulebook compare</c>.</summary>
public sealed class StoreComparisonTests : IDisposable
{
    private readonly SourceFolder _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void A_store_is_the_same_as_itself() =>
        Assert.StartsWith("the same store: digest ", Assert.Single(Compare(Sample(), Sample())), StringComparison.Ordinal);

    [Fact]
    public void Where_rules_stand_in_the_files_is_no_difference() => Assert.Equal(
        "every rulebook says the same; only places in the sources differ",
        Assert.Single(Compare(Sample(), Sample() with { Rules = [Sample().Rules[0] with { Source = "elsewhere.yaml:9" }] })));

    [Fact]
    public void What_came_went_and_changed_is_named()
    {
        var book = Sample();
        var rule = book.Rules[0];
        var after = book with
        {
            Rules = [rule with { Match = ["#modal open"] }, rule with { Id = "another" }],
            Concepts = [.. book.Concepts.Where(c => c.Name != "book"), new ConceptDefinition("tome", ["tome"])],
        };
        after = after with { Rules = [.. after.Rules.Select(r => r with { Match = ["#modal open"], With = [], Examples = ["Each Party shall [[open]] its tomes."], NearMisses = [] })] };
        book = book with { Rules = [rule with { With = [], NearMisses = [] }] };

        var lines = Compare(book, after);

        Assert.Equal("sample@1.2.0 to sample@1.2.0:", lines[0]);
        Assert.Equal(["  + concept tome", "  + rule another", "  - concept book", "  changed rule books-opened"], lines.Skip(1).Take(4));
        Assert.EndsWith("of 3 examples and near misses are read otherwise", lines[5], StringComparison.Ordinal);
        Assert.Equal(6, lines.Length);
    }

    [Fact]
    public void A_version_that_came_or_went_is_named()
    {
        var lines = Compare(Sample(), Sample() with { Version = "1.3.0" });

        Assert.Equal(["+ sample@1.3.0", "- sample@1.2.0", "sample@1.2.0 to sample@1.3.0:", "  changed head"], lines.Take(4));
    }

    [Fact]
    public void A_store_that_cannot_be_read_is_one_line()
    {
        var result = RuleStoreCommands.Compare(Path.Combine(_sources.Root, "none.db"), Path.Combine(_sources.Root, "none.db"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is missing", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    private ImmutableArray<string> Compare(RulebookDefinition before, RulebookDefinition after)
    {
        var (first, second) = (Path.Combine(_sources.Root, "before.db"), Path.Combine(_sources.Root, "after.db"));
        RuleStoreWriter.Write(first, [before]);
        RuleStoreWriter.Write(second, [after]);
        var result = RuleStoreCommands.Compare(first, second);
        Assert.True(result.ExitCode == 0, string.Join('\n', result.Lines));
        return result.Lines;
    }

    private RulebookDefinition Sample() => RulebookSource.Read(_sources.Db, "sample");
}
