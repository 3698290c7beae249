using Microsoft.Net.Http.Headers;

namespace SovereigntyApi.Http;

/// <summary>Whether a caller accepts an answer of a media type, by RFC 9110: the most specific range that fits decides.</summary>
internal static class AcceptRules
{
    public static bool Accepts(HttpRequest request, string mediaType)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || (accept.Count == 1 && (accept[0] == "*/*" || accept[0] == mediaType)))
        {
            return true;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges))
        {
            return false;
        }

        var wanted = new MediaTypeHeaderValue(mediaType);
        return ranges
            .Where(r => r.MatchesAllTypes || r.MediaType.Equals(wanted.MediaType, StringComparison.OrdinalIgnoreCase)
                || (r.MatchesAllSubTypes && r.Type.Equals(wanted.Type, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(r => r.MatchesAllTypes ? 0 : r.MatchesAllSubTypes ? 1 : 2)
            .Select(r => r.Quality is not 0)
            .FirstOrDefault();
    }
}
