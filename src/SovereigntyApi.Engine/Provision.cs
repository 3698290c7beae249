using System.Collections.Immutable;

namespace SovereigntyApi.Engine;

/// <summary>A provision to evaluate: its text as received, its heading where there is one, and what the caller knows from elsewhere.</summary>
public sealed record Provision(string Text, string? Heading = null, ProvisionContext? Context = null);

/// <summary>What the reader knows from elsewhere: the provision's kind, the treaty's reservation regime, parties and defined terms.</summary>
public sealed record ProvisionContext(
    string? Kind = null,
    ReservationRegime Reservations = ReservationRegime.Unknown,
    ImmutableArray<string> Parties = default,
    ImmutableArray<DefinedTerm> Definitions = default)
{
    /// <summary>
    /// True where the provision is read as part of its whole treaty: what the rest says of reservations, disputes and terms is known,
    /// and a short or list-like provision is a treaty's all the same.
    /// </summary>
    public bool WithinTreaty { get; init; }
}

public sealed record DefinedTerm(string Term, string Meaning);

public enum ReservationRegime
{
    Unknown,
    Allowed,
    Limited,
    Barred,
}
