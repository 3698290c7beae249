using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Genre;

/// <summary>
/// Tells treaty language from other text, by the phrases of <c>db/grammar/genre.yaml</c>. It errs on the side of reading: most
/// provisions are too short to say that they are a treaty's, so a text is refused only where something points elsewhere, or
/// nothing at all points to a rule.
/// </summary>
internal sealed class GenreGuard
{
    /// <summary>Fewer words than this say nothing.</summary>
    private const int FewestWords = 4;

    /// <summary>From this many words on, English has at least one of its function words.</summary>
    private const int EnoughWords = 8;

    private const int QuotedPhrases = 5;

    /// <summary>So many words that only lean towards another kind of text are no accident.</summary>
    private const int LeaningPoints = 3;

    private readonly GenreConcept[] _concepts;
    private readonly bool _isBlind;

    /// <param name="concepts">Numbers of the rulebook's concepts by name; without treaty phrases among them every text is read.</param>
    public GenreGuard(IReadOnlyDictionary<string, int> concepts)
    {
        _concepts = new GenreConcept[concepts.Count == 0 ? 0 : concepts.Values.Max() + 1];
        _isBlind = true;
        foreach ((string name, int number) in concepts)
        {
            if (GenreConcept.Of(name) is { } concept)
            {
                _concepts[number] = concept;
                _isBlind &= concept.Clue != GenreClue.Genre || concept.Kind != Genres.Treaty;
            }
        }
    }

    /// <summary>Whether this is treaty language, and if not, why.</summary>
    public Applicability Read(TextIndex words)
    {
        if (_isBlind)
        {
            return Treaty;
        }

        Span<int> points = stackalloc int[Genres.Names.Length];
        Span<int> languages = stackalloc int[Genres.Languages.Length];
        var evidence = new GenreEvidence(words, _concepts, points, languages);
        return ForeignReason(evidence, words.Count) is { } foreign ? new Applicability(ApplicabilityStatus.NotEnglish, [foreign])
            : words.Count < FewestWords ? TooShort
            : OtherGenre(evidence) is { IsDefault: false } reasons ? new Applicability(ApplicabilityStatus.NotTreaty, reasons)
            : Treaty;
    }

    private static Applicability Treaty { get; } = new(ApplicabilityStatus.Treaty, []);

    private static Applicability TooShort { get; } =
        new(ApplicabilityStatus.TooShort, ["There are too few words to tell what kind of text this is."]);

    private static string? ForeignReason(in GenreEvidence evidence, int words)
    {
        if (2 * evidence.OtherScript > words)
        {
            return "Most words are not in the Latin script.";
        }

        int foreign = evidence.StrongestForeign();
        int found = evidence.Languages[foreign];
        int english = evidence.Languages[Genres.English];
        if (found >= 2 && found > english)
        {
            return FormattableString.Invariant(
                $"The small words are {Genres.LanguageTitles[foreign]}: {found} of them, and {english} English.");
        }

        return words >= EnoughWords && english == 0 && evidence.Points[Genres.Treaty] == 0
            ? "None of the small words is English."
            : null;
    }

    private static ImmutableArray<string> OtherGenre(in GenreEvidence evidence)
    {
        int treaty = evidence.Points[Genres.Treaty];
        int other = evidence.StrongestOther();
        int points = evidence.Points[other];
        if (PointsElsewhere(evidence, other))
        {
            string phrases = string.Join(", ", evidence.Phrases(other, QuotedPhrases).Select(p => $"“{p}”"));
            return
            [
                $"The words read as {Genres.Titles[other]}: {phrases}.",
                FormattableString.Invariant($"They weigh {points}, the treaty language beside them {treaty}."),
            ];
        }

        // One phrase that does more than lean, or a few that lean, speak against a norm that any text may have; `shall` outweighs them.
        bool leans = (evidence.Firm & (1 << other)) != 0 || points >= LeaningPoints;
        int norms = (evidence.HasInstrumentNorm ? 3 : 0) + (evidence.HasNorm && !leans ? 3 : 0);
        return treaty + evidence.Structure + norms < (leans ? 3 : 2) ? ["No words of a treaty and no rule were found."] : default;
    }

    private static bool PointsElsewhere(in GenreEvidence evidence, int other)
    {
        int treaty = evidence.Points[Genres.Treaty];
        int points = evidence.Points[other];
        if ((evidence.Firm & (1 << other)) == 0)
        {
            return false;
        }

        // Prose about treaties is full of their words and has none of their rules; what has their rules needs more than one phrase of
        // prose, or of a manual, to be anything else.
        bool hasRules = evidence.HasInstrumentNorm || evidence.HasRecitalOpening;
        if (Genres.IsProse(other))
        {
            return hasRules ? points >= 6 && points > 2 * treaty : points >= 3 && 2 * points > treaty;
        }

        int needed = treaty > 2 || (hasRules && Genres.IsTold(other)) ? 6 : 3;
        return points >= needed && points > treaty;
    }
}
