using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SovereigntyApi.OpenApi;

/// <summary>Brings the published schemas to what the service does: requests closed, answers open, every list and string bounded.</summary>
internal sealed class ContractSchemaFilter(ServiceLimits limits) : ISchemaFilter
{
    private static readonly HashSet<Type> Closed =
    [
        typeof(EvaluationRequest), typeof(ProvisionContextRequest), typeof(DefinitionRequest), typeof(TreatyRequest), typeof(TreatyContextRequest),
        typeof(ComparisonRequest), typeof(DraftRequest), typeof(RulebookCheckRequest), typeof(BatchTreatyRequest),
    ];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is not null || schema is not OpenApiSchema { Properties: { } properties } type)
        {
            return;
        }

        // ProvisionSource stands in both: closed, because what is echoed is what was taken.
        type.AdditionalPropertiesAllowed = !(Closed.Contains(context.Type) || context.Type == typeof(ProvisionSource));
        foreach (var property in context.Type.GetProperties())
        {
            if (properties.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var found) && found is OpenApiSchema member)
            {
                Bound(member, property);
            }
        }

        if (context.Type == typeof(EvaluationRequest) && properties["text"] is OpenApiSchema text)
        {
            text.MaxLength = limits.ProvisionUnits;
        }

        if (context.Type == typeof(BatchItemResponse) && properties["evaluation"] is OpenApiSchema evaluation)
        {
            Type[] answers = [typeof(EvaluationResponse), typeof(EvaluationsResponse), typeof(TreatyResponse), typeof(TreatiesResponse)];
            evaluation.OneOf = [.. answers.Select(a => context.SchemaGenerator.GenerateSchema(a, context.SchemaRepository))];
        }

        if (context.Type == typeof(TreatyRequest) || context.Type == typeof(DraftRequest))
        {
            Longest(properties["text"], limits.TreatyUnits);
            Longest(properties["akomaNtoso"], limits.TreatyBodyBytes);
        }
    }

    private static void Longest(IOpenApiSchema member, int units)
    {
        if (member is OpenApiSchema schema)
        {
            schema.MaxLength = units;
        }
    }

    private static void Bound(OpenApiSchema member, PropertyInfo property)
    {
        // null is only ever the value of what a criterion without a level has; everything else is there or left out.
        if (!IsNullable(property))
        {
            member.Type &= ~JsonSchemaType.Null;
        }

        if (property.GetCustomAttribute<ItemBoundsAttribute>() is { } bounds && member.Items is OpenApiSchema items)
        {
            items.MinLength = bounds.MinLength;
            items.MaxLength = bounds.MaxLength;
            items.Pattern = bounds.Pattern;
        }

        if (member.AdditionalProperties is not null)
        {
            member.MaxProperties = ResponseBounds.Entries;
        }

        Pattern(member);
        Pattern(member.Items as OpenApiSchema);
        if (property.PropertyType == typeof(IReadOnlyList<int>) && member.Items is OpenApiSchema numbers)
        {
            var counts = property.Name == nameof(TreatyCriterionAnswer.Distribution);
            numbers.Minimum = counts ? "0" : "100";
            numbers.Maximum = counts ? "1000000" : "599";
        }

        if (property.PropertyType == typeof(IReadOnlyDictionary<string, int>) && member.AdditionalProperties is OpenApiSchema effect)
        {
            effect.Minimum = "-10";
            effect.Maximum = "10";
        }

        if (property.Name is nameof(EvaluationRequest.Rulebooks) or nameof(EvaluationRequest.DisabledRules)
            or nameof(EvaluationRequest.Basis) or nameof(EvaluationRequest.Include)
            && (property.DeclaringType == typeof(EvaluationRequest) || property.DeclaringType == typeof(TreatyRequest) || property.DeclaringType == typeof(DraftRequest)))
        {
            member.UniqueItems = true;
        }
    }

    /// <summary>Free words hold no control characters but white space, in requests (they are refused) and so in answers.</summary>
    private static void Pattern(OpenApiSchema? schema)
    {
        if (schema is { Type: JsonSchemaType.String, Pattern: null, Format: null, Enum: null or { Count: 0 } })
        {
            schema.Pattern = RequestBounds.WordsPattern;
        }
    }

    private static bool IsNullable(PropertyInfo property) =>
        (property.DeclaringType == typeof(CriterionAnswer) && property.Name is nameof(CriterionAnswer.Level) or nameof(CriterionAnswer.Score))
        || (property.DeclaringType == typeof(ProvisionLevelAnswer) && property.Name == nameof(ProvisionLevelAnswer.Level))
        || (property.DeclaringType == typeof(CredibilityAnswer) && property.Name == nameof(CredibilityAnswer.Percent));
}
