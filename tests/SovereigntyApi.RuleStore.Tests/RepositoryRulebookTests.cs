namespace SovereigntyApi.RuleStore.Tests;

public class RepositoryRulebookTests
{
    /// <summary>46 indicators, 3 criteria, 5 tests and 9 paragraphs are what the codebook has.</summary>
    [Fact]
    public void The_documents_rulebook_reads_without_a_defect()
    {
        var book = RulebookSource.Read(Repository.Db, "document");

        Assert.Equal(46, book.Indicators.Length);
        Assert.Equal(3, book.Criteria.Length);
        Assert.Equal(5, book.Tests.Length);
        Assert.Equal(9, book.Paragraphs.Length);
        Assert.NotEmpty(book.Concepts);
    }
}
