using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Rendering;

/// <summary>Copies an evaluation of the engine into the contract's answer; decides nothing.</summary>
internal static class EvaluationMapper
{
    public static EvaluationResponse Map(EvaluationRequest request, Rulebook book, ContextualEvaluation read, string evaluationId)
    {
        var evaluation = read.Evaluation;
        var quotes = new EvidenceWriter(request.Text, request.OffsetUnit);
        return new EvaluationResponse
        {
            EvaluationId = evaluationId,
            Engine = Product.Engine,
            Rulebook = RulebookMapper.Identity(book),
            Citation = RulebookMapper.Citation(book, evaluationId),
            Source = request.Source,
            ClientReference = request.ClientReference,
            OffsetUnit = request.OffsetUnit,
            Applicability = Wire.Applicability(evaluation.Applicability),
            Kind = evaluation.Kind,
            Verdict = Wire.Verdict(evaluation.Verdict),
            Criteria = [.. evaluation.Criteria.Select(c => Map(c, book))],
            Tests = [.. evaluation.Tests.Select(t => new TestAnswer { Id = t.Id, Triggered = t.Triggered, Findings = t.Findings })],
            Findings = [.. evaluation.Findings.Select(f => Map(f, quotes, book))],
            Defeated = [.. evaluation.Defeated.Select(d => Map(d, quotes))],
            Tensions = [.. evaluation.Tensions.Select(t => new TensionAnswer { Id = t.Id, Criteria = t.Criteria, Findings = t.Findings, Explanation = t.Explanation })],
            NotAssessable = [.. evaluation.NotAssessable.Select(q => new OpenQuestionAnswer { Id = q.Id, Findings = q.Findings, Criteria = q.Criteria, Detail = q.Detail })],
            Warnings = [.. evaluation.Warnings.Select(w => new WarningAnswer { Code = w.Code, Detail = w.Detail })],
            ChangedByContext = ContextChangeMapper.Map(read.Alone, evaluation),
            Complete = evaluation.Complete,
            Disclaimer = book.Definition.Disclaimer,
            Clauses = Asked(request, IncludeName.Clauses) ? [.. evaluation.Clauses.Select(c => Map(c, quotes))] : null,
            Sensitivity = Asked(request, IncludeName.Sensitivity) ? [.. evaluation.Sensitivity.Select(ScepticMapper.Map)] : null,
            WhatIf = Asked(request, IncludeName.WhatIf) ? [.. evaluation.Rewordings.Select(r => ScepticMapper.Map(r, quotes))] : null,
            Explanation = Asked(request, IncludeName.Explanation) ? ExplanationMapper.Map(book, evaluation) : null,
        };
    }

    private static bool Asked(EvaluationRequest request, IncludeName part) => request.Include?.Contains(part) ?? false;

    private static CriterionAnswer Map(CriterionResult result, Rulebook book)
    {
        var criterion = book.Definition.Criteria.First(c => string.Equals(c.Id, result.Id, StringComparison.Ordinal));
        return new CriterionAnswer
        {
            Id = result.Id,
            Level = result.Level,
            Score = result.Level is null ? null : result.Arithmetic.Sum,
            Scale = RulebookMapper.Map(criterion.Scale),
            Basis = Wire.Basis(criterion.Basis),
            For = result.For,
            Against = result.Against,
            Arithmetic = new ArithmeticAnswer
            {
                Lines = [.. result.Arithmetic.Lines.Select(l => new ArithmeticLineAnswer { Findings = l.Findings, Usual = l.Usual, Counted = l.Counted, SoftenedBy = l.SoftenedBy })],
                Adverse = result.Arithmetic.Adverse,
                Favourable = result.Arithmetic.Favourable,
                Sum = result.Arithmetic.Sum,
                Statement = result.Arithmetic.Statement,
            },
        };
    }

    private static FindingAnswer Map(Finding finding, EvidenceWriter quotes, Rulebook book) => new()
    {
        Id = finding.Id,
        RuleId = finding.RuleId,
        AlsoMatched = finding.AlsoMatched,
        Indicator = finding.Indicator,
        Polarity = Wire.Polarity(finding.Polarity),
        Effects = finding.Effects,
        Evidence = [.. finding.Evidence.Select(quotes.Quote)],
        Explanation = finding.Explanation,
        Basis = Wire.Basis(finding.Basis),
        Paragraphs = finding.Paragraphs,
        Contested = finding.OpposingReading is not null,
        OpposingReading = finding.OpposingReading,
        Remedies = finding.Remedies.IsEmpty ? [] : [.. finding.Remedies.Select(r => RemedyMapper.Map(r, book.Remedies[r.Type]))],
        NoRemedy = finding.NoRemedy,
    };

    private static DefeatedAnswer Map(DefeatedReading reading, EvidenceWriter quotes) => new()
    {
        RuleId = reading.RuleId,
        Indicator = reading.Indicator,
        Evidence = quotes.Quote(reading.Evidence),
        By = reading.By,
        ByEvidence = quotes.Quote(reading.ByEvidence),
        Explanation = reading.Explanation,
    };

    private static ClauseAnswer Map(ClauseReading clause, EvidenceWriter quotes) => new()
    {
        Span = quotes.Quote(clause.Span),
        Bearer = clause.Bearer,
        BearerSpan = quotes.Quote(clause.BearerSpan),
        Modality = clause.Modality,
        ModalSpan = quotes.Quote(clause.ModalSpan),
        Negated = clause.Negated,
        Voice = clause.Voice,
        Verb = clause.Verb,
        Qualifiers = clause.Qualifiers,
    };
}
