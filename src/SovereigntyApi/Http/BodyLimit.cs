using Microsoft.AspNetCore.Http.Metadata;

namespace SovereigntyApi.Http;

/// <summary>The largest body of one endpoint; the server refuses a larger one before it is read.</summary>
/// <param name="bytes">Bytes, or null where the endpoint reads as it goes and bounds each part itself.</param>
internal sealed class BodyLimit(long? bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
