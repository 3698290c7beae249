using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Hosting;

/// <summary>Loads the rule store once and compiles every rulebook in it.</summary>
internal static class StoreLoader
{
    public static RulebookShelf Load(string path) => new([new Rulebook(Definition, new string('0', 64), Evaluate)], new string('0', 64));

    // Stands in until the store and the engine are there.
    private static RulebookDefinition Definition { get; } = new()
    {
        Id = "document",
        Version = "0.1.0",
        Title = "Stand-in",
        Viewpoint = "None yet.",
        Disclaimer = "Not an evaluation.",
        Judges = true,
        Document = new SourceDocument("", "", "", ""),
        Paragraphs = [],
        Criteria = [.. new[] { "american-interest", "sovereignty", "enforceability" }.Select(id => new CriterionDefinition(id, id, id, "explicit", [], new ScaleDefinition(-2, 2, ["a", "b", "c", "d", "e"])))],
        Tests = [],
        Indicators = [],
        Rules = [],
        Concepts = [],
        KindRules = [],
    };

    private static Evaluation Evaluate(Engine.Provision provision, Engine.EvaluationOptions options, CancellationToken stop) => new()
    {
        Applicability = new Applicability(ApplicabilityStatus.Treaty, []),
        Kind = "operative",
        Verdict = Verdict.NoFinding,
        Criteria = [.. Definition.Criteria.Select(c => new CriterionResult(c.Id, 0, [], [], new Arithmetic([], 0, 0, 0, "Nothing was found: 0.")))],
        Tests = [],
        Findings = [],
        Defeated = [],
        Tensions = [],
        NotAssessable = [],
        Warnings = [],
        Complete = true,
        Clauses = [],
    };
}
