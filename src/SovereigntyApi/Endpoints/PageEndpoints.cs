using System.Reflection;
using System.Text;
using SovereigntyApi.Http;
using SovereigntyApi.Reports.Formats;

namespace SovereigntyApi.Endpoints;

/// <summary>The page for people: three files of the program's own, which ask this service and no other.</summary>
internal static class PageEndpoints
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/", "text/html; charset=utf-8", Read("index.html"));
        Map(routes, "/page.js", "text/javascript; charset=utf-8", Read("page.js"));

        // The page shows reports in place, so that it has their style.
        Map(routes, "/page.css", "text/css; charset=utf-8", [.. Encoding.UTF8.GetBytes(HtmlReport.StyleSheet), .. Read("page.css")]);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string contentType, byte[] body)
    {
        var file = new Document(body, contentType);
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return file;
        }).ExcludeFromDescription();
    }

    private static byte[] Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("SovereigntyApi.Page." + file)!;
        var body = new byte[stream.Length];
        stream.ReadExactly(body);
        return body;
    }
}
