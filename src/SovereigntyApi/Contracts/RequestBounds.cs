namespace SovereigntyApi.Contracts;

/// <summary>
/// Bounds of the request's smaller members, in UTF-16 code units and items. They are part of the contract and not configurable;
/// what an operator may change is in <c>ServiceLimits</c>.
/// </summary>
public static class RequestBounds
{
    public const int Treaty = 500;
    public const int Heading = 500;
    public const int Article = 100;
    public const int EId = 200;
    public const int Url = 2_000;
    public const int Date = 40;

    public const int Kind = 40;
    public const int Parties = 250;
    public const int Party = 200;
    public const int Definitions = 200;
    public const int Term = 200;
    public const int Meaning = 2_000;

    public const int RulebookReference = 120;
    public const int Rulebooks = 8;
    public const int RuleId = 120;
    public const int DisabledRules = 500;
    public const int ClientReference = 128;

    public const int CandidateYaml = 1_000_000;

    /// <summary>Characters of base64: four for three bytes of the archive.</summary>
    public const int CandidateZip = 1_400_000;
    public const int CandidateTexts = 50;

    /// <summary>Most items of a batch, unless the limits say otherwise.</summary>
    public const int BatchItems = 1_000_000;

    /// <summary>Pattern of free words: no C0 control characters but white space.</summary>
    public const string WordsPattern = @"^[^\u0000-\u0008\u000E-\u001F]*$";

    /// <summary>Pattern of an id from a rulebook or from the codebook.</summary>
    public const string IdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Pattern of a rulebook's id, with or without a version.</summary>
    public const string RulebookReferencePattern = @"^[a-z0-9]+(-[a-z0-9]+)*(@[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?)?$";
}
