using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Text;

public class NormalizationProbeTests
{
    [Fact]
    public void Unicode_normalisation_works_in_this_process()
    {
        Assert.True(NormalizationProbe.Succeeds());
    }
}
