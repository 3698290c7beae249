using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SovereigntyApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SovereigntyApi.OpenApi;

/// <summary>What the whole document shares: common headers, the key that an operator may ask for, and whether the server is internal.</summary>
internal sealed class SharedComponents : IDocumentFilter
{
    private const string Scheme = "apiKey";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Headers = CommonHeaderNames.Described();
        swaggerDoc.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyGate.Header,
                Description = "A key of the operator's. As delivered the service asks for none.",
            },
        };
        // Either nothing or the key, as the operator has it.
        swaggerDoc.Security =
        [
            new OpenApiSecurityRequirement(),
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, swaggerDoc)] = [] },
        ];
        foreach (var server in swaggerDoc.Servers ?? [])
        {
            server.Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal) { ["x-internal"] = new JsonNodeExtension(JsonValue.Create(false)) };
        }
    }
}
