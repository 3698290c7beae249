namespace SovereigntyApi.Http;

/// <summary>Every problem this service can answer. <c>GET /v1/problems</c> publishes the list.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType BodyRequired = new("body-required", "A body is required", [400],
        "The request has no body, or only white space.", "Send a JSON object with at least the member text.");

    public static readonly ProblemType InvalidJson = new("invalid-json", "The body is not JSON", [400],
        "The body does not follow RFC 8259, is nested too deeply, or something follows the document.",
        "Send one JSON document in UTF-8. The offset says at which byte reading stopped.");

    public static readonly ProblemType InvalidUtf8 = new("invalid-utf8", "The body is not UTF-8", [400],
        "The body holds bytes that are no UTF-8.", "Encode the body in UTF-8. The offset says which byte is wrong.");

    public static readonly ProblemType LoneSurrogate = new("lone-surrogate", "A string holds half a character", [400],
        "A string has an escaped surrogate without its partner.", "Escape characters beyond U+FFFF as a pair, high surrogate first, or send them in UTF-8.");

    public static readonly ProblemType ControlCharacter = new("control-character", "A control character is not allowed", [400],
        "A string holds a C0 control character other than tab, line feed, vertical tab, form feed and carriage return.",
        "Remove the character. The offset says where it stands in the member.");

    public static readonly ProblemType Required = new("required", "A member is missing", [400],
        "A required member is not there.", "Add the member that the pointer names.");

    public static readonly ProblemType Blank = new("blank", "A member is empty", [400],
        "A member that must say something holds nothing but white space.", "Fill the member in, or leave it out where it is optional.");

    public static readonly ProblemType TooLong = new("too-long", "A string is too long", [400],
        "A string has more UTF-16 code units than its limit.", "Shorten it. The error names the limit and the actual length.");

    public static readonly ProblemType TooMany = new("too-many", "A list is too long", [400],
        "A list has more items than its limit.", "Send fewer items. The error names the limit and the actual number.");

    public static readonly ProblemType TooFew = new("too-few", "A list is empty", [400],
        "A list that must name something is empty.", "Name at least one item, or leave the member out.");

    public static readonly ProblemType DuplicateItem = new("duplicate-item", "An item is listed twice", [400],
        "A list that is read as a set names the same item twice.", "Name each item once.");

    public static readonly ProblemType WrongType = new("wrong-type", "A member has the wrong type", [400],
        "A member is not of the JSON type that the contract gives it. null is no value of any member.",
        "Send the type that the detail names, or leave an optional member out.");

    public static readonly ProblemType UnknownMember = new("unknown-member", "A member is not known", [400],
        "An object has a member that the contract does not have. Names are compared exactly, upper and lower case included.",
        "Remove the member, or correct its name.");

    public static readonly ProblemType DuplicateMember = new("duplicate-member", "A member is there twice", [400],
        "An object has the same member twice.", "Send each member once.");

    public static readonly ProblemType NotAllowed = new("not-allowed", "A value is not allowed", [400],
        "A value is none of those the contract allows.", "Send one of the values that the error lists.");

    public static readonly ProblemType NotTogether = new("not-together", "Two members exclude each other", [400],
        "Two members are there of which only one may be.", "Leave one of them out.");

    public static readonly ProblemType InvalidXml = new("invalid-xml", "The document is not XML", [400],
        "The document is not well-formed XML 1.0, or has a document type declaration, which is never read.",
        "Send well-formed XML without a document type declaration. The detail says at which line and column reading stopped.");

    public static readonly ProblemType InvalidAkomaNtoso = new("invalid-akoma-ntoso", "The document is not Akoma Ntoso 3.0", [400],
        "The document does not follow the Akoma Ntoso 3.0 schema, or is nested too deeply.",
        "Validate it against the schema. The detail says at which line and column the first fault stands.");

    public static readonly ProblemType RulebookUnknown = new("rulebook-unknown", "The rulebook is not known", [400, 404],
        "This service holds no rulebook with this id.", "Choose one from GET /v1/rulebooks.");

    public static readonly ProblemType RulebookVersionUnknown = new("rulebook-version-unknown", "The rulebook's version is not known", [400, 404],
        "This service holds the rulebook, but not in this version.", "Choose a version from GET /v1/rulebooks, or leave the version out for the newest.");

    public static readonly ProblemType RuleUnknown = new("rule-unknown", "The rule is not known", [400, 404],
        "The rulebook has no rule with this id.", "Choose one from GET /v1/rulebooks/{id}/rules.");

    public static readonly ProblemType ArchiveRefused = new("archive-refused", "The archive is not opened", [400],
        "The archive is no zip archive in base64, is damaged, too large when unpacked, or holds a link, a path out of its folder or a file that is no source file.",
        "Pack the .yaml files of one rulebook, as the folder db has them, and nothing else.");

    public static readonly ProblemType MalformedRequest = new("malformed-request", "The request is not HTTP as it should be", [400],
        "The framing of the request is broken or ambiguous: a chunk that cannot be read, or a length given twice.",
        "Send one Content-Length, or chunks, as RFC 9112 says.");

    public static readonly ProblemType NotFound = new("not-found", "There is nothing here", [404],
        "No resource has this address.", "See /swagger for the addresses of this service.");

    public static readonly ProblemType ProblemUnknown = new("problem-unknown", "The problem is not known", [404],
        "No problem type has this code.", "See GET /v1/problems for the list.");

    public static readonly ProblemType ValidationNotPublished = new("validation-not-published", "No figures are published", [404],
        "No measured accuracy is published for this rulebook in this build.", "Measure it yourself before you rely on it, or use a build that publishes its figures.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", "The method is not allowed here", [405],
        "The resource does not have this method.", "Use one of the methods in the Allow header.");

    public static readonly ProblemType NotAcceptable = new("not-acceptable", "No form of the answer is acceptable", [406],
        "The Accept header names no media type that this resource can answer with.", "Accept application/json, or one of the media types that the detail lists.");

    public static readonly ProblemType RequestTooSlow = new("request-too-slow", "The request arrives too slowly", [408],
        "The body did not arrive in time.", "Send the body at once.");

    public static readonly ProblemType BodyTooLarge = new("body-too-large", "The body is too large", [413],
        "The body has more bytes than this resource takes.", "Send less at a time. GET /v1/about lists the limits.");

    public static readonly ProblemType MediaTypeUnsupported = new("media-type-unsupported", "The media type is not supported", [415],
        "The Content-Type is missing or is not one that this resource reads.", "Send application/json.");

    public static readonly ProblemType CharsetUnsupported = new("charset-unsupported", "The charset is not supported", [415],
        "The Content-Type names a charset other than UTF-8.", "Send UTF-8.");

    public static readonly ProblemType ContentEncodingUnsupported = new("content-encoding-unsupported", "The content encoding is not supported", [415],
        "The body is compressed or otherwise encoded.", "Send the body as it is, without Content-Encoding.");

    public static readonly ProblemType ApiKeyRequired = new("api-key-required", "An API key is required", [401],
        "This service answers only to callers with a key, and the request has none, more than one, or one that is not known.",
        "Send the key that the operator gave you in the header X-Api-Key.");

    public static readonly ProblemType RateLimited = new("rate-limited", "Too many requests", [429],
        "More requests came from this key or address than the operator admits in the time.",
        "Wait for the seconds that Retry-After names. The RateLimit headers say how many requests are left.");

    public static readonly ProblemType InternalError = new("internal-error", "The service failed", [500],
        "The service failed while it worked on this request. Nothing of the request was kept.", "Try again; if it fails again, report the traceId.");

    public static readonly ProblemType Busy = new("busy", "The service is busy", [503],
        "More evaluations are waiting than the service lets wait.", "Try again after the seconds that Retry-After names.");

    public static readonly ProblemType EvaluationTimeout = new("evaluation-timeout", "The evaluation took too long", [503],
        "The evaluation did not end within its time.", "Try again, or send a shorter text.");

    public static readonly ProblemType NotReady = new("not-ready", "The service is not ready", [503],
        "The service is starting or stopping, or cannot read text as it must.", "Wait, or look into the service's log.");

    public static IReadOnlyList<ProblemType> All { get; } =
    [
        .. new[]
        {
            BodyRequired, InvalidJson, InvalidUtf8, LoneSurrogate, ControlCharacter, Required, Blank, TooLong, TooMany, TooFew,
            DuplicateItem, WrongType, UnknownMember, DuplicateMember, NotAllowed, NotTogether, InvalidXml, InvalidAkomaNtoso, RulebookUnknown,
            RulebookVersionUnknown, RuleUnknown, ArchiveRefused, MalformedRequest, NotFound, ProblemUnknown, ValidationNotPublished,
            MethodNotAllowed, NotAcceptable, RequestTooSlow, BodyTooLarge, MediaTypeUnsupported, CharsetUnsupported,
            ContentEncodingUnsupported, ApiKeyRequired, RateLimited, InternalError, Busy, EvaluationTimeout, NotReady,
        }.OrderBy(p => p.Code, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, ProblemType> ByCode = All.ToDictionary(p => p.Code, StringComparer.Ordinal);

    public static ProblemType? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The problem of an answer that the framework left without a body.</summary>
    public static ProblemType ForStatus(int status) => status switch
    {
        400 => MalformedRequest,
        401 => ApiKeyRequired,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        408 => RequestTooSlow,
        413 => BodyTooLarge,
        415 => MediaTypeUnsupported,
        429 => RateLimited,
        503 => Busy,
        _ => InternalError,
    };
}
