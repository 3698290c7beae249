namespace SovereigntyApi.Http;

/// <summary>One member at fault. No detail ever holds text of the request.</summary>
internal sealed record RequestError(ProblemType Type, string Pointer, string Detail)
{
    public int? Limit { get; init; }

    public int? Actual { get; init; }

    public int? Offset { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }
}
