using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Engine.Tests;

/// <summary>Facts come before judgement: two rulebooks that name the same fact find it in the same words.</summary>
public class SameFactsTests
{
    [Fact]
    public void A_rulebook_that_reads_the_documents_facts_finds_them_where_the_document_does()
    {
        var document = DocumentEngine.Engine;
        var description = new TreatyEngine(RulebookCompiler.Compile(RulebookSource.Read(DocumentEngine.Db, "legalization")));
        var shared = document.Definition.Indicators.Select(i => i.Id).Intersect(description.Definition.Indicators.Select(i => i.Id)).ToHashSet();
        var found = new HashSet<string>();

        foreach (var text in document.Definition.Rules.SelectMany(r => r.Examples.Concat(r.NearMisses)).Select(t => t.Replace("[[", "").Replace("]]", "")))
        {
            var expected = Facts(document, text, shared);
            Assert.Equal(expected, Facts(description, text, shared));
            found.UnionWith(expected.Select(e => e.Split(' ')[0]));
        }

        Assert.True(shared.Count > 20);
        Assert.Equal(shared.Order(), found.Order());
    }

    private static List<string> Facts(TreatyEngine engine, string text, HashSet<string> shared) =>
        [.. engine.Evaluate(new Provision(text), EvaluationOptions.Default).Findings
            .Where(f => shared.Contains(f.Indicator))
            .OrderBy(f => f.Indicator, StringComparer.Ordinal) // facts at one place come in the order of the rulebook
            .Select(f => $"{f.Indicator} {f.RuleId} {string.Join(',', f.Evidence)} {f.Explanation}")];
}
