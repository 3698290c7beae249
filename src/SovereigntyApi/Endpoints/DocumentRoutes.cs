using SovereigntyApi.Http;
using SovereigntyApi.OpenApi;

namespace SovereigntyApi.Endpoints;

/// <summary>Maps a document of the service to GET, and to HEAD without describing it twice.</summary>
internal static class DocumentRoutes
{
    public static RouteHandlerBuilder MapDocument(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapState(pattern, handler).WithMetadata(new HasEntityTag());

    /// <summary>Maps what changes from moment to moment, so that it carries no entity tag.</summary>
    public static RouteHandlerBuilder MapState(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        routes.MapMethods(pattern, [HttpMethods.Head], handler).AddEndpointFilter<AcceptFilter>().ExcludeFromDescription();
        return routes.MapGet(pattern, handler).AddEndpointFilter<AcceptFilter>();
    }
}
