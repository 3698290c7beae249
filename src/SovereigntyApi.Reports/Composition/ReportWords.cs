using System.Globalization;

namespace SovereigntyApi.Reports.Composition;

/// <summary>The words of reports for the values of an evaluation.</summary>
internal static class ReportWords
{
    public static string Signed(int value) => value.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.Adverse => "against",
        Polarity.Favourable => "for",
        _ => "neutral",
    };

    /// <summary>The contract's own word.</summary>
    public static string Name(Polarity polarity) => polarity switch
    {
        Polarity.Adverse => "adverse",
        Polarity.Favourable => "favourable",
        _ => "neutral",
    };

    public static string Basis(string basis) => basis switch
    {
        "explicit" => "explicit: the document says it",
        "derived" => "derived: it follows from what the document says",
        _ => "extension: the document is silent; it comes from treaty practice and the literature",
    };

    public static string Verdict(string verdict, ReportReading reading) => verdict switch
    {
        "fails" => "Fails under this rulebook: a criterion stands at the bottom of its scale.",
        "concern" => "A concern under this rulebook: a criterion stands below 0.",
        "meets" => "Meets this rulebook: something was found and no criterion stands below 0.",
        "noFinding" => "Nothing was found. That is not the same as compatible.",
        _ when reading.Applicability == "treaty" && !reading.Rulebook.Judges => "No verdict: this rulebook describes and does not judge.",
        _ => "No verdict: the text is not treaty language in English that this service can read.",
    };

    public static string Applicability(string status) => status switch
    {
        "treaty" => "treaty language",
        "notTreaty" => "English, but no treaty language",
        "notEnglish" => "not English",
        "tooShort" => "too short to tell",
        _ => status,
    };

    public static string Level(CriterionCard criterion, int? level) =>
        level is not { } known ? "none" : criterion.Label(known) is { Length: > 0 } label ? $"{Signed(known)} ({label})" : Signed(known);

    public static string Citation(ReportReading reading) =>
        $"{reading.Citation.Product} {reading.Citation.EngineVersion}, rulebook {reading.Rulebook.Id} {reading.Rulebook.Version} (SHA-256 {reading.Rulebook.Sha256}), evaluation {reading.Citation.EvaluationId}.";

    /// <summary>What a reader calls the text.</summary>
    public static string Title(ReportSubject subject)
    {
        var name = subject.Treaty ?? (subject.Kind == SubjectKind.Treaty ? "A treaty" : null);
        return (name, subject.Article) switch
        {
            (null, null) => "A treaty provision",
            (null, { } article) => $"Provision {article}",
            ({ } treaty, null) => treaty,
            ({ } treaty, { } article) => $"{treaty}, {article}",
        };
    }
}
