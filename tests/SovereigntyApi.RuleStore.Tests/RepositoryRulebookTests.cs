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

    /// <summary>Three dimensions on a scale of three steps, no test, and not a word of for or against.</summary>
    [Fact]
    public void The_rulebook_that_describes_judges_nothing()
    {
        var book = RulebookSource.Read(Repository.Db, "legalization");

        Assert.False(book.Judges);
        Assert.Equal(["obligation", "precision", "delegation"], book.Criteria.Select(c => c.Id));
        Assert.All(book.Criteria, c => Assert.Equal((0, 2, "low moderate high"), (c.Scale.Min, c.Scale.Max, string.Join(' ', c.Scale.Labels))));
        Assert.Empty(book.Tests);
        Assert.All(book.Indicators, i => Assert.Equal("neutral", i.Polarity));
        Assert.Empty(book.Remedies);
        Assert.All(book.Paragraphs, p => Assert.InRange(p.Quote.Split(' ').Length, 1, 25));
        Assert.Equal(["duties.yaml"], Directory.GetFiles(Path.Combine(Repository.Db, "legalization", "rules")).Select(f => Path.GetFileName(f)));
    }
}
