using Microsoft.OpenApi;
using SovereigntyApi.Contracts;
using SovereigntyApi.Endpoints;
using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SovereigntyApi.Hosting;

/// <summary>The published document and the page that shows it.</summary>
internal static class OpenApiSetup
{
    public const string DocumentName = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, RequestJson.Default);
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Default);
        });
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(Describe);
        services.AddSingleton<PublishedDocument>();
    }

    /// <summary>Serves the document, version 3.1, with an entity tag as every document here has.</summary>
    public static void MapOpenApiDocument(IEndpointRouteBuilder routes) =>
        routes.MapDocument($"/swagger/{DocumentName}/swagger.json", async (HttpContext http, PublishedDocument document) => await document.UnderAsync(http.Request.PathBase))
            .ExcludeFromDescription();

    /// <summary>Serves the page that shows the document; requests for anything else do not pass through its steps.</summary>
    public static void UseOpenApiPage(this WebApplication app) => app.UseWhen(
        http => OpenPaths.IsDocumentation(http.Request.Path),
        pages =>
        {
            pages.UseSwaggerUI(o =>
            {
                o.SwaggerEndpoint("v1/swagger.json", "SovereigntyApi v1");
                o.DocumentTitle = "SovereigntyApi";
                o.DefaultModelsExpandDepth(0);
                o.DisplayRequestDuration();
            });
        });

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "SovereigntyApi",
            Version = "1",
            Description = """
                Evaluates treaty provisions by the criteria of one think-tank document: American interest, sovereignty compatibility and
                enforceability; or describes them by another rulebook. Every word of an answer has an address: the exact span in the text as received, the rule that spoke, and the
                paragraph of the document it rests on, or that it is an extension and rests on none. Answers apply one document's view under
                its rulebook; they are no legal advice and never say that a provision is illegal or unconstitutional.

                Nothing is stored or logged of a request's text. The same request gets the same answer. Requests are closed: members that
                are not known are refused. Answers are open: ignore members that you do not know, and treat words that you do not know as
                others. Paths are read in any case, with or without a slash at the end. Values of the contract's own lists, such as
                `offsetUnit`, are read in any case.
                """,
        });
        options.AddServer(new OpenApiServer { Url = "/", Description = "The service that this document comes from, in production as in a trial." });
        options.SupportNonNullableReferenceTypes();
        options.UseAllOfToExtendReferenceSchemas();
        options.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
        options.OperationFilter<ContractOperationFilter>();
        options.OperationFilter<BatchOperationFilter>();
        options.SchemaFilter<ContractSchemaFilter>();
        options.DocumentFilter<TagDescriptions>();
        options.DocumentFilter<SharedComponents>();
        options.SortSchemasWith(StringComparer.Ordinal);
    }
}
