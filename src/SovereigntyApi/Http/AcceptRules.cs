using Microsoft.Net.Http.Headers;

namespace SovereigntyApi.Http;

/// <summary>Which form of an answer a caller accepts, by RFC 9110: the most specific range that fits decides about each form.</summary>
internal static class AcceptRules
{
    public static bool Accepts(HttpRequest request, string mediaType) => Choose(request, [new OfferedType(mediaType)]) is not null;

    /// <summary>The form that the caller likes best, the first of those it likes alike; null where it accepts none.</summary>
    public static OfferedType? Choose(HttpRequest request, IReadOnlyList<OfferedType> offered)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || (accept.Count == 1 && (accept[0] == "*/*" || accept[0] == offered[0].MediaType)))
        {
            return offered[0];
        }

        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges))
        {
            return null;
        }

        OfferedType? best = null;
        var liked = 0.0;
        foreach (var form in offered)
        {
            var quality = ranges.Select(r => (Fit: Fit(r, form), r.Quality)).Where(r => r.Fit > 0).OrderByDescending(r => r.Fit).Select(r => r.Quality ?? 1).FirstOrDefault();
            if (quality > liked)
            {
                (best, liked) = (form, quality);
            }
        }

        return best;
    }

    /// <summary>How closely a range names a form; 0 where it does not.</summary>
    private static int Fit(MediaTypeHeaderValue range, OfferedType form)
    {
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        var type = form.MediaType.AsSpan(0, form.MediaType.IndexOf('/', StringComparison.Ordinal));
        if (range.MatchesAllSubTypes)
        {
            return range.Type.AsSpan().Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        }

        if (!range.MediaType.Equals(form.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        // Other parameters, such as charset, say nothing that would tell our forms apart.
        var profile = range.Parameters.FirstOrDefault(p => p.Name.Equals("profile", StringComparison.OrdinalIgnoreCase));
        return profile is null ? 3 : HeaderUtilities.RemoveQuotes(profile.Value).Equals(form.Profile, StringComparison.OrdinalIgnoreCase) ? 4 : 0;
    }
}
