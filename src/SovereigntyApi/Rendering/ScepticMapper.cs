using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Rendering;

/// <summary>Copies what a sceptic asks for into the contract's answer: what each finding decides, and what other words would do.</summary>
internal static class ScepticMapper
{
    public static SensitivityAnswer Map(Sensitivity sensitivity) => new()
    {
        Finding = sensitivity.Finding,
        FallsWith = sensitivity.FallsWith,
        Criteria = [.. sensitivity.Levels.Select(l => new LevelWithoutAnswer { Id = l.Id, Level = l.Level, Stands = l.Stands })],
        Decides = sensitivity.Decides,
        Verdict = Wire.Verdict(sensitivity.Verdict),
        VerdictStands = sensitivity.VerdictStands,
        Statement = sensitivity.Statement,
    };

    public static WhatIfAnswer Map(Rewording rewording, EvidenceWriter quotes) => new()
    {
        Id = rewording.Id,
        Finding = rewording.Finding,
        Explanation = rewording.Explanation,
        Changes = [.. rewording.Changes.Select(c => quotes.Change(c.Span, c.Words))],
        Kind = rewording.Kind,
        Verdict = Wire.Verdict(rewording.Verdict),
        Criteria = [.. rewording.Levels.Select(l => new ChangedLevelAnswer { Id = l.Id, Before = l.Before, After = l.After })],
        Gone = rewording.Gone,
        Come = rewording.Come,
    };
}
