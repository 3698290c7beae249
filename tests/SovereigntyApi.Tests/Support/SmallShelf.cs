using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Tests.Support;

/// <summary>
/// Two versions of a small rulebook whose engine finds the word "binding" wherever it stands, so that tests of the contract do not
/// hang on rules. It fails on "explode" and works until it is stopped on "forever".
/// </summary>
internal static class SmallShelf
{
    public static RulebookShelf Create() => new(
        [
            new Rulebook(Define("1.0.0"), new string('a', 64), Evaluate),
            new Rulebook(Define("1.9.0"), new string('c', 64), Evaluate),
            new Rulebook(Define("1.10.0"), new string('b', 64), Evaluate),
            new Rulebook(Define("1.0.0") with { Id = "other" }, new string('d', 64), Evaluate),
        ],
        new string('e', 64));

    /// <summary>The rulebook as a store can hold it.</summary>
    public static RulebookDefinition Definition => Define("1.0.0");

    private static RulebookDefinition Define(string version) => new()
    {
        Id = "document",
        Version = version,
        Title = "A small rulebook",
        Viewpoint = "The view of a test.",
        Disclaimer = "No advice.",
        Judges = true,
        Document = new SourceDocument("A paper", "An author", "A house", "A note"),
        Paragraphs = [new ParagraphDefinition("P1", "A heading", "A summary.", "a few words"), new ParagraphDefinition("P2", "Another", "Unused.", "words")],
        Criteria = [new CriterionDefinition("sovereignty", "Sovereignty", "Who decides?", "explicit", ["P1"], new ScaleDefinition(-2, 2, ["a", "b", "c", "d", "e"]))],
        Tests = [new TestDefinition("a-test", "A test", "What it looks for.", ["P1"])],
        Indicators =
        [
            new IndicatorDefinition("binding-award", "Binding award", "adverse", "a-test", ImmutableDictionary<string, int>.Empty.Add("sovereignty", -2), "derived", ["P1"], "An award binds.")
            {
                OpposingReading = "Others welcome it.",
            },
        ],
        Rules =
        [
            new RuleDefinition
            {
                Id = "award-binds",
                Indicator = "binding-award",
                Match = ["binding"],
                Explanation = "It binds: {quote}.",
                Effects = ImmutableDictionary<string, int>.Empty.Add("sovereignty", -1),
                Examples = ["The award is [[binding]].", "A [[binding]] award."],
                NearMisses = ["The award persuades.", "The award advises."],
            },
        ],
        Concepts = [],
        KindRules = [],
        RemedyTypes = [new RemedyDefinition("r1", "A statement", "Says so.", ["reservation", "opt-out"], ["A treaty"])],
        Remedies = [new IndicatorRemedies("binding-award", ["r1"], "Because.")],
    };

    private static Evaluation Evaluate(Provision provision, EvaluationOptions options, CancellationToken stop)
    {
        if (provision.Text.Contains("explode", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The engine failed on: " + provision.Text);
        }

        if (provision.Text.Contains("forever", StringComparison.Ordinal))
        {
            stop.WaitHandle.WaitOne();
            stop.ThrowIfCancellationRequested();
        }

        ImmutableArray<TextSpan> spans = options.DisabledRules.Contains("award-binds") ? [] : [.. Occurrences(provision.Text, "binding")];
        ImmutableArray<string> found = spans.IsEmpty ? [] : ["f1"];
        var sum = spans.IsEmpty ? 0 : -2;
        return new Evaluation
        {
            Applicability = new Applicability(ApplicabilityStatus.Treaty, []),
            Kind = provision.Context?.Kind ?? "operative",
            Verdict = spans.IsEmpty ? Verdict.NoFinding : Verdict.Fails,
            Criteria =
            [
                new CriterionResult("sovereignty", sum, [], found,
                    new Arithmetic(spans.IsEmpty ? [] : [new ArithmeticLine(found, -2, -2, null)], sum, 0, sum, "A statement.")),
            ],
            Tests = [new TestResult("a-test", !spans.IsEmpty, found)],
            Findings = spans.IsEmpty ? [] :
            [
                new Finding
                {
                    Id = "f1",
                    RuleId = "award-binds",
                    AlsoMatched = [],
                    Indicator = "binding-award",
                    Polarity = "adverse",
                    Effects = ImmutableSortedDictionary<string, int>.Empty.Add("sovereignty", -2),
                    Evidence = spans,
                    Explanation = "It binds: “binding”.",
                    Basis = "derived",
                    Paragraphs = ["P1"],
                    OpposingReading = "Others welcome it.",
                    Remedies =
                    [
                        new Remedy("r1", RemedyAvailability.RuledOut,
                        [
                            new RemedyInstrument("reservation", RemedyAvailability.RuledOut, "Barred."),
                            new RemedyInstrument("opt-out", RemedyAvailability.Unknown, "Not said."),
                        ]),
                    ],
                },
            ],
            Defeated = [],
            Tensions = [],
            NotAssessable = [],
            Warnings = [],
            Complete = true,
            Clauses = options.IncludeClauses ? [new ClauseReading(new TextSpan(0, provision.Text.Length), "party", null, "duty", null, false, "active", null, [])] : [],
        };
    }

    private static IEnumerable<TextSpan> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(at, at + word.Length);
        }
    }
}
