using System.Buffers;
using System.Text.Json;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>SARIF 2.1.0, for editors and continuous integration: one run a rulebook, one result a finding, the text itself as artifact.</summary>
/// <remarks>Columns count UTF-16 code units, lines end with CRLF or LF, as the run says. Adverse findings fail; the others inform.</remarks>
public sealed class SarifReport : ReportFormat
{
    /// <inheritdoc/>
    public override string MediaType => "application/sarif+json";

    /// <inheritdoc/>
    public override string ContentType => "application/sarif+json";

    /// <inheritdoc/>
    public override string Extension => "sarif";

    /// <inheritdoc/>
    public override byte[] Render(Report report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, ReportJson.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            var lines = new TextLines(report.Subject.Text);
            foreach (var reading in report.Readings)
            {
                Run(json, report.Subject, lines, reading);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Run(Utf8JsonWriter json, ReportSubject subject, TextLines lines, ReportReading reading)
    {
        var findings = reading.Provisions.SelectMany(p => p.Findings.Select(f => (Provision: p, Finding: f))).ToList();
        var rules = findings.GroupBy(f => f.Finding.RuleId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First().Finding).ToList();
        var names = reading.Indicators.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", reading.Citation.Product);
        json.WriteString("semanticVersion", reading.Citation.EngineVersion);
        Message(json, "fullDescription", $"{reading.Rulebook.Viewpoint} {reading.Disclaimer}");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            Message(json, "shortDescription", names.GetValueOrDefault(rule.Indicator, rule.Indicator));
            Message(json, "help", rule.Paragraphs.Count == 0
                ? $"Rests on {ReportWords.Basis(rule.Basis)}."
                : $"Rests on {ReportWords.Basis(rule.Basis)} ({string.Join(", ", rule.Paragraphs)}).");
            json.WriteStartObject("properties");
            json.WriteString("indicator", rule.Indicator);
            json.WriteString("basis", rule.Basis);
            Strings(json, "tags", [rule.Indicator, rule.Basis]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"{reading.Citation.Product}/{reading.Rulebook.Reference}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        Strings(json, "newlineSequences", ["\r\n", "\n"]);
        json.WriteStartArray("artifacts");
        json.WriteStartObject();
        json.WriteStartObject("location");
        json.WriteString("uri", Address(subject));
        json.WriteEndObject();
        json.WriteString("mimeType", "text/plain");
        json.WriteString("encoding", "UTF-8");
        json.WriteStartObject("contents");
        json.WriteString("text", subject.Text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var (provision, finding) in findings)
        {
            Result(json, subject, lines, provision, finding, rules.FindIndex(r => r.RuleId == finding.RuleId));
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("viewpoint", reading.Rulebook.Viewpoint);
        json.WriteString("citation", ReportWords.Citation(reading));
        json.WriteString("disclaimer", reading.Disclaimer);
        json.WriteString("applicability", reading.Applicability);
        json.WriteBoolean("complete", reading.Complete);
        if (subject.Kind == SubjectKind.Provision)
        {
            json.WriteString("verdict", reading.Provisions[0].Verdict);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReportSubject subject, TextLines lines, ReportProvision provision, ReportFinding finding, int rule)
    {
        var fails = finding.Polarity == Polarity.Adverse;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("kind", fails ? "fail" : "informational");
        json.WriteString("level", !fails ? "none" : finding.Effects.Values.DefaultIfEmpty(0).Min() < -1 ? "error" : "warning");
        Message(json, "message", finding.Explanation);
        json.WriteStartArray("locations");
        foreach (var evidence in finding.Evidence)
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Address(subject));
            json.WriteNumber("index", 0);
            json.WriteEndObject();
            json.WriteStartObject("region");
            var (startLine, startColumn) = lines.Of(evidence.At);
            var (endLine, endColumn) = lines.Of(evidence.AtEnd);
            json.WriteNumber("startLine", startLine);
            json.WriteNumber("startColumn", startColumn);
            json.WriteNumber("endLine", endLine);
            json.WriteNumber("endColumn", endColumn);
            json.WriteNumber("charOffset", evidence.At);
            json.WriteNumber("charLength", evidence.Exact.Length);
            json.WriteStartObject("snippet");
            json.WriteString("text", evidence.Exact);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            if (provision.EId is { } eId)
            {
                json.WriteStartArray("logicalLocations");
                json.WriteStartObject();
                json.WriteString("fullyQualifiedName", eId);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("indicator", finding.Indicator);
        json.WriteString("polarity", ReportWords.Name(finding.Polarity));
        Strings(json, "paragraphs", finding.Paragraphs);
        json.WriteStartObject("effects");
        foreach (var (criterion, effect) in finding.Effects.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(criterion, effect);
        }

        json.WriteEndObject();
        if (finding.OpposingReading is { } opposing)
        {
            json.WriteString("opposingReading", opposing);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Address(ReportSubject subject) => subject.Kind == SubjectKind.Treaty ? "treaty.txt" : "provision.txt";

    /// <summary>A message's text: brackets would be read as a link (3.11.6), braces as a placeholder (3.11.5).</summary>
    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
