using SovereigntyApi.Reports.Formats;

namespace SovereigntyApi.Reports.Tests.Support;

/// <summary>Reports of sentences of our own, and one in which every string of a caller means harm.</summary>
internal static class Sample
{
    public const string Viewpoint = "Applies the view of one paper; others would differ.";
    public const string Disclaimer = "This is no legal advice.";
    public const string Text = "1. Each Party shall, as appropriate, license its pilots.\n\n2. The award shall be final and binding.";

    public const string HostileText =
        "=1+1 <script>alert('x')</script> & \"quoted\" \u202Eevil\u202C *bold* _it_ `code` [link](javascript:x) | pipe\r\n# heading \u0001\uFFFE\u2028- item https://evil.example www.evil.example @someone ]]> --> \uD83D\uDE00 end\uD800";

    public static Report Provision { get; } = Of(Text, [Finding("f1", "as appropriate", Text, Polarity.Adverse, -1), Finding("f2", "final and binding", Text, Polarity.Favourable, 2)]);

    /// <summary>Words of two findings overlap; a third stands in them twice.</summary>
    public static Report Overlapping { get; } = Of(
        "aa bb cc dd bb",
        [
            new ReportFindingShape("f1", [(0, 5)], Polarity.Adverse).Build("aa bb cc dd bb"),
            new ReportFindingShape("f2", [(3, 8)], Polarity.Favourable).Build("aa bb cc dd bb"),
            new ReportFindingShape("f3", [(3, 5), (12, 14)], Polarity.Neutral).Build("aa bb cc dd bb"),
        ]);

    public static Report Hostile { get; } = Of(
        HostileText,
        [
            new ReportFindingShape("f1", [(0, 4)], Polarity.Adverse).Build(HostileText),
            new ReportFindingShape("f2", [(5, 40)], Polarity.Favourable).Build(HostileText),
            new ReportFindingShape("f3", [(0, HostileText.Length)], Polarity.Neutral).Build(HostileText),
        ],
        HostileText);

    public static Report Nothing { get; } = Of("The Parties are friends.", []);

    private const string TreatyText = "The Parties,\nWishing well,\nArticle 1\nUse of terms\n1. Each Party shall, as appropriate, license its pilots.\n2. The award is final.\nArticle 2\nEvil \u202E<b>& rest.";

    /// <summary>A treaty with a formula, a recital, an article of two paragraphs and an undivided one.</summary>
    public static Report Treaty { get; } = OfTreaty();

    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(f => f.Extension)];

    public static ReportFormat Format(string extension) => ReportFormats.All.Single(f => f.Extension == extension);

    public static string Render(string extension, Report report) => System.Text.Encoding.UTF8.GetString(Format(extension).Render(report));

    public static ReportFinding Finding(string id, string words, string text, Polarity polarity, int effect)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new ReportFindingShape(id, [(at, at + words.Length)], polarity, effect).Build(text);
    }

    public static Report Of(string text, IReadOnlyList<ReportFinding> findings, string? named = null) => new()
    {
        Subject = new ReportSubject
        {
            Kind = SubjectKind.Provision,
            Text = text,
            OffsetUnit = "utf16",
            Treaty = named ?? "Convention on Pilots",
            Article = named ?? "7(2)",
            Heading = named,
            Address = named,
            Date = named,
            ClientReference = named,
        },
        Readings = [Reading(text, findings)],
    };

    private static ReportReading Reading(string text, IReadOnlyList<ReportFinding> findings) => new()
    {
        Rulebook = new RulebookCard { Id = "document", Version = "1.2.3", Sha256 = new string('a', 64), Title = "A rulebook", Viewpoint = Viewpoint, Judges = true },
        Citation = new ReportCitation("SovereigntyApi", "0.1.0", new string('b', 64)),
        Disclaimer = Disclaimer,
        Applicability = "treaty",
        Reasons = [],
        Complete = true,
        Warnings = [new ReportWarning("mixed-script", "A word mixes scripts.")],
        Criteria = [new CriterionCard("alpha", "Alpha", "Is it?", "explicit", ["P1"], -2, 2, ["worst", "bad", "even", "good", "best"]), new CriterionCard("beta", "Beta", "Was it?", "derived", ["P2"], -2, 2, ["worst", "bad", "even", "good", "best"])],
        Indicators = [new IndicatorCard("loose-duty", "Loose duty", Polarity.Adverse, "explicit"), new IndicatorCard("never-found", "Never found", Polarity.Adverse, "extension")],
        Tests = [new ReportTest("a-test", "A test", "Looks.", ["P1"], findings.Count > 0, [.. findings.Select(f => f.Id)])],
        Paragraphs = [new ParagraphCard("P1", "First", "A summary.", "a few words")],
        Provisions =
        [
            new ReportProvision
            {
                Start = 0,
                End = text.Length,
                Kind = "operative",
                Verdict = findings.Count == 0 ? "noFinding" : "concern",
                Levels = [new ReportLevel("alpha", -1, "Against: f1 -1. Level -1.", ["f2"], ["f1"]), new ReportLevel("beta", 0, "Level 0.", [], [])],
                Findings = findings,
                Defeated = findings.Count == 0 ? [] : [new ReportDefeated("another-rule", "never-found", findings[0].Evidence[0], "Something nearer decided.")],
                Tensions = findings.Count < 2 ? [] : [new ReportTension(["alpha", "beta"], ["f1", "f2"], "Alpha pulls up and Beta down.")],
                Questions = ["Who the Parties are is not said."],
            },
        ],
    };

    private static Report OfTreaty()
    {
        ReportProvision Read(string eId, string place, string words, params ReportFinding[] findings)
        {
            var at = TreatyText.IndexOf(words, StringComparison.Ordinal);
            return new ReportProvision
            {
                EId = eId,
                Place = place,
                Heading = eId.StartsWith("art_1", StringComparison.Ordinal) ? "Use of terms" : null,
                Start = at,
                End = at + words.Length,
                Kind = place == "body" ? "operative" : "preamble",
                Verdict = findings.Length == 0 ? "noFinding" : "concern",
                Levels = [new ReportLevel("alpha", findings.Length == 0 ? 0 : -1, "", [], []), new ReportLevel("beta", findings.Length == 0 ? 1 : -2, "", [], [])],
                Findings = findings,
            };
        }

        var single = Of(TreatyText, []);
        var articles = TreatyText.IndexOf("Article 1", StringComparison.Ordinal);
        var second = TreatyText.IndexOf("Article 2", StringComparison.Ordinal);
        return single with
        {
            Subject = single.Subject with { Kind = SubjectKind.Treaty, Article = null },
            Readings =
            [
                single.Readings[0] with
                {
                    Provisions =
                    [
                        Read("preamble__formula_1", "formula", "The Parties,"),
                        Read("rec_1", "recital", "Wishing well,"),
                        Read("art_1__para_1", "body", "1. Each Party shall, as appropriate, license its pilots.", Finding("f1", "as appropriate", TreatyText, Polarity.Adverse, -2)),
                        Read("art_1__para_2", "body", "2. The award is final.", Finding("f1", "award is final", TreatyText, Polarity.Favourable, 1)),
                        Read("art_2", "body", "Evil \u202E<b>& rest."),
                    ],
                    Treaty = new TreatyOverview
                    {
                        Spreads =
                        [
                            new LevelSpread("alpha", [0, 2, 3, 0, 0], [new DecidingProvision("art_1__para_1", -1, "It is loose.")], []),
                            new LevelSpread("beta", [2, 0, 0, 3, 0], [new DecidingProvision("art_1__para_1", -2, "It is loose.")], [new DecidingProvision("art_2", 1, "It holds.")]),
                        ],
                        Credibility = "1 of 2 duties only aim.",
                        Regimes = [new ReportRegime("entry-into-force", ["before-or-beyond-consent"], ["art_2"]), new ReportRegime("withdrawal", [], [])],
                        Tensions = ["Article 1 pulls up, Article 2 down."],
                        Questions = ["Who joins is not known."],
                        Divisions =
                        [
                            new ReportDivision("preamble", "preamble", null, null, null, 0, articles),
                            new ReportDivision("art_1", "article", "1", "Use of terms", null, articles, second),
                            new ReportDivision("art_2", "article", "2", null, null, second, TreatyText.Length),
                        ],
                    },
                },
            ],
        };
    }

    public sealed record ReportFindingShape(string Id, IReadOnlyList<(int Start, int End)> Spans, Polarity Polarity, int Effect = -1)
    {
        public ReportFinding Build(string text) => new()
        {
            Id = Id,
            RuleId = $"rule-{Id}",
            AlsoMatched = ["rule-other"],
            Indicator = "loose-duty",
            Polarity = Polarity,
            Effects = new Dictionary<string, int> { ["alpha"] = Effect },
            Evidence = [.. Spans.Select(s => new ReportEvidence(s.Start, s.End, s.Start, text[s.Start..s.End]))],
            Explanation = $"It says \u201C{text[Spans[0].Start..Spans[0].End]}\u201D.",
            Basis = "explicit",
            Paragraphs = ["P1"],
            OpposingReading = "Others welcome it.",
            Remedies = [new ReportRemedy("A statement", "open here", ["Nothing bars it."], ["A treaty of old"])],
        };
    }
}
