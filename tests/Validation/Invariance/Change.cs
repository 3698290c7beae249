using SovereigntyApi.Engine;
using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>A reading that a variation changed: what was lost, what was gained, which levels moved.</summary>
internal sealed record Change(GoldProvision Provision, string Text, Answer Before, Answer After)
{
    public IEnumerable<string> Lost => Before.Labels.Indicators.Except(After.Labels.Indicators).Order(StringComparer.Ordinal);

    public IEnumerable<string> Gained => After.Labels.Indicators.Except(Before.Labels.Indicators).Order(StringComparer.Ordinal);

    public IEnumerable<string> Moved => Labels.Criteria.Where(c => Before.Labels.Levels[c] != After.Labels.Levels[c]);

    /// <summary>Reads a provision as it stands and as varied; null where nothing of it varies.</summary>
    public static Change? Of(TreatyEngine engine, Variation variation, GoldProvision provision, Answer before) =>
        variation.Of(provision) is not { } other ? null
            : new Change(provision, other.Text, before, Answer.Of(engine, other.Text, other.Heading));

    public bool Stands => Before.Applicable == After.Applicable && !Lost.Any() && !Gained.Any() && !Moved.Any();

    public override string ToString() =>
        $"{Provision.Id}:{(Before.Applicable == After.Applicable ? "" : After.Applicable ? " admitted" : " refused")}"
        + string.Concat(Lost.Select(i => $" -{i} ({Before.Rules(i)})"))
        + string.Concat(Gained.Select(i => $" +{i} ({After.Rules(i)})"))
        + string.Concat(Moved.Select(c => $" {c} {Before.Labels.Levels[c]}>{After.Labels.Levels[c]}"));
}
