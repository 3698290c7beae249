using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Reports;

namespace SovereigntyApi.Rendering;

/// <summary>Copies answers into the records that reports are rendered from; adds the rulebook's names and texts, decides nothing.</summary>
internal static class ReportMapper
{
    /// <summary>A report of one provision under the rulebooks that answered, in their order.</summary>
    public static Report Map(EvaluationRequest request, IReadOnlyList<Rulebook> books, IReadOnlyList<EvaluationResponse> evaluations)
    {
        var units = Utf16Scale.For(request.Text, request.OffsetUnit);
        return new Report
        {
            Subject = Subject(SubjectKind.Provision, request.Text, request.OffsetUnit, request.Source, request.ClientReference),
            Readings = [.. evaluations.Select((e, i) => Map(e, books[i], request.Text, units))],
        };
    }

    internal static ReportSubject Subject(SubjectKind kind, string text, OffsetUnit unit, ProvisionSource? source, string? reference) => new()
    {
        Kind = kind,
        Text = text,
        OffsetUnit = unit == OffsetUnit.Utf16 ? "utf16" : "codePoint",
        Treaty = source?.Treaty,
        Article = source?.Article ?? source?.EId,
        Heading = source?.Heading,
        Address = source?.Url,
        Date = source?.Date,
        ClientReference = reference,
    };

    internal static RulebookCard Card(Rulebook book) => new()
    {
        Id = book.Definition.Id,
        Version = book.Definition.Version,
        Sha256 = book.Sha256,
        Title = book.Definition.Title,
        Viewpoint = book.Definition.Viewpoint,
        Judges = book.Definition.Judges,
    };

    internal static ReportCitation Map(Citation citation) => new(citation.Product, citation.EngineVersion, citation.EvaluationId);

    internal static IReadOnlyList<CriterionCard> Criteria(Rulebook book) =>
    [
        .. book.Definition.Criteria.Select(c => new CriterionCard(c.Id, c.Name, c.Question, c.Basis, c.Paragraphs, c.Scale.Min, c.Scale.Max, c.Scale.Labels)),
    ];

    internal static IReadOnlyList<IndicatorCard> Indicators(Rulebook book) =>
        [.. book.Definition.Indicators.Select(i => new IndicatorCard(i.Id, i.Name, Polarity(Wire.Polarity(i.Polarity)), i.Basis))];

    /// <summary>The paragraphs that criteria, triggered tests and findings name, in the document's order.</summary>
    internal static IReadOnlyList<ParagraphCard> Paragraphs(Rulebook book, IEnumerable<string> named)
    {
        var used = named.Concat(book.Definition.Criteria.SelectMany(c => c.Paragraphs)).ToHashSet(StringComparer.Ordinal);
        return [.. book.Definition.Paragraphs.Where(p => used.Contains(p.Locator)).Select(p => new ParagraphCard(p.Locator, p.Heading, p.Summary, p.Quote))];
    }

    internal static Polarity Polarity(PolarityName polarity) => polarity switch
    {
        PolarityName.Adverse => Reports.Polarity.Adverse,
        PolarityName.Favourable => Reports.Polarity.Favourable,
        _ => Reports.Polarity.Neutral,
    };

    internal static ReportTest Test(Rulebook book, string id, bool triggered, IReadOnlyList<string> by)
    {
        var test = book.Definition.Tests.First(t => t.Id == id);
        return new ReportTest(id, test.Name, test.Description, test.Paragraphs, triggered, by);
    }

    private static ReportReading Map(EvaluationResponse evaluation, Rulebook book, string text, Utf16Scale units)
    {
        var triggered = evaluation.Tests.Where(t => t.Triggered).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new ReportReading
        {
            Rulebook = Card(book),
            Citation = Map(evaluation.Citation),
            Disclaimer = evaluation.Disclaimer,
            Applicability = Wire.Name(evaluation.Applicability.Status),
            Reasons = evaluation.Applicability.Reasons,
            Complete = evaluation.Complete,
            Warnings = [.. evaluation.Warnings.Select(w => new ReportWarning(w.Code, w.Detail))],
            Criteria = Criteria(book),
            Indicators = Indicators(book),
            Tests = [.. evaluation.Tests.Select(t => Test(book, t.Id, t.Triggered, t.Findings))],
            Paragraphs = Paragraphs(book, evaluation.Findings.SelectMany(f => f.Paragraphs)
                .Concat(book.Definition.Tests.Where(t => triggered.Contains(t.Id)).SelectMany(t => t.Paragraphs))),
            Provisions =
            [
                new ReportProvision
                {
                    Start = 0,
                    End = text.Length,
                    Kind = evaluation.Kind,
                    Verdict = Wire.Name(evaluation.Verdict),
                    Levels = [.. evaluation.Criteria.Select(c => new ReportLevel(c.Id, c.Level, c.Arithmetic.Statement, c.For, c.Against))],
                    Findings = [.. evaluation.Findings.Select(f => Map(f, units))],
                    Defeated = [.. evaluation.Defeated.Select(d => new ReportDefeated(d.RuleId, d.Indicator, Map(d.Evidence, units), d.Explanation))],
                    Tensions = [.. evaluation.Tensions.Select(t => new ReportTension(t.Criteria, t.Findings, t.Explanation))],
                    Questions = [.. evaluation.NotAssessable.Select(q => q.Detail)],
                },
            ],
        };
    }

    private static ReportFinding Map(FindingAnswer finding, Utf16Scale units) => new()
    {
        Id = finding.Id,
        RuleId = finding.RuleId,
        AlsoMatched = finding.AlsoMatched,
        Indicator = finding.Indicator,
        Polarity = Polarity(finding.Polarity),
        Effects = finding.Effects,
        Evidence = [.. finding.Evidence.Select(e => Map(e, units))],
        Explanation = finding.Explanation,
        Basis = Wire.Name(finding.Basis),
        Paragraphs = finding.Paragraphs,
        OpposingReading = finding.OpposingReading,
        Remedies = [.. finding.Remedies.Select(Map)],
        NoRemedy = finding.NoRemedy,
    };

    private static ReportEvidence Map(EvidenceAnswer evidence, Utf16Scale units) => new(evidence.Start, evidence.End, units.Of(evidence.Start), evidence.Exact);

    private static ReportRemedy Map(RemedyAnswer remedy) => new(
        remedy.Name,
        remedy.Availability switch
        {
            RemedyAvailabilityName.Available => "open here",
            RemedyAvailabilityName.Limited => "open as far as the clause on reservations goes",
            RemedyAvailabilityName.RuledOut => "ruled out here",
            RemedyAvailabilityName.NotCurable => "no statement on joining has been held to help",
            _ => "whether it is open here is not known",
        },
        [.. remedy.Instruments.Select(i => i.Reason).Distinct(StringComparer.Ordinal)],
        remedy.Precedents);
}
