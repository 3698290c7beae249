using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>The document's tests: each is triggered by the adverse findings that belong to it, which it names.</summary>
internal static class TestReading
{
    private const string Adverse = "adverse";

    internal static ImmutableArray<TestResult> Of(RulebookDefinition book, ImmutableArray<WeighedFact> facts) =>
        [.. book.Tests.Select(test => Result(test, facts))];

    private static TestResult Result(TestDefinition test, ImmutableArray<WeighedFact> facts)
    {
        ImmutableArray<string> findings = [.. facts.Where(f => Triggers(f.Indicator.Definition, test)).Select(f => f.Id)];
        return new TestResult(test.Id, !findings.IsEmpty, findings);
    }

    private static bool Triggers(IndicatorDefinition indicator, TestDefinition test) =>
        string.Equals(indicator.Polarity, Adverse, StringComparison.Ordinal)
        && string.Equals(indicator.Test, test.Id, StringComparison.Ordinal);
}
