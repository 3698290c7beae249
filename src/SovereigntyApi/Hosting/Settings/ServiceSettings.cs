using System.Net;
using SovereigntyApi.Http;

namespace SovereigntyApi.Hosting.Settings;

/// <summary>
/// Everything an operator can set besides the rule store, the addresses and the log levels, read once at start. Whatever is not set
/// is off.
/// </summary>
internal sealed record ServiceSettings
{
    public required ServiceLimits Limits { get; init; }

    /// <summary><c>Cors:Origins</c>: origins whose pages may call the service from a browser, or <c>*</c>.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary><c>Compression:Enabled</c>: whether answers are compressed for callers that accept it.</summary>
    public required bool Compression { get; init; }

    /// <summary><c>RateLimit:Requests</c> in <c>RateLimit:Seconds</c>, for each key or else each address.</summary>
    public required RateRule Rate { get; init; }

    /// <summary><c>ApiKeys:Sha256</c>: SHA-256 of each key that is let in.</summary>
    public required IReadOnlyList<byte[]> ApiKeys { get; init; }

    /// <summary><c>Proxy:Networks</c>: networks whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public required IReadOnlyList<IPNetworkSetting> Proxies { get; init; }

    /// <summary><c>PathBase</c>: where the service stands below its host, such as <c>/treaties</c>; empty at the top.</summary>
    public required string PathBase { get; init; }

    /// <summary><c>OTEL_EXPORTER_OTLP_ENDPOINT</c>: where traces and metrics go.</summary>
    public required bool Telemetry { get; init; }

    /// <summary>Reads all of it; throws <see cref="StartRefusedException"/> with a line for each mistake.</summary>
    public static ServiceSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        reader.RefuseOthers("Cors", "Origins");
        reader.RefuseOthers("Compression", "Enabled");
        reader.RefuseOthers("RateLimit", "Requests", "Seconds");
        reader.RefuseOthers("ApiKeys", "Sha256");
        reader.RefuseOthers("Proxy", "Networks");
        reader.RefuseOthers("RuleStore", "Path", "Digest", "Paths", "Digests");
        var settings = new ServiceSettings
        {
            Limits = ServiceLimits.Read(reader),
            CorsOrigins = reader.List("Cors:Origins", Origin, "an origin such as https://reports.example, without a path, or *"),
            Compression = reader.Switch("Compression:Enabled"),
            Rate = new RateRule(reader.Number("RateLimit:Requests", 0, 1_000_000, 0), reader.Number("RateLimit:Seconds", 1, 86_400, 60)),
            ApiKeys = reader.List("ApiKeys:Sha256", Hash, "64 hex digits, the SHA-256 of a key"),
            Proxies = reader.List("Proxy:Networks", Network, "a network such as 10.0.0.0/8, or an address"),
            PathBase = Base(reader),
            Telemetry = Endpoint(reader),
        };
        if (reader.Configuration["RuleStore:Digest"] is { Length: > 0 } digest && Hash(digest) is null)
        {
            reader.Mistake("RuleStore:Digest must be 64 hex digits");
        }

        return reader.Mistakes.Count == 0 ? settings : throw new StartRefusedException(reader.Mistakes);
    }

    private static string? Origin(string written) =>
        written == "*" ? written
        : Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority).Equals(written.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;

    private static byte[]? Hash(string written)
    {
        try
        {
            return written.Length == 64 ? Convert.FromHexString(written) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IPNetworkSetting? Network(string written) =>
        IPNetwork.TryParse(written, out var network) ? new IPNetworkSetting(network)
        : IPAddress.TryParse(written, out var address) ? new IPNetworkSetting(new IPNetwork(address, address.GetAddressBytes().Length * 8))
        : null;

    private static string Base(SettingsReader reader)
    {
        var written = (reader.Configuration["PathBase"] ?? "").TrimEnd('/');
        if (written.Length == 0 || (written[0] == '/' && written.Length <= 100 && written.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~')))
        {
            return written;
        }

        reader.Mistake("PathBase must begin with a slash and hold at most 100 letters, digits and -._~/");
        return "";
    }

    private static bool Endpoint(SettingsReader reader)
    {
        var written = reader.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? "";
        if (written.Length == 0)
        {
            return false;
        }

        if (Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return true;
        }

        reader.Mistake("OTEL_EXPORTER_OTLP_ENDPOINT must be an address that begins with http:// or https://");
        return false;
    }
}

/// <summary>A network of proxies.</summary>
internal sealed record IPNetworkSetting(IPNetwork Network);
