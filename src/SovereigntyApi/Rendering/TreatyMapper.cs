using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Engine.Text;
using SovereigntyApi.Engine.Treaties;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Rendering;

/// <summary>Copies a treaty's evaluation into the contract's answer; decides nothing.</summary>
internal sealed class TreatyMapper
{
    private readonly TreatyRequest _request;
    private readonly TreatyIncludeName _size;
    private readonly Rulebook _book;
    private readonly TreatyEvaluation _evaluation;
    private readonly OffsetScale _scale;
    private readonly MessageList _messages = new();

    private TreatyMapper(TreatyRequest request, TreatyIncludeName size, Rulebook book, TreatyEvaluation evaluation)
    {
        _request = request;
        _size = size;
        _book = book;
        _evaluation = evaluation;
        _scale = OffsetScale.For(evaluation.Structure.Text, request.OffsetUnit);
    }

    public static TreatyResponse Map(TreatyRequest request, TreatyIncludeName size, Rulebook book, TreatyEvaluation evaluation, string evaluationId) =>
        new TreatyMapper(request, size, book, evaluation).Map(evaluationId);

    private bool Applies => _evaluation.Applicability.Status == ApplicabilityStatus.Treaty;

    private bool WithFindings => _size != TreatyIncludeName.Summary;

    private bool WithEverything => _size == TreatyIncludeName.Everything;

    private string Text => _evaluation.Structure.Text;

    private TreatyResponse Map(string evaluationId)
    {
        var request = _request;
        var treaty = Summary();
        TreatyProvisionAnswer[] provisions = [.. _evaluation.Provisions.Select(Map)];
        return new TreatyResponse
        {
            EvaluationId = evaluationId,
            Engine = Product.Engine,
            Rulebook = RulebookMapper.Identity(_book),
            Citation = RulebookMapper.Citation(_book, evaluationId),
            Source = request.Source,
            ClientReference = request.ClientReference,
            OffsetUnit = request.OffsetUnit,
            Applicability = Wire.Applicability(_evaluation.Applicability),
            Title = _evaluation.Structure.Title,
            Text = request.AkomaNtoso is null ? null : Text,
            Treaty = treaty,
            Outline = [.. _evaluation.Structure.Divisions.Select(Map)],
            Provisions = provisions,
            Unplaced = [.. _evaluation.Structure.Unplaced.Select(u => new UnplacedAnswer { Start = _scale.Of(u.Span.Start), End = _scale.Of(u.Span.End), Reason = Name(u.Reason) })],
            Messages = _messages.Texts,
            Warnings = [.. _evaluation.Warnings.Select(w => new TreatyWarningAnswer { Code = w.Code, Detail = w.Detail, Provisions = w.Provisions })],
            Complete = _evaluation.Complete,
            Disclaimer = _book.Definition.Disclaimer,
            Explanation = request.Include?.Contains(TreatyIncludeName.Explanation) ?? false ? Explanation() : null,
        };
    }

    private DivisionAnswer Map(Division division) => new()
    {
        EId = division.EId,
        Type = DivisionType(division.Kind),
        Number = division.Number.Length == 0 ? null : division.Number,
        Heading = division.Heading,
        Within = division.Parent < 0 ? null : _evaluation.Structure.Divisions[division.Parent].EId,
        Start = _scale.Of(division.Span.Start),
        End = _scale.Of(division.Span.End),
    };

    private TreatyProvisionAnswer Map(ProvisionEvaluation read)
    {
        var provision = read.Provision;
        return new TreatyProvisionAnswer
        {
            EId = provision.EId,
            Place = Place(provision.Place),
            Heading = provision.Heading,
            Kind = read.Kind,
            Start = _scale.Of(provision.Span.Start),
            TextStart = _scale.Of(provision.Words.Start),
            End = _scale.Of(provision.Span.End),
            Verdict = Applies ? Wire.Verdict(read.Verdict) : VerdictName.NotApplicable,
            Criteria = [.. _book.Definition.Criteria.Select((c, i) => Level(read, c, i))],
            Findings = WithFindings ? Applies ? [.. read.Evaluation!.Findings.Select(f => Map(f, provision))] : [] : null,
            ChangedByContext = WithFindings && Applies ? ContextChangeMapper.Map(read.Alone, read.Evaluation!) : null,
            Points = WithEverything ? [.. provision.Points.Select(p => new PointAnswer { EId = p.EId, Start = _scale.Of(p.Span.Start), End = _scale.Of(p.Span.End) })] : null,
            Defeated = WithEverything && Applies ? [.. read.Evaluation!.Defeated.Select(d => Map(d, provision))] : null,
            Tensions = WithEverything && Applies ? [.. read.Evaluation!.Tensions.Select(t => new TreatyProvisionTensionAnswer { Id = t.Id, Findings = t.Findings, Message = _messages.Place(t.Explanation) })] : null,
            NotAssessable = WithEverything && Applies ? [.. read.Evaluation!.NotAssessable.Select(q => q.Id)] : null,
        };
    }

    private ProvisionLevelAnswer Level(ProvisionEvaluation read, CriterionDefinition criterion, int number)
    {
        var result = WithFindings && Applies ? read.Evaluation!.Criteria[number] : null;
        return new ProvisionLevelAnswer
        {
            Id = criterion.Id,
            Level = Applies ? read.Levels[number] : null,
            For = result?.For,
            Against = result?.Against,
            Statement = WithEverything ? result?.Arithmetic.Statement : null,
        };
    }

    private TreatyFindingAnswer Map(Finding finding, TreatyProvision provision) => new()
    {
        Id = finding.Id,
        EId = Holder(provision, provision.Words.Start + finding.Evidence[0].Start),
        Indicator = finding.Indicator,
        RuleId = finding.RuleId,
        Basis = Wire.Basis(finding.Basis),
        Effects = finding.Effects,
        Evidence = [.. finding.Evidence.Select(e => Passage(e, provision.Words.Start))],
        Message = _messages.Place(finding.Explanation),
    };

    private TreatyDefeatedAnswer Map(DefeatedReading reading, TreatyProvision provision) => new()
    {
        Indicator = reading.Indicator,
        RuleId = reading.RuleId,
        Evidence = Passage(reading.Evidence, provision.Words.Start),
        By = reading.By,
        Message = _messages.Place(reading.Explanation),
    };

    /// <summary>The innermost item that holds an offset, or the provision.</summary>
    private static string Holder(TreatyProvision provision, int offset)
    {
        for (var i = provision.Points.Length - 1; i >= 0; i--)
        {
            if (provision.Points[i].Span.Start <= offset && offset < provision.Points[i].Span.End)
            {
                return provision.Points[i].EId;
            }
        }

        return provision.EId;
    }

    private PassageAnswer Passage(TextSpan span, int from)
    {
        var (start, end) = (span.Start + from, span.End + from);
        return new PassageAnswer { Start = _scale.Of(start), End = _scale.Of(end), Exact = Text[start..end] };
    }

    private TreatyAnswer Summary()
    {
        var summary = _evaluation.Summary;
        if (!Applies)
        {
            return Nothing();
        }

        return new TreatyAnswer
        {
            Criteria = [.. summary.Criteria.Select((c, i) => Map(c, _book.Definition.Criteria[i]))],
            Tests = [.. summary.Tests.Select(t => new TreatyTestAnswer { Id = t.Id, Triggered = t.Triggered, Indicators = t.Indicators, Provisions = t.Provisions.Length })],
            DiplomaticCredibility = Map(summary.Credibility),
            Indicators =
            [
                .. summary.Indicators.Select(i => new TreatyIndicatorAnswer
                {
                    Id = i.Id,
                    Polarity = Wire.Polarity(i.Polarity),
                    Paragraphs = _book.Indicators[i.Id].Paragraphs,
                    OpposingReading = _book.Indicators[i.Id].OpposingReading,
                    Provisions = i.Provisions,
                }),
            ],
            Kinds =
            [
                .. summary.Kinds.Select(k => new KindProfileAnswer
                {
                    Kind = k.Kind,
                    Provisions = k.Provisions,
                    Units = k.Units,
                    Criteria = [.. k.Levels.Select((l, i) => new KindLevelsAnswer { Id = _book.Definition.Criteria[i].Id, Distribution = l })],
                }),
            ],
            Definitions =
            [
                .. summary.Definitions.Select(d => new TreatyDefinitionAnswer
                {
                    Term = d.Term,
                    EId = d.EId,
                    Start = _scale.Of(d.TermSpan.Start),
                    End = _scale.Of(Math.Max(d.Meaning.End, d.TermSpan.End)),
                    Uses = d.Uses,
                    Settles = d.Settled,
                }),
            ],
            Regimes =
            [
                .. summary.Regimes.Select(r => new RegimeAnswer
                {
                    Id = r.Id,
                    Silent = r.Provisions.IsEmpty,
                    Values = r.Values,
                    Provisions = [.. r.Provisions.Select(p => new RegimeProvisionAnswer { EId = p.EId, Values = p.Values, Words = Passage(p.Words, 0) })],
                }),
            ],
            Tensions =
            [
                .. summary.Tensions.Select(t => new TreatyTensionAnswer { Id = t.Id, Criteria = t.Criteria, Rising = t.Rising, Falling = t.Falling, Explanation = t.Explanation }),
            ],
            NotAssessable =
            [
                .. summary.NotAssessable.Select(q => new TreatyQuestionAnswer { Id = q.Id, Criteria = q.Criteria, Provisions = q.Provisions.Length, Detail = q.Detail }),
            ],
        };
    }

    /// <summary>The answer where the text is no treaty: every criterion is there and nothing is counted.</summary>
    private TreatyAnswer Nothing() => new()
    {
        Criteria =
        [
            .. _book.Definition.Criteria.Select(c => new TreatyCriterionAnswer
            {
                Id = c.Id,
                Scale = RulebookMapper.Map(c.Scale),
                Basis = Wire.Basis(c.Basis),
                Distribution = new int[c.Scale.Max - c.Scale.Min + 1],
                Against = [],
                For = [],
            }),
        ],
        Tests = [.. _book.Definition.Tests.Select(t => new TreatyTestAnswer { Id = t.Id, Triggered = false, Indicators = [], Provisions = 0 })],
        DiplomaticCredibility = Map(new TreatyCredibility(0, 0, [], "The text is no treaty's.")),
        Indicators = [],
        Kinds = [],
        Definitions = [],
        Regimes = [],
        Tensions = [],
        NotAssessable = [],
    };

    private TreatyCriterionAnswer Map(CriterionDistribution distribution, CriterionDefinition criterion) => new()
    {
        Id = distribution.Id,
        Scale = RulebookMapper.Map(criterion.Scale),
        Basis = Wire.Basis(criterion.Basis),
        Distribution = distribution.Counts,
        Against = [.. distribution.Against.Select(Map)],
        For = [.. distribution.For.Select(Map)],
    };

    private DecidingProvisionAnswer Map(DecidingProvision deciding) => new()
    {
        EId = deciding.EId,
        Level = deciding.Level,
        Indicators = deciding.Indicators,
        Message = _messages.Place(deciding.Reason),
    };

    private CredibilityAnswer Map(TreatyCredibility credibility) => new()
    {
        Duties = credibility.Duties,
        Aspirational = credibility.Aspirational,
        Percent = credibility.Duties == 0 ? null : (int)Math.Round(100m * credibility.Aspirational / credibility.Duties, MidpointRounding.AwayFromZero),
        Statement = credibility.Statement,
        Paragraphs = [.. _book.Definition.Paragraphs.Where(p => p.Locator is "P8" or "P9").Select(p => p.Locator)],
        Provisions = credibility.Provisions,
    };

    private ExplanationAnswer Explanation()
    {
        var indicators = _evaluation.Summary.Indicators.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return new ExplanationAnswer
        {
            Criteria = [.. _book.Definition.Criteria.Select(RulebookMapper.Map)],
            Indicators = [.. _book.Definition.Indicators.Where(i => Applies && indicators.Contains(i.Id)).Select(RulebookMapper.Map)],
            Tests = [.. _book.Definition.Tests.Select(RulebookMapper.Map)],
            Paragraphs = [.. _book.Definition.Paragraphs.Select(RulebookMapper.Map)],
        };
    }

    private static string DivisionType(DivisionKind kind) => kind == DivisionKind.CrossHeading ? "cross-heading" : kind.ToString().ToLowerInvariant();

    private static string Place(ProvisionPlace place) => place switch
    {
        ProvisionPlace.Recital => "recital",
        ProvisionPlace.Formula => "formula",
        ProvisionPlace.Attachment => "attachment",
        ProvisionPlace.Testimonium => "testimonium",
        _ => "body",
    };

    private static string Name(UnplacedReason reason) => reason switch
    {
        UnplacedReason.Title => "title",
        UnplacedReason.Heading => "heading",
        UnplacedReason.Contents => "contents",
        UnplacedReason.PageNumber => "page-number",
        UnplacedReason.Signatures => "signatures",
        UnplacedReason.AfterSignatures => "after-signatures",
        _ => "unknown",
    };
}
