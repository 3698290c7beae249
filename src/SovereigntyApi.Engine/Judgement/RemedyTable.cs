using System.Collections.Frozen;
using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>Every remedy of every adverse indicator under every regime, written out once for all evaluations.</summary>
internal sealed class RemedyTable
{
    private const string Adverse = "adverse";

    private static readonly ImmutableArray<Regime> Regimes =
    [
        .. from reservations in Enum.GetValues<ReservationRegime>()
           from inText in new[] { false, true }
           from optOut in new[] { false, true }
           select new Regime(reservations, inText, optOut),
    ];

    private readonly FrozenDictionary<(string Indicator, Regime Regime), ImmutableArray<Remedy>> _remedies;
    private readonly FrozenDictionary<string, string> _none;

    internal RemedyTable(RulebookDefinition book)
    {
        var adverse = book.Indicators.Where(i => i.Polarity == Adverse).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var types = book.RemedyTypes.ToDictionary(t => t.Id, StringComparer.Ordinal);
        ImmutableArray<IndicatorRemedies> listed = [.. book.Remedies.Where(r => adverse.Contains(r.Indicator))];
        _none = listed.Where(r => r.Types.IsEmpty).ToFrozenDictionary(r => r.Indicator, r => r.Reason, StringComparer.Ordinal);
        _remedies = listed
            .Where(r => !r.Types.IsEmpty)
            .SelectMany(r => Regimes.Select(regime => KeyValuePair.Create((r.Indicator, regime), Read(r, types, regime))))
            .ToFrozenDictionary();
    }

    /// <summary>True where the rulebook has remedies at all.</summary>
    internal bool Any => _remedies.Count > 0 || _none.Count > 0;

    internal ImmutableArray<Remedy> Of(string indicator, Regime regime) => _remedies.TryGetValue((indicator, regime), out ImmutableArray<Remedy> found) ? found : [];

    internal string? WhyNone(string indicator) => _none.GetValueOrDefault(indicator);

    private static ImmutableArray<Remedy> Read(IndicatorRemedies listed, Dictionary<string, RemedyDefinition> types, Regime regime) =>
        [.. listed.Types.Select(t => Read(types[t], regime))];

    private static Remedy Read(RemedyDefinition type, Regime regime)
    {
        ImmutableArray<RemedyInstrument> instruments = [.. type.Instruments.Select(i => Read(i, regime))];
        return new Remedy(
            type.Id, instruments.IsEmpty ? RemedyAvailability.NotCurable : instruments.Min(i => i.Availability), instruments);
    }

    private static RemedyInstrument Read(string name, Regime regime) => name switch
    {
        RemedyInstruments.Reservation => Reservation(regime),
        RemedyInstruments.OptOut when regime.OptOut => new(name, RemedyAvailability.Available, "A clause of this text lets a State leave part of it out."),
        RemedyInstruments.OptOut => new(name, RemedyAvailability.Unknown, "Open only where the treaty itself offers it; this text does not say."),
        RemedyInstruments.Condition => new(name, RemedyAvailability.Available, "Made at home with consent to join and not sent to other parties, so no clause of the treaty governs it."),
        _ when regime.Reservations == ReservationRegime.Barred => new(
            name, RemedyAvailability.Available, "It says how the text is read and changes nothing in its effect, so a bar on reservations does not reach it; one that did change the effect would be a reservation by another name."),
        _ => new(name, RemedyAvailability.Available, "It says how the text is read and changes nothing in its effect, so it does not hang on what the treaty says of reservations."),
    };

    private static RemedyInstrument Reservation(Regime regime)
    {
        string who = regime.InText ? "A clause of this text" : "The request says that the treaty";
        return regime.Reservations switch
        {
            ReservationRegime.Allowed => new(RemedyInstruments.Reservation, RemedyAvailability.Available, regime.InText ? "A clause of this text lets reservations be made." : "The request says that the treaty allows reservations."),
            ReservationRegime.Limited => new(RemedyInstruments.Reservation, RemedyAvailability.Limited, $"{who} limits reservations: open only as far as the limits go."),
            ReservationRegime.Barred => new(RemedyInstruments.Reservation, RemedyAvailability.RuledOut, $"{who} bars reservations."),
            _ => new(RemedyInstruments.Reservation, RemedyAvailability.Unknown, "Whether the treaty allows reservations is not known: neither this text nor the request says."),
        };
    }
}
