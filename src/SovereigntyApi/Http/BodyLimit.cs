using Microsoft.AspNetCore.Http.Metadata;

namespace SovereigntyApi.Http;

/// <summary>The largest body of one endpoint; the server refuses a larger one before it is read.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
