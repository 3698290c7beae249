using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Rendering;

/// <summary>Copies remedies into the contract's answer.</summary>
internal static class RemedyMapper
{
    public static RemedyAnswer Map(Remedy remedy, RemedyDefinition type) => new()
    {
        Type = remedy.Type,
        Name = type.Name,
        Availability = Map(remedy.Availability),
        Instruments =
        [
            .. remedy.Instruments.Select(i => new RemedyInstrumentAnswer
            {
                Instrument = Instrument(i.Name),
                Availability = Map(i.Availability),
                Reason = i.Reason,
            }),
        ],
        Precedents = type.Precedents,
    };

    private static RemedyAvailabilityName Map(RemedyAvailability availability) => availability switch
    {
        RemedyAvailability.Available => RemedyAvailabilityName.Available,
        RemedyAvailability.Limited => RemedyAvailabilityName.Limited,
        RemedyAvailability.RuledOut => RemedyAvailabilityName.RuledOut,
        RemedyAvailability.NotCurable => RemedyAvailabilityName.NotCurable,
        _ => RemedyAvailabilityName.Unknown,
    };

    private static RemedyInstrumentName Instrument(string name) => name switch
    {
        RemedyInstruments.Reservation => RemedyInstrumentName.Reservation,
        RemedyInstruments.Understanding => RemedyInstrumentName.Understanding,
        RemedyInstruments.Declaration => RemedyInstrumentName.Declaration,
        RemedyInstruments.Condition => RemedyInstrumentName.Condition,
        RemedyInstruments.OptOut => RemedyInstrumentName.OptOut,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
