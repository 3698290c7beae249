using SovereigntyApi.Http;
using SovereigntyApi.Reports;
using SovereigntyApi.Reports.Formats;

namespace SovereigntyApi.Endpoints;

/// <summary>The forms that the answer to one kind of request can have: JSON first, then every report.</summary>
internal sealed class ReportForms
{
    private readonly IReadOnlyList<ReportFormat> _formats;

    private ReportForms(SubjectKind subject)
    {
        _formats = ReportFormats.For(subject);
        Offered = [new OfferedType(JsonAnswer.MediaType), .. _formats.Select(f => new OfferedType(f.MediaType, f.Profile))];
    }

    public static ReportForms OfProvisions { get; } = new(SubjectKind.Provision);

    public static ReportForms OfTreaties { get; } = new(SubjectKind.Treaty);

    /// <summary>What a caller can choose from.</summary>
    public IReadOnlyList<OfferedType> Offered { get; }

    /// <summary>The report that the caller likes best; null where that is JSON.</summary>
    public ReportFormat? Chosen(HttpRequest request)
    {
        var chosen = AcceptRules.Choose(request, Offered);
        return _formats.FirstOrDefault(f => f.MediaType == chosen?.MediaType && f.Profile == chosen.Profile);
    }

    /// <summary>A report as an answer.</summary>
    public static FileAnswer Answer(ReportFormat format, Report report) =>
        new(format.Render(report), format.ContentType, $"evaluation-{report.Readings[0].Citation.EvaluationId[..12]}.{format.Extension}")
        {
            ContentSecurityPolicy = format is HtmlReport ? HtmlReport.ContentSecurityPolicy : null,
        };
}
