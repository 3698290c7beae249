using System.Buffers;
using System.Text.Json;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>JSON Lines: for each rulebook one line that heads the reading, one a provision, and one a finding, told apart by <c>record</c>.</summary>
public sealed class JsonLinesReport : ReportFormat
{
    /// <inheritdoc/>
    public override string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public override string ContentType => "application/x-ndjson";

    /// <inheritdoc/>
    public override string Extension => "jsonl";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, ReportJson.OnOneLine);
        foreach (var reading in report.Readings)
        {
            Head(json, report.Subject, reading);
            End(json, bytes);
            foreach (var provision in reading.Provisions)
            {
                Provision(json, report.Subject, reading, provision);
                End(json, bytes);
                foreach (var finding in provision.Findings)
                {
                    Finding(json, reading, provision, finding);
                    End(json, bytes);
                }
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Begin(Utf8JsonWriter json, string record, ReportReading reading)
    {
        json.WriteStartObject();
        json.WriteString("record", record);
        json.WriteString("evaluationId", reading.Citation.EvaluationId);
        json.WriteString("rulebook", reading.Rulebook.Reference);
    }

    private static void Head(Utf8JsonWriter json, ReportSubject subject, ReportReading reading)
    {
        Begin(json, "reading", reading);
        Maybe(json, "treaty", subject.Treaty);
        Maybe(json, "article", subject.Article);
        Maybe(json, "heading", subject.Heading);
        Maybe(json, "url", subject.Address);
        Maybe(json, "date", subject.Date);
        Maybe(json, "clientReference", subject.ClientReference);
        json.WriteString("offsetUnit", subject.OffsetUnit);
        json.WriteString("applicability", reading.Applicability);
        json.WriteBoolean("complete", reading.Complete);
        json.WriteString("viewpoint", reading.Rulebook.Viewpoint);
        json.WriteString("citation", ReportWords.Citation(reading));
        json.WriteString("disclaimer", reading.Disclaimer);
        json.WriteEndObject();
    }

    private static void Provision(Utf8JsonWriter json, ReportSubject subject, ReportReading reading, ReportProvision provision)
    {
        Begin(json, "provision", reading);
        Maybe(json, "eId", provision.EId);
        Maybe(json, "heading", provision.Heading);
        json.WriteString("kind", provision.Kind);
        json.WriteString("verdict", provision.Verdict);
        json.WriteStartObject("levels");
        foreach (var level in provision.Levels)
        {
            if (level.Level is { } known)
            {
                json.WriteNumber(level.Criterion, known);
            }
            else
            {
                json.WriteNull(level.Criterion);
            }
        }

        json.WriteEndObject();
        json.WriteString("text", subject.Text.AsSpan(provision.Start, provision.End - provision.Start));
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, ReportReading reading, ReportProvision provision, ReportFinding finding)
    {
        Begin(json, "finding", reading);
        Maybe(json, "eId", provision.EId);
        json.WriteString("id", finding.Id);
        json.WriteString("indicator", finding.Indicator);
        json.WriteString("polarity", ReportWords.Name(finding.Polarity));
        json.WriteString("ruleId", finding.RuleId);
        json.WriteString("basis", finding.Basis);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in finding.Paragraphs)
        {
            json.WriteStringValue(paragraph);
        }

        json.WriteEndArray();
        json.WriteStartObject("effects");
        foreach (var (criterion, effect) in finding.Effects.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(criterion, effect);
        }

        json.WriteEndObject();
        json.WriteStartArray("evidence");
        foreach (var evidence in finding.Evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("end", evidence.End);
            json.WriteString("exact", evidence.Exact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("explanation", finding.Explanation);
        Maybe(json, "opposingReading", finding.OpposingReading);
        json.WriteEndObject();
    }

    private static void Maybe(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void End(Utf8JsonWriter json, ArrayBufferWriter<byte> bytes)
    {
        json.Flush();
        bytes.Write("\n"u8);
        json.Reset(bytes);
    }
}
