using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>A type of remedy that treaty practice has used, with the instances it is known from. Never a draft and never advice.</summary>
/// <param name="Id">Identifier in kebab-case, such as <c>r7</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Content">What statements of this type usually say, in our words.</param>
/// <param name="Instruments">
/// The forms it has taken: any of <see cref="RemedyInstruments"/>; empty where nothing that is said on joining helps.
/// </param>
/// <param name="Precedents">Instances, by the name of the treaty.</param>
public sealed record RemedyDefinition(
    string Id, string Name, string Content, ImmutableArray<string> Instruments, ImmutableArray<string> Precedents);

/// <summary>The types of remedy of one adverse indicator, with the reason; without types the reason says why there is none.</summary>
public sealed record IndicatorRemedies(string Indicator, ImmutableArray<string> Types, string Reason);

/// <summary>What a match of a rule tells about the treaty's reservations: <c>barred</c>, <c>limited</c>, <c>allowed</c> or <c>opt-out</c>.</summary>
public sealed record RegimeSign(string Means, string Rule)
{
    public const string Barred = "barred";
    public const string Limited = "limited";
    public const string Allowed = "allowed";

    /// <summary>The text itself lets a State declare that part of it does not bind it.</summary>
    public const string OptOut = "opt-out";

    /// <summary>All that a sign can mean.</summary>
    public static ImmutableArray<string> Meanings { get; } = [Barred, Limited, Allowed, OptOut];
}

/// <summary>Forms that a remedy can take, and with them what decides whether it is open.</summary>
public static class RemedyInstruments
{
    /// <summary>Changes the legal effect of a provision for the State that makes it; open as far as the treaty lets reservations be made.</summary>
    public const string Reservation = "reservation";

    /// <summary>Says how a provision is read; no reservation, whatever the treaty says of those.</summary>
    public const string Understanding = "understanding";

    /// <summary>States a view or the effect in domestic law.</summary>
    public const string Declaration = "declaration";

    /// <summary>Binds the executive at home and is not sent to the other parties.</summary>
    public const string Condition = "condition";

    /// <summary>A declaration that the treaty itself offers, such as leaving out a protocol or a court.</summary>
    public const string OptOut = "opt-out";

    public static ImmutableArray<string> All { get; } = [Reservation, Understanding, Declaration, Condition, OptOut];
}
