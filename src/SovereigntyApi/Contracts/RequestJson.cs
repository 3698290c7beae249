using System.Text.Json;
using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Reads requests strictly, by generated code.</summary>
/// <remarks>
/// A member unknown, twice, in another case or null, a missing required member and a number as a string are refused.
/// </remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    AllowTrailingCommas = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = MaxDepth)]
[JsonSerializable(typeof(EvaluationRequest))]
[JsonSerializable(typeof(TreatyRequest))]
[JsonSerializable(typeof(RulebookCheckRequest))]
[JsonSerializable(typeof(BatchTreatyRequest))]
[JsonSerializable(typeof(ComparisonRequest))]
public sealed partial class RequestJson : JsonSerializerContext
{
    /// <summary>Deepest nesting of a body. No request of the contract needs more than six.</summary>
    public const int MaxDepth = 8;
}
