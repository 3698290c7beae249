namespace SovereigntyApi.RuleStore.Tests;

public sealed class RuleStoreCommandsTests : IDisposable
{
    private readonly SourceFolder _sources = new();

    private string Store => Path.Combine(_sources.Root, "rules.db");

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void Build_says_what_it_wrote_and_its_digest()
    {
        File.WriteAllText(Path.Combine(_sources.Db, "sample/rules/books.yaml"), "family: none\n");

        var result = RuleStoreCommands.Build(_sources.Db, Store);

        Assert.True(result.ExitCode == 0, string.Join('\n', result.Lines));
        Assert.StartsWith("sample@1.2.0: 0 rules", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains(RuleStoreReader.Load(Store).Digest, result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_repositorys_rulebooks_build_into_a_store_with_the_default_one()
    {
        var result = RuleStoreCommands.Build(Repository.Db, Store);

        Assert.True(result.ExitCode == 0, string.Join('\n', result.Lines));
        Assert.Equal("document", RuleStoreReader.Load(Store).Default.Definition.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_defect_is_a_line_with_its_place_and_nothing_is_written(bool build)
    {
        _sources.Write("sample/rules/books.yaml", "familiar: none\n");

        var result = build ? RuleStoreCommands.Build(_sources.Db, Store) : RuleStoreCommands.Check(_sources.Db);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("db/sample/rules/books.yaml:1:1: familiar: unknown key", Assert.Single(result.Lines), StringComparison.Ordinal);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_rulebook_cannot_be_built()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_sources.Root, "empty")).FullName;

        Assert.Equal(2, RuleStoreCommands.Build(Path.Combine(_sources.Root, "none"), Store).ExitCode);
        Assert.Equal(2, RuleStoreCommands.Build(empty, Store).ExitCode);
        Assert.Equal(2, RuleStoreCommands.Check(empty).ExitCode);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_one_line()
    {
        File.WriteAllText(Path.Combine(_sources.Db, "sample/rules/books.yaml"), "family: none\n");

        var result = RuleStoreCommands.Build(_sources.Db, _sources.Root);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is a folder", Assert.Single(result.Lines), StringComparison.Ordinal);
    }
}
