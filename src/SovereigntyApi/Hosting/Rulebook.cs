using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Hosting;

/// <summary>Evaluates one provision under one rulebook.</summary>
internal delegate Evaluation EvaluateProvision(Provision provision, EvaluationOptions options, CancellationToken stop);

/// <summary>A rulebook in use: as written, its digest, and the engine compiled from it.</summary>
internal sealed record Rulebook(RulebookDefinition Definition, string Sha256, EvaluateProvision Evaluate)
{
    /// <summary>Evaluates a provision and says what its context changed; where nothing is set, nothing ever changes.</summary>
    public EvaluateInContext EvaluateInContext { get; init; } =
        (provision, options, stop) => new ContextualEvaluation(Evaluate(provision, options, stop), null, new Applicability(ApplicabilityStatus.Treaty, []), default);

    /// <summary>The engine itself, for work that goes beyond evaluating; null where something else evaluates.</summary>
    public TreatyEngine? Engine { get; init; }

    /// <summary>The options as far as they concern this rulebook: a rule of another one in the same order is nothing to it.</summary>
    public EvaluationOptions Own(EvaluationOptions options) => options with { DisabledRules = [.. options.DisabledRules.Where(Rules.ContainsKey)] };

    public string Reference { get; } = $"{Definition.Id}@{Definition.Version}";

    public Dictionary<string, RuleDefinition> Rules { get; } = Definition.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);

    public Dictionary<string, IndicatorDefinition> Indicators { get; } =
        Definition.Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);

    public Dictionary<string, RemedyDefinition> Remedies { get; } =
        Definition.RemedyTypes.ToDictionary(r => r.Id, StringComparer.Ordinal);
}
