using System.Text.Json.Serialization;

namespace SovereigntyApi.Contracts;

/// <summary>Writes answers, by generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvaluationResponse))]
[JsonSerializable(typeof(EvaluationsResponse))]
[JsonSerializable(typeof(TreatyResponse))]
[JsonSerializable(typeof(TreatiesResponse))]
[JsonSerializable(typeof(BatchResponse))]
[JsonSerializable(typeof(BatchItemResponse))]
[JsonSerializable(typeof(BatchProgressResponse))]
[JsonSerializable(typeof(ComparisonResponse))]
[JsonSerializable(typeof(ComparisonsResponse))]
[JsonSerializable(typeof(RulebooksResponse))]
[JsonSerializable(typeof(RulebookResponse))]
[JsonSerializable(typeof(RulesResponse))]
[JsonSerializable(typeof(RuleDetailResponse))]
[JsonSerializable(typeof(CriteriaResponse))]
[JsonSerializable(typeof(IndicatorsResponse))]
[JsonSerializable(typeof(TestsResponse))]
[JsonSerializable(typeof(ParagraphsResponse))]
[JsonSerializable(typeof(RulebookCheckResponse))]
[JsonSerializable(typeof(ValidationResponse))]
[JsonSerializable(typeof(Dictionary<string, ValidationResponse>))]
[JsonSerializable(typeof(AboutResponse))]
[JsonSerializable(typeof(LivenessResponse))]
[JsonSerializable(typeof(ReadinessResponse))]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(ProblemTypesResponse))]
[JsonSerializable(typeof(ProblemTypeResponse))]
public sealed partial class AnswerJson : JsonSerializerContext;
