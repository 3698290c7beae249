using System.Collections.Frozen;
using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>A rulebook's judgements laid out for reading: indicators by id, effects by the number of the criterion.</summary>
internal sealed class JudgementTable
{
    private readonly FrozenDictionary<string, JudgedIndicator> _indicators;
    private readonly FrozenDictionary<string, int> _criteria;

    internal JudgementTable(RulebookDefinition book)
    {
        Book = book;
        _criteria = book.Criteria.Select((c, number) => (c.Id, number))
            .ToFrozenDictionary(c => c.Id, c => c.number, StringComparer.Ordinal);
        _indicators = book.Indicators.Select((i, number) => new JudgedIndicator(i, number, Effects(i), EffectsById(Effects(i))))
            .ToFrozenDictionary(i => i.Definition.Id, StringComparer.Ordinal);
    }

    internal RulebookDefinition Book { get; }

    internal int CriterionCount => Book.Criteria.Length;

    /// <summary>Number of a criterion in the order of the rulebook; throws where the rulebook has none of that id.</summary>
    internal int CriterionNumber(string id) => _criteria[id];

    /// <summary>The indicator of that id; throws where the rulebook has none.</summary>
    internal JudgedIndicator Indicator(string id) => _indicators[id];

    /// <summary>Effects of one occurrence by criterion number: the indicator's usual ones, replaced where a rule has its own.</summary>
    internal ImmutableArray<int> Effects(JudgedIndicator indicator, ImmutableDictionary<string, int> replaced)
    {
        if (replaced.IsEmpty)
        {
            return indicator.Effects;
        }

        ImmutableArray<int>.Builder effects = indicator.Effects.ToBuilder();
        foreach ((string criterion, int level) in replaced)
        {
            effects[_criteria[criterion]] = level;
        }

        return effects.MoveToImmutable();
    }

    /// <summary>Effects by criterion id as a reader sees them: those of 0 are left out.</summary>
    internal ImmutableSortedDictionary<string, int> EffectsById(ImmutableArray<int> effects)
    {
        ImmutableSortedDictionary<string, int>.Builder byId = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (int number = 0; number < effects.Length; number++)
        {
            if (effects[number] != 0)
            {
                byId.Add(Book.Criteria[number].Id, effects[number]);
            }
        }

        return byId.ToImmutable();
    }

    private ImmutableArray<int> Effects(IndicatorDefinition indicator) =>
        [.. Book.Criteria.Select(c => indicator.Effects.GetValueOrDefault(c.Id))];
}

/// <summary>An indicator with its place in the rulebook and its usual effects by the number and by the id of the criterion.</summary>
internal sealed record JudgedIndicator(
    IndicatorDefinition Definition, int Number, ImmutableArray<int> Effects, ImmutableSortedDictionary<string, int> EffectsById);
