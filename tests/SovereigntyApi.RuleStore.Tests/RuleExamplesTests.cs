using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Checks;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>Every example and near miss of the repository's rulebooks, a test case a rule.</summary>
public class RuleExamplesTests
{
    private static readonly Dictionary<string, TreatyEngine> Engines = RulebookSource.List(Repository.Db).ToDictionary(
        folder => folder,
        folder => new TreatyEngine(RulebookCompiler.Compile(RulebookSource.Read(Repository.Db, folder))),
        StringComparer.Ordinal);

    public static TheoryData<string, string> Rules()
    {
        var rules = new TheoryData<string, string>();
        foreach (var (folder, engine) in Engines)
        {
            foreach (var rule in engine.Definition.Rules)
            {
                rules.Add(folder, rule.Id);
            }
        }

        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_its_examples_and_is_silent_on_its_near_misses(string rulebook, string ruleId)
    {
        var engine = Engines[rulebook];
        var failures = new RuleExamples(engine).Check(engine.Definition.Rules.Single(r => r.Id == ruleId));

        Assert.True(failures.IsEmpty, string.Join('\n', failures));
    }
}
