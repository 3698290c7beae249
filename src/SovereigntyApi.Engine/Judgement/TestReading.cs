using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>The document's tests: each is triggered by the adverse findings that belong to it, which it names.</summary>
internal static class TestReading
{
    private const string Adverse = "adverse";

    internal static ImmutableArray<TestResult> Of(RulebookDefinition book, ImmutableArray<WeighedFact> facts)
    {
        ImmutableArray<TestResult>.Builder results = ImmutableArray.CreateBuilder<TestResult>(book.Tests.Length);
        foreach (TestDefinition test in book.Tests)
        {
            ImmutableArray<string> findings = WeighedFact.Ids(facts, static (fact, of) => Triggers(fact.Indicator.Definition, of), test);
            results.Add(new TestResult(test.Id, !findings.IsEmpty, findings));
        }

        return results.MoveToImmutable();
    }

    private static bool Triggers(IndicatorDefinition indicator, TestDefinition test) =>
        string.Equals(indicator.Polarity, Adverse, StringComparison.Ordinal)
        && string.Equals(indicator.Test, test.Id, StringComparison.Ordinal);
}
