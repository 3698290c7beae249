namespace SovereigntyApi.Engine.Tests.Structure;

public class EnumerationTests
{
    [Fact]
    public void Items_inherit_their_opening_words()
    {
        Assert.Equal(
            ["0: Each Party shall", "0<0: guard its borders", "0<0: train its officers"],
            SegmentLines.Of("Each Party shall: (a) guard its borders; (b) train its officers."));
    }
}
