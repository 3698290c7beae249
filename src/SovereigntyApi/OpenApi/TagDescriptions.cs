using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SovereigntyApi.OpenApi;

/// <summary>Says what each group of operations is for.</summary>
internal sealed class TagDescriptions : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags = new HashSet<OpenApiTag>
    {
        new() { Name = "Evaluations", Description = "Evaluate text. Nothing is stored." },
        new() { Name = "Rulebooks", Description = "What the ids in an evaluation lead to: rules, criteria, indicators, tests and paragraphs of the document." },
        new() { Name = "Service", Description = "What the service is, what can go wrong, and whether it works." },
    };
}
