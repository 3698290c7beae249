using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Candidates;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>What a check says of a rulebook, held against rulebooks whose faults are known.</summary>
public class CandidateCheckTests
{
    private const string Head = """
        id: lamps
        version: 1.0.0
        title: Lamps
        viewpoint: Nobody's.
        disclaimer: Not advice.
        judges: true
        document: {title: A paper, author: A. Writer, publisher: A press}
        criteria:
          - {id: light, name: Light, question: Is it lit?, basis: extension, scale: {min: 0, max: 1, labels: [dim, lit]}}
        indicators:
          - {id: lit, name: Lit, polarity: favourable, effects: {light: 1}, basis: extension, meaning: A lamp burns.}
          - {id: named, name: Named, polarity: favourable, effects: {light: 1}, basis: extension, meaning: Has a name.}
        rules:

        """;

    private const string Lamp = """
          - id: lamp
            indicator: lit
            match: ["lamp"]
            explanation: "A lamp: “{quote}”."
            examples: ["Each Party shall keep its [[lamp]].", "A [[lamp]] shall burn at the Party's gate."]
            near-misses: ["Each Party shall keep its candle.", "A candle shall burn at the Party's gate."]

        """;

    private const string BurningLamp = """
          - id: burning-lamp
            indicator: lit
            match: ["burning lamp"]
            explanation: "A burning lamp: “{quote}”."
            examples: ["Each Party shall keep a [[burning lamp]].", "A [[burning lamp]] shall hang at the Party's gate."]
            near-misses: ["Each Party shall keep its lamp.", "A candle shall burn at the Party's gate."]

        """;

    private const string AnyWord = """
          - id: any-party
            indicator: named
            match: ["(party | parties | state | states | shall)"]
            explanation: "Somebody: “{quote}”."
            examples: ["Each [[Party]] keeps its lamp.", "The [[Parties]] keep their lamps."]
            near-misses: ["The lamp burns.", "The lamps burn."]

        """;

    private static readonly Lazy<TreatyEngine> Document =
        new(() => new TreatyEngine(RulebookCompiler.Compile(RulebookSource.Read(Repository.Db, "document"))));

    [Fact]
    public void A_rulebook_without_fault_is_fine_and_costs_what_it_costs()
    {
        var report = Check(Head + Lamp);

        Assert.True(report.IsFine, string.Join('\n', report.Defects.Concat(report.ExampleFailures)));
        Assert.Equal(("lamps@1.0.0", 1, 4), (report.Reference, report.Rules, report.Examples));
        Assert.Equal(1, report.Cost!.Patterns);
        Assert.Equal(report.CurrentCost!.Words, report.Cost.Words);
        Assert.InRange(report.Cost.Steps, 1, report.CurrentCost.Steps);
        Assert.Equal("document@1.0.0", report.Against);
    }

    [Fact]
    public void A_rule_that_another_always_speaks_with_is_named()
    {
        var shadowed = Assert.Single(Check(Head + Lamp + BurningLamp).Coverage.Shadowed);

        Assert.Equal(("burning-lamp", "lamp", 2), (shadowed.Rule, shadowed.By, shadowed.Texts));
    }

    [Fact]
    public void Rules_that_speak_nowhere_or_everywhere_are_named()
    {
        var coverage = Check(Head + Lamp.Replace("lamp", "zeppelin", StringComparison.Ordinal) + AnyWord).Coverage;

        Assert.Equal("zeppelin", Assert.Single(coverage.NeverFire));
        Assert.True(coverage.Texts >= RuleCoverage.FewestTexts);
        Assert.DoesNotContain("any-party", coverage.NeverFire);
    }

    [Fact]
    public void A_rule_that_speaks_on_every_text_is_named()
    {
        var texts = Enumerable.Range(0, 25).Select(i => $"Each Party shall keep {i} lamps.").ToArray();
        var report = new CandidateCheck([], new CandidateBounds()).Check([new SourceFile("rulebook.yaml", Head + AnyWord)], texts, null);

        Assert.Equal("any-party", Assert.Single(report.Coverage.AlwaysFire));
        Assert.Equal(25, report.Coverage.Texts);
    }

    [Theory]
    [InlineData("indicator: lit", "indicator: unlit", 15, 16, "rules[0].indicator", "there is no unlit among the indicators")]
    [InlineData("match: [\"lamp\"]", "match: [\"lamp\", \"(lamp | candle\"]", 16, 21, "lamp: match[1]", "column")]
    [InlineData("match: [\"lamp\"]", "where: {modality: [dutiful]}\n    match: [\"lamp\"]", 14, 5, "lamp: modality", "dutiful")]
    [InlineData("near-misses:", "near-miss:", 19, 5, "rules[0].near-miss", "unknown key")]
    public void A_mistake_has_its_line_and_column(string right, string wrong, int line, int column, string member, string detail)
    {
        var defect = Assert.Single(Check(Head + Lamp.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)).Defects);

        Assert.Equal(("rulebook.yaml", line, column, member), (defect.File, defect.Line, defect.Column, defect.Member));
        Assert.Contains(detail, defect.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_fails_has_its_line_and_column()
    {
        var failure = Assert.Single(Check(Head + Lamp.Replace("[[lamp]] shall burn", "[[candle]] shall burn", StringComparison.Ordinal)).ExampleFailures);

        Assert.Equal(("rulebook.yaml", 18, "lamp: examples[1]"), (failure.File, failure.Line, failure.Member));
        Assert.Contains("not found", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_read_under_both_rulebooks()
    {
        var report = Check(Head + Lamp, "Each Party shall keep its lamp.", "Each Party may keep its candle.");

        Assert.Equal(2, report.Differences.Length);
        Assert.Equal("lit", Assert.Single(report.Differences[0].Added).Indicator);
        Assert.Contains(report.Differences[0].Levels, l => l == ("light", null, 1));
        Assert.Contains(report.Differences[0].Levels, l => l.Criterion == "sovereignty" && l.After is null);
        Assert.Empty(report.Differences[1].Added);
    }

    [Fact]
    public void The_rulebook_in_use_differs_from_itself_in_nothing()
    {
        var texts = new[] { "Each Party shall submit any dispute to arbitration at the request of either Party.", "No reservations may be made to this Treaty." };
        var report = new CandidateCheck([Document.Value], new CandidateBounds()).Check(
            RulebookCompiler.Compile(Document.Value.Definition), texts, null);

        Assert.Equal(report.CurrentCost, report.Cost);
        Assert.All(report.Differences, d => Assert.True(d.Added.IsEmpty && d.Removed.IsEmpty && d.Levels.IsEmpty));
    }

    /// <summary>A line of alternatives stands for thousands of phrases; many such lines would stand for more than memory holds.</summary>
    [Fact]
    public void Lines_that_stand_for_too_many_phrases_end_the_check()
    {
        var line = string.Concat(Enumerable.Range(0, 12).Select(i => $"(a{i}x | b{i}x) "));
        var report = Check(Head + Lamp + "concepts:\n  many:\n" + string.Concat(Enumerable.Repeat($"    - {line}\n", 200)));

        Assert.Contains("more than 500000 phrases", Assert.Single(report.Defects).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rulebooks_or_none_are_a_mistake()
    {
        var check = new CandidateCheck([], new CandidateBounds());

        Assert.Contains("a second rulebook.yaml", Assert.Single(check.Check([new("a/rulebook.yaml", Head), new("b/rulebook.yaml", Head)], [], null).Defects).Detail, StringComparison.Ordinal);
        Assert.Contains("no rulebook.yaml", Assert.Single(check.Check([new("a/rules.yaml", Head)], [], null).Defects).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new CandidateCheck([Document.Value], new CandidateBounds()).Check([new SourceFile("rulebook.yaml", Head + Lamp)], [], null, stop.Token));
    }

    private static CandidateReport Check(string yaml, params string[] texts) =>
        new CandidateCheck([Document.Value], new CandidateBounds()).Check([new SourceFile("rulebook.yaml", yaml.ReplaceLineEndings("\n"))], texts, null);
}
