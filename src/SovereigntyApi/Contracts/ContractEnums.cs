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
    /// <summary>The text is no treaty language.</summary>
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
