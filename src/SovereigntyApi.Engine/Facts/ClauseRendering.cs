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
            Name(clause.Bearer),
            bearer,
            Name(clause.Modality),
            modal,
            clause.Negated,
            clause.Passive ? "passive" : "active",
            verb,
            []);
    }

    /// <summary>The name that rulebooks and answers use for a value of the grammar.</summary>
    public static string Name(Modality modality) => ModalityNames[(int)modality];

    private static string Name(Bearer bearer) => BearerNames[(int)bearer];

    private static readonly string[] ModalityNames = [.. Enum.GetNames<Modality>().Select(n => n.ToLowerInvariant())];

    private static readonly string[] BearerNames = [.. Enum.GetNames<Bearer>().Select(n => n.ToLowerInvariant())];
}
