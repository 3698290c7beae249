using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>A rulebook to look at: `yaml` or `zip`, one of them. Nothing of it is stored.</summary>
public sealed record RulebookCheckRequest
{
    /// <summary>A whole rulebook in one file: a `rulebook.yaml` that also has its concepts and rules.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.CandidateYaml)]
    public string? Yaml { get; init; }

    /// <summary>
    /// A zip archive in base64, laid out as the folder `db`: a folder with `rulebook.yaml`, `rules/` and so on, and where it has one a
    /// folder `grammar` beside it. Files are named .yaml; links and paths that leave the archive are refused.
    /// </summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.CandidateZip)]
    public string? Zip { get; init; }

    /// <summary>Provisions to read under both rulebooks, to see what the candidate would change.</summary>
    [DisallowNull]
    [MaxLength(RequestBounds.CandidateTexts)]
    [ItemBounds(1, 20_000)]
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>The rulebook to compare with, as an id or as id@version; the one with the candidate's id by default, else the default one.</summary>
    [DisallowNull]
    [MinLength(1)]
    [MaxLength(RequestBounds.RulebookReference)]
    [RegularExpression(RequestBounds.RulebookReferencePattern)]
    public string? Against { get; init; }
}

/// <summary>What a check of a rulebook found.</summary>
public sealed record RulebookCheckResponse
{
    /// <summary>The candidate as id@version; absent where it could not be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.RulebookReference)]
    public string? Rulebook { get; init; }

    /// <summary>True where it can be used and every example comes out as written.</summary>
    public required bool Fine { get; init; }

    /// <summary>Mistakes. Where there are any the candidate cannot be used, and nothing below was looked at.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<SourceDefectAnswer> Defects { get; init; }

    /// <summary>The examples and near misses, all of which were run.</summary>
    public required ExampleRunAnswer Examples { get; init; }

    /// <summary>What the rules do on the reference texts: the examples of the default rulebook, and the texts sent.</summary>
    public required RuleCoverageAnswer Coverage { get; init; }

    /// <summary>What reading costs under the candidate; absent where it cannot be used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RulebookCostAnswer? Cost { get; init; }

    /// <summary>What reading the same texts costs under the rulebook compared with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RulebookCostAnswer? CurrentCost { get; init; }

    /// <summary>The rulebook compared with, as id@version; absent where nothing was compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [MaxLength(RequestBounds.RulebookReference)]
    public string? Against { get; init; }

    /// <summary>One entry a text sent, in their order: what the candidate would change.</summary>
    [MaxLength(RequestBounds.CandidateTexts)]
    public required IReadOnlyList<ReadingDifferenceAnswer> Differences { get; init; }
}

/// <summary>A mistake and where it stands.</summary>
public sealed record SourceDefectAnswer
{
    /// <summary>The file as named in the archive; `rulebook.yaml` for a single file.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string File { get; init; }

    /// <summary>The line, counted from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Line { get; init; }

    /// <summary>The column, counted from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Column { get; init; }

    /// <summary>The member at fault, such as `rules[2].match`; empty where the file as a whole is.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Member { get; init; }

    /// <summary>What is wrong.</summary>
    [MaxLength(ResponseBounds.Quotation)]
    public required string Detail { get; init; }
}

/// <summary>The examples of a rulebook, run.</summary>
public sealed record ExampleRunAnswer
{
    /// <summary>How many were run.</summary>
    [Range(0, int.MaxValue)]
    public required int Run { get; init; }

    /// <summary>Those that did not come out as written.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<SourceDefectAnswer> Failures { get; init; }
}

/// <summary>Which rules speak on the reference texts.</summary>
public sealed record RuleCoverageAnswer
{
    /// <summary>Reference texts read.</summary>
    [Range(0, int.MaxValue)]
    public required int Texts { get; init; }

    /// <summary>Rules that never speak without another one of their indicator.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ShadowedRuleAnswer> Shadowed { get; init; }

    /// <summary>Rules that speak on no text but their own examples.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> NeverFire { get; init; }

    /// <summary>Rules that speak on nine of ten texts or more.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> AlwaysFire { get; init; }
}

/// <summary>A rule that adds nothing to another.</summary>
public sealed record ShadowedRuleAnswer
{
    /// <summary>The rule.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Rule { get; init; }

    /// <summary>The rule that always speaks with it.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string By { get; init; }

    /// <summary>On how many texts it was seen.</summary>
    [Range(0, int.MaxValue)]
    public required int Texts { get; init; }
}

/// <summary>Size of a rulebook and the work of reading with it: counted, so that every machine says the same.</summary>
public sealed record RulebookCostAnswer
{
    /// <summary>Concepts, the grammar's included.</summary>
    [Range(0, int.MaxValue)]
    public required int Concepts { get; init; }

    /// <summary>Lines of phrases.</summary>
    [Range(0, int.MaxValue)]
    public required int Phrases { get; init; }

    /// <summary>Patterns of rules.</summary>
    [Range(0, int.MaxValue)]
    public required int Patterns { get; init; }

    /// <summary>Steps of matching for a thousand words of the reference texts.</summary>
    [Range(0, int.MaxValue)]
    public required int StepsPerThousandWords { get; init; }
}

/// <summary>What a candidate would change in the reading of one text.</summary>
public sealed record ReadingDifferenceAnswer
{
    /// <summary>Number of the text, from 0.</summary>
    [Range(0, int.MaxValue)]
    public required int Text { get; init; }

    /// <summary>Verdict under the rulebook compared with.</summary>
    public required VerdictName VerdictBefore { get; init; }

    /// <summary>Verdict under the candidate.</summary>
    public required VerdictName VerdictAfter { get; init; }

    /// <summary>Levels that differ.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<LevelChangeAnswer> Levels { get; init; }

    /// <summary>What only the candidate finds.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<FoundAnswer> Added { get; init; }

    /// <summary>What the candidate finds no more.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<FoundAnswer> Removed { get; init; }
}

/// <summary>A criterion whose level differs.</summary>
public sealed record LevelChangeAnswer
{
    /// <summary>The criterion.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Criterion { get; init; }

    /// <summary>Level under the rulebook compared with; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(-10, 10)]
    public int? Before { get; init; }

    /// <summary>Level under the candidate; absent where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Range(-10, 10)]
    public int? After { get; init; }
}

/// <summary>An indicator found, by which rule, in which words.</summary>
public sealed record FoundAnswer
{
    /// <summary>The indicator.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Indicator { get; init; }

    /// <summary>The rule that decided.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string RuleId { get; init; }

    /// <summary>The words, one entry an occurrence.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<EvidenceAnswer> Evidence { get; init; }
}
