using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Reports;

namespace SovereigntyApi.Rendering;

/// <summary>Copies treaties' answers into the records that reports are rendered from; a summary's report has no findings.</summary>
internal static class TreatyReportMapper
{
    /// <summary>A report of a treaty under the rulebooks that answered, in their order. <paramref name="text"/> is the text that offsets count in.</summary>
    public static Report Map(TreatyRequest request, string text, IReadOnlyList<Rulebook> books, IReadOnlyList<TreatyResponse> evaluations)
    {
        var units = Utf16Scale.For(text, request.OffsetUnit);
        var subject = ReportMapper.Subject(SubjectKind.Treaty, text, request.OffsetUnit, request.Source, request.ClientReference);
        return new Report
        {
            Subject = subject with { Treaty = subject.Treaty ?? evaluations[0].Title },
            Readings = [.. evaluations.Select((e, i) => Map(e, books[i], units))],
        };
    }

    private static ReportReading Map(TreatyResponse evaluation, Rulebook book, Utf16Scale units)
    {
        var indicators = evaluation.Treaty.Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var triggered = evaluation.Treaty.Tests.Where(t => t.Triggered).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return new ReportReading
        {
            Rulebook = ReportMapper.Card(book),
            Citation = ReportMapper.Map(evaluation.Citation),
            Disclaimer = evaluation.Disclaimer,
            Applicability = Wire.Name(evaluation.Applicability.Status),
            Reasons = evaluation.Applicability.Reasons,
            Complete = evaluation.Complete,
            Warnings = [.. evaluation.Warnings.Select(w => new ReportWarning(w.Code, w.Detail, w.Provisions.Count == 0 ? null : string.Join(", ", w.Provisions)))],
            Criteria = ReportMapper.Criteria(book),
            Indicators = ReportMapper.Indicators(book),
            Tests = [.. evaluation.Treaty.Tests.Select(t => ReportMapper.Test(book, t.Id, t.Triggered, t.Indicators))],
            Paragraphs = ReportMapper.Paragraphs(book, evaluation.Treaty.Indicators.SelectMany(i => i.Paragraphs)
                .Concat(book.Definition.Tests.Where(t => triggered.Contains(t.Id)).SelectMany(t => t.Paragraphs)).Concat(evaluation.Treaty.DiplomaticCredibility.Paragraphs)),
            Provisions = [.. evaluation.Provisions.Select(p => Map(p, evaluation.Messages, indicators, units))],
            Treaty = new TreatyOverview
            {
                Spreads = [.. evaluation.Treaty.Criteria.Select(c => new LevelSpread(c.Id, c.Distribution, Deciding(c.Against, evaluation.Messages), Deciding(c.For, evaluation.Messages)))],
                Credibility = evaluation.Treaty.DiplomaticCredibility.Statement,
                Regimes = [.. evaluation.Treaty.Regimes.Select(r => new ReportRegime(r.Id, r.Values, [.. r.Provisions.Select(p => p.EId)]))],
                Tensions = [.. evaluation.Treaty.Tensions.Select(t => t.Explanation)],
                Questions = [.. evaluation.Treaty.NotAssessable.Select(q => q.Detail)],
                Divisions = [.. evaluation.Outline.Select(d => new ReportDivision(d.EId, d.Type, d.Number, d.Heading, d.Within, units.Of(d.Start), units.Of(d.End)))],
            },
        };
    }

    private static ReportProvision Map(
        TreatyProvisionAnswer provision, IReadOnlyList<string> messages, Dictionary<string, TreatyIndicatorAnswer> indicators, Utf16Scale units) => new()
    {
        EId = provision.EId,
        Place = provision.Place,
        Heading = provision.Heading,
        Start = units.Of(provision.TextStart),
        End = units.Of(provision.End),
        Kind = provision.Kind,
        Verdict = Wire.Name(provision.Verdict),
        Levels = [.. provision.Criteria.Select(c => new ReportLevel(c.Id, c.Level, c.Statement ?? "", c.For ?? [], c.Against ?? []))],
        Findings =
        [
            .. (provision.Findings ?? []).Select(f => new ReportFinding
            {
                Id = f.Id,
                RuleId = f.RuleId,
                Indicator = f.Indicator,
                Polarity = ReportMapper.Polarity(indicators[f.Indicator].Polarity),
                Effects = f.Effects,
                Evidence = [.. f.Evidence.Select(e => Map(e, units))],
                Explanation = messages[f.Message],
                Basis = Wire.Name(f.Basis),
                Paragraphs = indicators[f.Indicator].Paragraphs,
                OpposingReading = indicators[f.Indicator].OpposingReading,
            }),
        ],
        Defeated = [.. (provision.Defeated ?? []).Select(d => new ReportDefeated(d.RuleId, d.Indicator, Map(d.Evidence, units), messages[d.Message]))],
        Tensions = [.. (provision.Tensions ?? []).Select(t => new ReportTension([], t.Findings, messages[t.Message]))],
    };

    private static IReadOnlyList<Reports.DecidingProvision> Deciding(IReadOnlyList<DecidingProvisionAnswer> provisions, IReadOnlyList<string> messages) =>
        [.. provisions.Select(d => new Reports.DecidingProvision(d.EId, d.Level, messages[d.Message]))];

    private static ReportEvidence Map(PassageAnswer passage, Utf16Scale units) => new(passage.Start, passage.End, units.Of(passage.Start), passage.Exact);
}
