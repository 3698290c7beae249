using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Unit of every offset in an answer.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OffsetUnit>))]
public enum OffsetUnit
{
    /// <summary>UTF-16 code units, as JavaScript and .NET count.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python and R count.</summary>
    CodePoint,
}

/// <summary>What a finding rests on in the document.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BasisName>))]
public enum BasisName
{
    /// <summary>The document says it.</summary>
    Explicit,

    /// <summary>It follows from what the document says.</summary>
    Derived,

    /// <summary>The document is silent; it comes from treaty practice and the literature.</summary>
    Extension,
}

/// <summary>Parts of an answer that are left out unless asked for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IncludeName>))]
public enum IncludeName
{
    /// <summary>The texts behind the ids of this answer.</summary>
    Explanation,

    /// <summary>The clauses as read.</summary>
    Clauses,

    /// <summary>What each finding decides.</summary>
    Sensitivity,

    /// <summary>Small changes of wording that raise a level, with what follows.</summary>
    WhatIf,
}

/// <summary>Whether the treaty lets reservations be made.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ReservationsName>))]
public enum ReservationsName
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Reservations may be made.</summary>
    Allowed,

    /// <summary>Some reservations may be made.</summary>
    Limited,

    /// <summary>No reservations may be made.</summary>
    Barred,
}

/// <summary>The overall word of an evaluation; the worst criterion decides.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<VerdictName>))]
public enum VerdictName
{
    /// <summary>The text is no treaty language, or the rulebook describes and does not judge.</summary>
    NotApplicable,

    /// <summary>Treaty language in which nothing was found; not the same as compatible.</summary>
    NoFinding,

    /// <summary>Something was found and no criterion is below 0.</summary>
    Meets,

    /// <summary>The worst criterion is at -1.</summary>
    Concern,

    /// <summary>Some criterion is at -2.</summary>
    Fails,
}

/// <summary>Whether the text is what this service can read.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ApplicabilityName>))]
public enum ApplicabilityName
{
    /// <summary>Treaty language.</summary>
    Treaty,

    /// <summary>English, but no treaty language.</summary>
    NotTreaty,

    /// <summary>Not English.</summary>
    NotEnglish,

    /// <summary>Too short to tell.</summary>
    TooShort,
}

/// <summary>Which way a finding speaks under the rulebook.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PolarityName>))]
public enum PolarityName
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Against the criteria.</summary>
    Adverse,

    /// <summary>For the criteria.</summary>
    Favourable,
}

/// <summary>Whether a remedy is open for the treaty at hand.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RemedyAvailabilityName>))]
public enum RemedyAvailabilityName
{
    /// <summary>Open.</summary>
    Available,

    /// <summary>Open only as far as the treaty's clause on reservations goes.</summary>
    Limited,

    /// <summary>Neither the text nor the request says what decides it.</summary>
    Unknown,

    /// <summary>The treaty, or a clause of the text, rules it out.</summary>
    RuledOut,

    /// <summary>No statement on joining has been held to help.</summary>
    NotCurable,
}

/// <summary>A form that a remedy can take.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RemedyInstrumentName>))]
public enum RemedyInstrumentName
{
    /// <summary>Changes the legal effect for the State that makes it.</summary>
    Reservation,

    /// <summary>Says how a text is read.</summary>
    Understanding,

    /// <summary>States a view or the effect in domestic law.</summary>
    Declaration,

    /// <summary>Binds the executive at home and is not sent to other parties.</summary>
    Condition,

    /// <summary>A declaration that the treaty itself offers.</summary>
    OptOut,
}
