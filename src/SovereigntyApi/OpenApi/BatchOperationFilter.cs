using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SovereigntyApi.Batch;
using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SovereigntyApi.OpenApi;

/// <summary>Describes the bodies of a batch, which come and go as a JSON array, as JSON Lines and as a table.</summary>
/// <remarks>OpenAPI 3.1 has no schema for a sequence of lines: that of one line stands for it.</remarks>
internal sealed class BatchOperationFilter(ServiceLimits limits) : IOperationFilter
{
    public const string Operation = "evaluateBatch";

    private const string Table = "index,clientReference,problem,evaluationId\r\n0,article-5,,\r\n1,,unknown-member,\r\n";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != Operation)
        {
            return;
        }

        IOpenApiSchema Schema(Type contract) => context.SchemaGenerator.GenerateSchema(contract, context.SchemaRepository);
        var item = new OpenApiSchema
        {
            Description = "A provision's request, or a treaty's.",
            OneOf = [Schema(typeof(EvaluationRequest)), Schema(typeof(BatchTreatyRequest))],
        };
        var requests = ExampleTexts.Requests(Operation);
        var answers = ExampleTexts.Answers(Operation);
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = "Requests in UTF-8: a JSON array, or JSON Lines with one request a line.",
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [JsonAnswer.MediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = item, MaxItems = limits.BatchItems },
                    Examples = requests,
                },
                [JsonLinesBatchFormat.Type] = new OpenApiMediaType { Schema = item, Examples = One("line", "One line", requests.Values.First().Value![0]) },
            },
        };
        var content = ((OpenApiResponse)operation.Responses!["200"]).Content!;
        content[JsonLinesBatchFormat.Type] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema { OneOf = [Schema(typeof(BatchItemResponse)), Schema(typeof(BatchProgressResponse))] },
            Examples = One("line", "One line", answers.Values.First().Value!["items"]![0]),
        };
        content["text/csv"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = int.MaxValue, Pattern = RequestBounds.WordsPattern },
            Examples = One("table", "The first columns of two rows", Table),
        };
        operation.Parameters =
        [
            .. operation.Parameters ?? [],
            new OpenApiParameter
            {
                Name = "progress",
                In = ParameterLocation.Query,
                Description = "Results after which a line of progress is written; with JSON Lines only.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "1",
                    Maximum = BatchProgressRule.Most.ToString(CultureInfo.InvariantCulture),
                },
            },
        ];
    }

    private static Dictionary<string, IOpenApiExample> One(string name, string summary, JsonNode? value) =>
        new(StringComparer.Ordinal) { [name] = new OpenApiExample { Summary = summary, Value = value?.DeepClone() } };
}
