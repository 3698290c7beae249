using System.ComponentModel.DataAnnotations;

namespace SovereigntyApi.Contracts;

/// <summary>What is left of the evaluation where one finding is struck out.</summary>
public sealed record SensitivityAnswer
{
    /// <summary>Id of the finding struck out.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Finding { get; init; }

    /// <summary>Ids of findings that rest on it and go with it.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id)]
    public required IReadOnlyList<string> FallsWith { get; init; }

    /// <summary>Every criterion without it.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<LevelWithoutAnswer> Criteria { get; init; }

    /// <summary>Ids of the criteria whose level hangs on it; empty where each would stand without it.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Decides { get; init; }

    /// <summary>The verdict without it.</summary>
    public required VerdictName Verdict { get; init; }

    /// <summary>True where the verdict is the same without it.</summary>
    public required bool VerdictStands { get; init; }

    /// <summary>The same in a sentence.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Statement { get; init; }
}

/// <summary>A criterion's level without a finding.</summary>
public sealed record LevelWithoutAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Its level without the finding.</summary>
    [Range(-10, 10)]
    public required int Level { get; init; }

    /// <summary>True where that is its level with the finding, too.</summary>
    public required bool Stands { get; init; }
}

/// <summary>A small change of wording and the evaluation that follows from it, found by evaluating the changed text.</summary>
public sealed record WhatIfAnswer
{
    /// <summary>The rulebook's id of the change.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>Id of the finding that it answers.</summary>
    [MaxLength(ResponseBounds.Id)]
    public required string Finding { get; init; }

    /// <summary>What changes, in a sentence.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Explanation { get; init; }

    /// <summary>What is replaced, in order of the text. Applied to the text as received they give the text that was evaluated.</summary>
    [MinLength(1)]
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ChangeAnswer> Changes { get; init; }

    /// <summary>Kind of the provision as changed.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Kind { get; init; }

    /// <summary>The verdict on the changed text.</summary>
    public required VerdictName Verdict { get; init; }

    /// <summary>Every criterion before and after; at least one that was below 0 is raised.</summary>
    [MaxLength(ResponseBounds.Items)]
    public required IReadOnlyList<ChangedLevelAnswer> Criteria { get; init; }

    /// <summary>Indicators found before and no more.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>Indicators found only in the changed text.</summary>
    [MaxLength(ResponseBounds.Items)]
    [ItemBounds(1, ResponseBounds.Id, RequestBounds.IdPattern)]
    public required IReadOnlyList<string> Come { get; init; }
}

/// <summary>Words of the text as received, replaced. `start` is inclusive, `end` exclusive; they are equal where words are only put in.</summary>
public sealed record ChangeAnswer
{
    /// <summary>Offset of the first unit replaced.</summary>
    [Range(0, ResponseBounds.Quotation)]
    public required int Start { get; init; }

    /// <summary>Offset after the last unit replaced.</summary>
    [Range(0, ResponseBounds.Quotation)]
    public required int End { get; init; }

    /// <summary>The words replaced; empty where words are only put in.</summary>
    [MaxLength(ResponseBounds.Quotation)]
    public required string Exact { get; init; }

    /// <summary>The words put there; empty where words are struck out.</summary>
    [MaxLength(ResponseBounds.Text)]
    public required string Words { get; init; }
}

/// <summary>A criterion's level before and after a change of wording.</summary>
public sealed record ChangedLevelAnswer
{
    /// <summary>The criterion's id.</summary>
    [MaxLength(ResponseBounds.Id)]
    [RegularExpression(RequestBounds.IdPattern)]
    public required string Id { get; init; }

    /// <summary>The level as the text stands.</summary>
    [Range(-10, 10)]
    public required int Before { get; init; }

    /// <summary>The level of the changed text.</summary>
    [Range(-10, 10)]
    public required int After { get; init; }
}
