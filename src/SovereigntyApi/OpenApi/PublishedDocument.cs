using System.Collections.Concurrent;
using System.Text;
using Microsoft.OpenApi;
using SovereigntyApi.Http;
using Swashbuckle.AspNetCore.Swagger;

namespace SovereigntyApi.OpenApi;

/// <summary>The OpenAPI document as served, written once for each place the service stands at.</summary>
internal sealed class PublishedDocument(ISwaggerProvider provider)
{
    /// <summary>A service stands under few path bases; beyond this many the document is written anew each time.</summary>
    private const int MostKept = 16;

    private readonly ConcurrentDictionary<string, Document> _kept = new(StringComparer.Ordinal);

    /// <summary>The document whose server is this path base.</summary>
    public async ValueTask<Document> UnderAsync(PathString pathBase)
    {
        var place = pathBase.ToUriComponent();
        if (_kept.TryGetValue(place, out var known))
        {
            return known;
        }

        var document = provider.GetSwagger(Hosting.OpenApiSetup.DocumentName);
        // Written anew for each call, so changing it changes nobody else's.
        if (place.Length > 0)
        {
            document.Servers![0].Url = place;
        }

        var written = new Document(Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)));
        return _kept.Count < MostKept ? _kept.GetOrAdd(place, written) : written;
    }
}
