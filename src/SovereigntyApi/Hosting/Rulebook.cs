using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Hosting;

/// <summary>Evaluates one provision under one rulebook.</summary>
internal delegate Evaluation EvaluateProvision(Provision provision, EvaluationOptions options, CancellationToken stop);

/// <summary>A rulebook in use: as written, its digest, and the engine compiled from it.</summary>
internal sealed record Rulebook(RulebookDefinition Definition, string Sha256, EvaluateProvision Evaluate)
{
    public string Reference { get; } = $"{Definition.Id}@{Definition.Version}";

    public Dictionary<string, RuleDefinition> Rules { get; } = Definition.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);

    public Dictionary<string, IndicatorDefinition> Indicators { get; } =
        Definition.Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);

    public Dictionary<string, RemedyDefinition> Remedies { get; } =
        Definition.RemedyTypes.ToDictionary(r => r.Id, StringComparer.Ordinal);
}
