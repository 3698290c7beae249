using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace SovereigntyApi.Http;

/// <summary>Admits so many requests in a window of time from each key, or from each address where there is no key.</summary>
/// <remarks>Headers after draft-ietf-httpapi-ratelimit-headers-10; the draft may change. The reset time is said where the quota is spent.</remarks>
internal sealed class RateGate : IDisposable
{
    public const string Header = "RateLimit";
    public const string PolicyHeader = "RateLimit-Policy";

    private readonly RequestDelegate _next;
    private readonly ApiKeyRing _keys;
    private readonly RateRule _rate;
    private readonly string _policy;
    private readonly PartitionedRateLimiter<string> _limiter;

    public RateGate(RequestDelegate next, ApiKeyRing keys, RateRule rate)
    {
        _next = next;
        _keys = keys;
        _rate = rate;
        _policy = string.Create(CultureInfo.InvariantCulture, $"\"default\";q={rate.Requests};w={rate.Seconds}");
        _limiter = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = rate.Requests,
            Window = TimeSpan.FromSeconds(rate.Seconds),
            QueueLimit = 0,
        }));
    }

    public Task InvokeAsync(HttpContext http)
    {
        if (OpenPaths.IsHealth(http.Request.Path))
        {
            return _next(http);
        }

        var caller = Caller(http);
        using var lease = _limiter.AttemptAcquire(caller);
        var headers = http.Response.Headers;
        headers[PolicyHeader] = _policy;
        if (lease.IsAcquired)
        {
            headers[Header] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={_limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0}");
            return _next(http);
        }

        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : _rate.Seconds;
        headers[Header] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r=0;t={seconds}");
        return new Problem(ProblemTypes.RateLimited, $"More than {_rate.Requests} requests came in {_rate.Seconds} seconds.") { RetryAfterSeconds = seconds }.ExecuteAsync(http);
    }

    public void Dispose() => _limiter.Dispose();

    private string Caller(HttpContext http)
    {
        if (_keys.Find(http.Request) is var key and >= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"key {key}");
        }

        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        // One subscriber has a whole /64 of IPv6, and could come from a new address each time.
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
