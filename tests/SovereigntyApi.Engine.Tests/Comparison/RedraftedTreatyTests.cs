using System.Globalization;
using SovereigntyApi.Engine.Tests.Structure.Treaties;
using Xunit.Abstractions;

namespace SovereigntyApi.Engine.Tests.Comparison;

/// <summary>Alignment of the reference treaties with redrafts of themselves whose truth is known.</summary>
public sealed class RedraftedTreatyTests(ITestOutputHelper output)
{
    [ReferenceTheory]
    [InlineData(true, 0.99)]
    [InlineData(false, 0.99)]
    public void Units_are_found_again(bool articles, double least)
    {
        var (right, found, wanted) = (0, 0, 0);
        foreach (var (slug, text, _) in ReferenceTreaties.ReadAll())
        {
            var score = RedraftedTreaties.Of(RedraftedTreaties.Units(text, articles), seed: 20260101).Score();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slug}: F1 {F1(score.Right, score.Found, score.True):0.0000}, {score}"));
            (right, found, wanted) = (right + score.Right, found + score.Found, wanted + score.True);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: F1 {F1(right, found, wanted):0.0000}, precision {(double)right / found:0.0000}, recall {(double)right / wanted:0.0000}"));
        Assert.True(F1(right, found, wanted) >= least, F1(right, found, wanted).ToString(CultureInfo.InvariantCulture));
    }

    private static double F1(int right, int found, int wanted) => 2.0 * right / (found + wanted);
}

/// <summary>A test over the reference treaties, skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferenceTheoryAttribute : TheoryAttribute
{
    public ReferenceTheoryAttribute() => Skip = ReferenceTreaties.Folder is null ? "The reference treaties (../shared/corpus) are not there." : null;
}
