namespace SovereigntyApi.RuleStore.Tests;

public class SqliteLibraryTests
{
    /// <summary>STRICT tables came with 3.37.0; an older library cannot open the store.</summary>
    [Fact]
    public void Native_library_loads_and_knows_strict_tables()
    {
        Assert.True(SqliteLibrary.ReadVersion() >= new Version(3, 37, 0));
    }
}
