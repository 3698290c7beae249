using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Clauses in words, for callers that ask how a text was read.</summary>
internal static class ClauseRendering
{
    /// <summary>The clauses of a reading in order of the text.</summary>
    public static ImmutableArray<ClauseReading> Of(Reading reading) => [.. reading.Clauses.Where(c => c.First < c.End).Select(c => Of(reading, c))];

    private static ClauseReading Of(Reading reading, Clause clause)
    {
        TextSpan? bearer = clause.BearerFirst >= 0 && clause.BearerFirst < clause.BearerEnd ? reading.Span(clause.BearerFirst, clause.BearerEnd) : null;
        TextSpan? modal = clause.ModalFirst < clause.ModalEnd ? reading.Span(clause.ModalFirst, clause.ModalEnd) : null;
        string? verb = clause.Verb >= 0 ? reading.Words.Text(clause.Verb).ToString() : null;
        return new ClauseReading(
            reading.Span(clause.First, clause.End),
            Name(clause.Bearer.ToString()),
            bearer,
            Name(clause.Modality.ToString()),
            modal,
            clause.Negated,
            clause.Passive ? "passive" : "active",
            verb,
            []);
    }

    private static string Name(string value) => value.ToLowerInvariant();
}
