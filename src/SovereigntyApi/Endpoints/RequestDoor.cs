using System.Text.Json.Serialization.Metadata;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;

namespace SovereigntyApi.Endpoints;

/// <summary>From a body to an order: read within its limits of size and time, then held against the contract's bounds.</summary>
internal static class RequestDoor
{
    /// <summary>The order, or the problem that the caller gets instead.</summary>
    public static async ValueTask<(TOrder? Order, Problem? Problem)> ReadAsync<TRequest, TOrder>(
        HttpContext http, JsonTypeInfo<TRequest> type, int mostBytes, ServiceLimits limits, Func<TRequest, (TOrder? Order, IReadOnlyList<RequestError> Errors)> check)
        where TRequest : class
        where TOrder : class
    {
        var (request, problem) = await JsonBody.ReadAsync(http, type, mostBytes, TimeSpan.FromMilliseconds(limits.BodyMilliseconds));
        if (request is null)
        {
            return (null, problem);
        }

        var (order, errors) = check(request);
        return order is null ? (null, Problem.From(errors)) : (order, null);
    }
}
