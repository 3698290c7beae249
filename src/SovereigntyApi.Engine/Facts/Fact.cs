using System.Collections.Immutable;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>An indicator found in a provision: what it rests on, without a judgement.</summary>
public sealed record Fact
{
    public required string Indicator { get; init; }

    /// <summary>The rule that decided: the first by evidence, then by id.</summary>
    public required string RuleId { get; init; }

    public required ImmutableArray<string> AlsoMatched { get; init; }

    /// <summary>One span an occurrence, in order of the text, never empty.</summary>
    public required ImmutableArray<TextSpan> Evidence { get; init; }

    /// <summary>Spans of the clauses the evidence lies in, one a piece of evidence.</summary>
    public required ImmutableArray<TextSpan> ClauseSpans { get; init; }

    /// <summary>Effects that replace the indicator's usual ones; empty where the rule has none of its own.</summary>
    public required ImmutableDictionary<string, int> EffectOverrides { get; init; }

    /// <summary>The explanation, filled in with the bearer and the deciding words.</summary>
    public required string Explanation { get; init; }

    public required string Basis { get; init; }
}

/// <summary>A reading that had its words and was set aside.</summary>
public sealed record DefeatedFact(string RuleId, string Indicator, TextSpan Evidence, string By, TextSpan? ByEvidence, string Explanation)
{
    /// <summary>The term whose definition set it aside; null where something else did.</summary>
    public string? Term { get; init; }
}

/// <summary>All that the facts layer hands to judgement.</summary>
public sealed record FactReading(
    string Kind,
    ImmutableArray<Fact> Facts,
    ImmutableArray<DefeatedFact> Defeated,
    bool Complete);
