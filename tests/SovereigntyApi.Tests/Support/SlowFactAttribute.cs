namespace SovereigntyApi.Tests.Support;

/// <summary>A test that builds the program anew or takes minutes: it runs where RUN_SLOW_TESTS is 1, as .ci/run sets it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("RUN_SLOW_TESTS") != "1")
        {
            Skip = "Slow; set RUN_SLOW_TESTS=1 to run it.";
        }
    }
}
