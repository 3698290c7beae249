using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SovereigntyApi.Contracts;
using SovereigntyApi.Http;

namespace SovereigntyApi.OpenApi;

/// <summary>Named examples of requests and answers: files under OpenApi/Examples, and problems from their catalogue.</summary>
/// <remarks>A file is named after its operation, its side and its example: <c>evaluateProvision.request.Shortest.json</c>.</remarks>
internal static class ExampleTexts
{
    /// <summary>A rule that the examples show.</summary>
    public const string RuleId = "duty-by-own-judgement";

    private const string Prefix = "SovereigntyApi.OpenApi.Examples.";
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>What the examples are called, in the order they are shown.</summary>
    private static readonly (string Name, string Summary)[] Summaries =
    [
        ("shortest", "Only a text"),
        ("summary", "The treaty as a whole"),
        ("akomaNtoso", "A treaty in Akoma Ntoso"),
        ("three", "Three provisions"),
        ("provisions", "Two drafts of one provision"),
        ("treaties", "Two drafts of a treaty"),
        ("everything", "Every option"),
        ("several", "Under rulebooks named by a list"),
        ("noTreaty", "Text that is no treaty language"),
        ("oneFile", "A rulebook in one file"),
    ];

    public static Dictionary<string, IOpenApiExample> Requests(string operation) => Read($"{operation}.request.");

    public static Dictionary<string, IOpenApiExample> Answers(string operation) => Read($"{operation}.answer.");

    public static string StatusSentence(int status) => status switch
    {
        400 => "The request is at fault; `errors` names every member.",
        401 => "The operator asks for a key, and the request has none that is known.",
        404 => "There is no such thing here.",
        406 => "The Accept header admits no form of the answer.",
        408 => "The body did not arrive in time.",
        413 => "The body has more bytes than are taken.",
        415 => "The body's media type, charset or content encoding is not read.",
        429 => "The operator admits fewer requests in the time.",
        503 => "The service cannot do it now; try again later.",
        _ => "The service failed.",
    };

    /// <summary>An example of each problem that an operation answers with a status.</summary>
    public static Dictionary<string, IOpenApiExample> Problems(int status, string operation) =>
        ProblemTypes.All.Where(p => p.Statuses.Contains(status) && Fits(p, status, operation)).ToDictionary(
            p => JsonNamingPolicy.CamelCase.ConvertName(string.Concat(p.Code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))),
            p => (IOpenApiExample)new OpenApiExample { Summary = p.Title, Value = Describe(p, status) },
            StringComparer.Ordinal);

    private static bool Fits(ProblemType type, int status, string operation) => status switch
    {
        404 when operation == "getProblem" => type == ProblemTypes.ProblemUnknown,
        404 => type == ProblemTypes.RulebookUnknown || type == ProblemTypes.RulebookVersionUnknown
            || (type == ProblemTypes.RuleUnknown && operation == "getRule")
            || (type == ProblemTypes.ValidationNotPublished && operation == "getValidation"),
        503 when operation == "getReadiness" => type == ProblemTypes.NotReady,
        503 => type != ProblemTypes.NotReady,
        400 when type == ProblemTypes.InvalidXml || type == ProblemTypes.InvalidAkomaNtoso => operation is "evaluateTreaty" or "compare",
        _ => true,
    };

    private static JsonNode Describe(ProblemType type, int status)
    {
        var pointer = type.Code switch
        {
            "body-required" or "invalid-json" or "invalid-utf8" or "body-too-large" => "",
            "rulebook-unknown" or "rulebook-version-unknown" or "not-together" => "/rulebook",
            "rule-unknown" or "duplicate-item" => "/disabledRules/0",
            "too-many" => "/disabledRules",
            "too-few" => "/rulebooks",
            "invalid-xml" or "invalid-akoma-ntoso" => "/akomaNtoso",
            "unknown-member" => "/txt",
            "not-allowed" => "/offsetUnit",
            _ => "/text",
        };
        ErrorResponse[] errors = status is not (400 or 413) || type == ProblemTypes.MalformedRequest ? [] :
        [
            new ErrorResponse
            {
                Pointer = pointer,
                Code = type.Code,
                Detail = type.Meaning,
                Limit = type == ProblemTypes.TooLong ? 20_000 : type == ProblemTypes.BodyTooLarge ? 262_144 : null,
                Actual = type == ProblemTypes.TooLong ? 20_001 : type == ProblemTypes.BodyTooLarge ? 300_000 : null,
                Offset = type == ProblemTypes.ControlCharacter ? 17 : null,
                Allowed = type == ProblemTypes.NotAllowed ? ["utf16", "codePoint"] : null,
            },
        ];
        return JsonSerializer.SerializeToNode(
            new ProblemResponse
            {
                Type = type.Address,
                Title = type.Title,
                Status = status,
                Detail = type.Meaning,
                Code = type.Code,
                Errors = errors,
                TraceId = TraceId,
            },
            AnswerJson.Default.ProblemResponse)!;
    }

    private static Dictionary<string, IOpenApiExample> Read(string start)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix + start, StringComparison.Ordinal))
            .Select(n => (Name: n[(Prefix.Length + start.Length)..^".json".Length], Resource: n))
            .OrderBy(e => Array.FindIndex(Summaries, s => s.Name == e.Name))
            .ThenBy(e => e.Name, StringComparer.Ordinal)
            .ToDictionary(e => e.Name, e => (IOpenApiExample)Example(assembly, e.Name, e.Resource), StringComparer.Ordinal);
    }

    private static OpenApiExample Example(Assembly assembly, string name, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        return new OpenApiExample
        {
            Summary = Array.Find(Summaries, s => s.Name == name).Summary ?? "An answer",
            Value = JsonNode.Parse(stream),
        };
    }
}
