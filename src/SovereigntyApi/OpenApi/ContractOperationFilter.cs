using System.Globalization;
using Microsoft.OpenApi;
using SovereigntyApi.Contracts;
using SovereigntyApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SovereigntyApi.OpenApi;

/// <summary>Writes bodies, answers and parameters of an operation from the facts noted on its route.</summary>
/// <remarks>
/// The service reads bodies itself (see <see cref="JsonBody"/>), so the framework's description of them would be empty.
/// </remarks>
internal sealed class ContractOperationFilter : IOperationFilter
{
    private static readonly Dictionary<string, (string Description, string Pattern, string Example)> PathParameters = new(StringComparer.Ordinal)
    {
        ["id"] = ("The rulebook as an id for its newest version, or as id@version.", RequestBounds.RulebookReferencePattern, "document"),
        ["ruleId"] = ("The rule's id.", RequestBounds.IdPattern, ExampleTexts.RuleId),
        ["code"] = ("The problem's code.", RequestBounds.IdPattern, "too-long"),
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var facts = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var health = OpenPaths.IsHealth("/" + context.ApiDescription.RelativePath);
        var tagged = facts.OfType<HasEntityTag>().Any();
        Dictionary<string, IOpenApiHeader>? Headers(int status) => CommonHeaderNames.Of(status, !health, tagged, context.Document);
        OpenApiMediaType Media(Type contract) => new() { Schema = context.SchemaGenerator.GenerateSchema(contract, context.SchemaRepository) };

        if (facts.OfType<TakesBody>().FirstOrDefault() is { } body)
        {
            var media = Media(body.Contract);
            media.Examples = ExampleTexts.Requests(body.Examples);
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = "One JSON document in UTF-8.",
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType> { [JsonAnswer.MediaType] = media },
            };
        }

        operation.Responses = [];
        if (facts.OfType<AnswersWith>().FirstOrDefault() is { } answer)
        {
            var media = Media(answer.Contract);
            if (answer.Other is { } other)
            {
                media.Schema = new OpenApiSchema { OneOf = [media.Schema!, Media(other).Schema!] };
            }

            media.Examples = ExampleTexts.Answers(operation.OperationId!);
            var content = new Dictionary<string, IOpenApiMediaType> { [JsonAnswer.MediaType] = media };
            foreach (var type in facts.OfType<AnswersReport>().SelectMany(r => r.MediaTypes))
            {
                content[type] = ReportMedia.Describe(type);
            }

            operation.Responses["200"] = new OpenApiResponse { Description = answer.Description, Headers = Headers(200), Content = content };
        }

        if (tagged)
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "The caller has this document already.", Headers = Headers(304) };
            operation.Parameters = [.. operation.Parameters ?? [], IfNoneMatch()];
        }

        // Health is asked without a key and without a count; everything else can be closed and rationed by the operator.
        var fails = facts.OfType<FailsWith>().SelectMany(f => f.Statuses).Concat(health ? [] : [401, 429]);
        foreach (var status in fails.Order())
        {
            var problem = Failure(status, operation.OperationId!, Media(typeof(ProblemResponse)));
            problem.Headers = Headers(status);
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = problem;
        }

        if (health)
        {
            operation.Security = [];
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path))
        {
            var (description, pattern, example) = PathParameters[parameter.Name!];
            parameter.Description = description;
            parameter.Example = example;
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = RequestBounds.RulebookReference,
                Pattern = pattern,
            };
        }
    }

    private static OpenApiResponse Failure(int status, string operation, OpenApiMediaType media)
    {
        media.Examples = ExampleTexts.Problems(status, operation);
        return new OpenApiResponse
        {
            Description = ExampleTexts.StatusSentence(status),
            Content = new Dictionary<string, IOpenApiMediaType> { [Problem.MediaType] = media },
        };
    }

    private static OpenApiParameter IfNoneMatch() => new()
    {
        Name = "If-None-Match",
        In = ParameterLocation.Header,
        Description = "Entity tags that the caller has; where the document still has one of them the answer is 304.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 1_000, Pattern = RequestBounds.WordsPattern },
    };
}
