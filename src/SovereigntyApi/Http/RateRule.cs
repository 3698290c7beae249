namespace SovereigntyApi.Http;

/// <summary>So many requests in so many seconds; 0 requests stand for no limit.</summary>
internal sealed record RateRule(int Requests, int Seconds)
{
    public bool IsOn => Requests > 0;
}
