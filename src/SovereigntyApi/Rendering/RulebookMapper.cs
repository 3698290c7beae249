using System.Collections.Immutable;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Rendering;

/// <summary>Copies parts of a rulebook into the contract's answers.</summary>
internal static class RulebookMapper
{
    public static RulebookIdentity Identity(Rulebook book) => new()
    {
        Id = book.Definition.Id,
        Version = book.Definition.Version,
        Sha256 = book.Sha256,
        Viewpoint = book.Definition.Viewpoint,
    };

    /// <summary>What to cite of an answer under a rulebook.</summary>
    public static Citation Citation(Rulebook book, string evaluationId) => new()
    {
        Product = Product.Name,
        EngineVersion = Product.EngineVersion,
        Rulebook = book.Reference,
        RulebookSha256 = book.Sha256,
        EvaluationId = evaluationId,
    };

    public static RulebookResponse Map(Rulebook book) => new()
    {
        Id = book.Definition.Id,
        Version = book.Definition.Version,
        Sha256 = book.Sha256,
        Title = book.Definition.Title,
        Viewpoint = book.Definition.Viewpoint,
        Disclaimer = book.Definition.Disclaimer,
        Judges = book.Definition.Judges,
        Document = new SourceDocumentResponse
        {
            Title = book.Definition.Document.Title,
            Author = book.Definition.Document.Author,
            Publisher = book.Definition.Document.Publisher,
            Note = book.Definition.Document.Note,
        },
        Counts = new RulebookCounts
        {
            Paragraphs = book.Definition.Paragraphs.Length,
            Criteria = book.Definition.Criteria.Length,
            Tests = book.Definition.Tests.Length,
            Indicators = book.Definition.Indicators.Length,
            Rules = book.Definition.Rules.Length,
        },
    };

    public static ScaleAnswer Map(ScaleDefinition scale) => new() { Min = scale.Min, Max = scale.Max, Labels = scale.Labels };

    public static CriterionResponse Map(CriterionDefinition criterion) => new()
    {
        Id = criterion.Id,
        Name = criterion.Name,
        Question = criterion.Question,
        Basis = Wire.Basis(criterion.Basis),
        Paragraphs = criterion.Paragraphs,
        Scale = Map(criterion.Scale),
        RecitalCeiling = criterion.RecitalCeiling,
    };

    public static IndicatorResponse Map(IndicatorDefinition indicator) => new()
    {
        Id = indicator.Id,
        Name = indicator.Name,
        Meaning = indicator.Meaning,
        Polarity = Wire.Polarity(indicator.Polarity),
        Test = indicator.Test,
        Effects = Sorted(indicator.Effects),
        Basis = Wire.Basis(indicator.Basis),
        Paragraphs = indicator.Paragraphs,
        OpposingReading = indicator.OpposingReading,
    };

    public static TestResponse Map(TestDefinition test) => new()
    {
        Id = test.Id,
        Name = test.Name,
        Description = test.Description,
        Paragraphs = test.Paragraphs,
    };

    public static ParagraphResponse Map(ParagraphDefinition paragraph) => new()
    {
        Locator = paragraph.Locator,
        Heading = paragraph.Heading,
        Summary = paragraph.Summary,
        Quote = paragraph.Quote,
    };

    public static RuleResponse Map(RuleDefinition rule, Rulebook book)
    {
        var indicator = book.Indicators[rule.Indicator];
        return new RuleResponse
        {
            Id = rule.Id,
            Version = rule.Version,
            Indicator = rule.Indicator,
            Basis = Wire.Basis(rule.Basis ?? indicator.Basis),
            Paragraphs = indicator.Paragraphs,
            Match = rule.Match,
            With = [.. rule.With.Select(Map)],
            Unless = [.. rule.Unless.Select(Map)],
            Where = [.. Conditions(rule.Where)],
            Effects = Sorted(indicator.Effects.SetItems(rule.Effects)),
            Explanation = rule.Explanation,
            Examples = rule.Examples,
            NearMisses = rule.NearMisses,
        };
    }

    private static ScopedPatternsResponse Map(ScopedPatterns patterns) => new() { Scope = patterns.Scope, Patterns = patterns.Patterns };

    private static SortedDictionary<string, int> Sorted(ImmutableDictionary<string, int> effects) => new(
        effects.Where(e => e.Value != 0).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string> Conditions(ClauseCondition where)
    {
        foreach (var (name, values) in new[]
        {
            ("modality", where.Modality), ("not-modality", where.NotModality), ("bearer", where.Bearer), ("not-bearer", where.NotBearer),
            ("kind", where.Kind), ("not-kind", where.NotKind), ("verb", where.Verb), ("not-verb", where.NotVerb),
        })
        {
            if (!values.IsEmpty)
            {
                yield return $"{name}: {string.Join(", ", values)}";
            }
        }

        if (where.Voice is { } voice)
        {
            yield return $"voice: {voice}";
        }

        if (where.Negated is { } negated)
        {
            yield return negated ? "negated: true" : "negated: false";
        }
    }
}
