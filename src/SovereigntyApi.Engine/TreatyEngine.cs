using System.Collections.Concurrent;
using System.Collections.Immutable;
using SovereigntyApi.Engine.Facts;
using SovereigntyApi.Engine.Genre;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Rewordings;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine;

/// <summary>Evaluates provisions under one compiled rulebook. Immutable, free of I/O and safe to use from many threads.</summary>
public sealed class TreatyEngine
{
    /// <summary>Code of the warning that the limit of work stopped a reading before its end.</summary>
    public const string WorkLimitWarning = "work-limit";

    /// <summary>
    /// Tables that a text of more words has grown are not kept: one such text would hold its memory for ever. The longest treaties
    /// stay below it, for tables grown anew cost a good part of the time that a long text takes.
    /// </summary>
    private const int LongestKept = 100_000;

    private readonly CompiledRulebook _book;
    private readonly WorkLimit _limit;
    private readonly Judge _judge;
    private readonly GenreGuard _guard;
    private readonly DefinedWords _defined;
    private readonly RewordingReader _rewordings;
    private readonly ConcurrentBag<Workspace> _idle = [];

    public TreatyEngine(CompiledRulebook book)
        : this(book, WorkLimit.Default)
    {
    }

    internal TreatyEngine(CompiledRulebook book, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(book);
        _book = book;
        _limit = limit;
        _judge = new Judge(book.Definition);
        _guard = new GenreGuard(book.Concepts);
        _defined = new DefinedWords(book.Definition);
        _rewordings = new RewordingReader(book.Definition);
    }

    public RulebookDefinition Definition => _book.Definition;

    /// <summary>Reads a provision and judges what was found. Pure: the same input gives the same result, always.</summary>
    public Evaluation Evaluate(Provision provision, EvaluationOptions options, CancellationToken stop = default) =>
        EvaluateInContext(provision, options, stop).Evaluation;

    /// <summary>As <see cref="Evaluate"/>, and says what the provision's context changed.</summary>
    public ContextualEvaluation EvaluateInContext(Provision provision, EvaluationOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(provision);
        ArgumentNullException.ThrowIfNull(options);
        Workspace workspace = _idle.TryTake(out Workspace? idle) ? idle : new Workspace(_book, _limit);
        TokenisedText text = Tokeniser.Read(provision.Text, _book.Lexicon.Vocabulary, workspace.Text);
        TokenisedText? heading = provision.Heading is null ? null : Tokeniser.Read(provision.Heading, _book.Lexicon.Vocabulary, workspace.Heading);
        stop.ThrowIfCancellationRequested();
        Reading reading = workspace.Reading;
        reading.Read(text, heading);
        ProvisionContext? context = provision.Context;
        FactReading alone = workspace.Facts.Read(reading, null, options);
        FactReading facts = context?.Kind is { } kind && kind != alone.Kind && ProvisionKinds.Names.Contains(kind)
            ? workspace.Facts.Read(reading, kind, options)
            : alone;
        facts = _defined.Apply(facts, provision.Text, context?.Definitions ?? default);
        stop.ThrowIfCancellationRequested();
        ImmutableArray<ClauseReading> clauses = options.IncludeClauses || options.IncludeRewordings ? ClauseRendering.Of(reading) : [];
        Applicability own = options.WordsAlone ? Applicable : _guard.Read(reading.Words);
        Applicability applicability = context is { WithinTreaty: true } && own.Status is ApplicabilityStatus.NotTreaty or ApplicabilityStatus.TooShort ? Applicable : own;
        ImmutableArray<EvaluationWarning> warnings = Warnings(text, facts.Complete);
        Evaluation evaluation = _judge.Decide(facts, applicability, context, clauses, warnings);
        Evaluation? before = ReferenceEquals(facts, alone) ? null : _judge.Decide(alone, applicability, context, clauses, warnings);
        DutyCount duties = context is { WithinTreaty: true } ? DutyReading.Count(reading, facts) : default;
        if (options.IncludeSensitivity)
        {
            evaluation = evaluation with { Sensitivity = _judge.Strike(facts, evaluation) };
        }

        if (options.IncludeRewordings)
        {
            EvaluationOptions plain = options with { IncludeClauses = false, IncludeSensitivity = false, IncludeRewordings = false };
            evaluation = evaluation with
            {
                Rewordings = _rewordings.Read(text, evaluation, changed => Evaluate(provision with { Text = changed }, plain, stop)),
            };
        }

        // The text read lies in the workspace, so that it is kept back until nothing asks for it any more.
        if (reading.Words.Count <= LongestKept)
        {
            _idle.Add(workspace);
        }

        return new ContextualEvaluation(evaluation, before, own, duties);
    }

    private static Applicability Applicable { get; } = new(ApplicabilityStatus.Treaty, []);

    /// <summary>What reading a text costs, in words and in steps of matching: the same on every machine.</summary>
    public ReadingCost Cost(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Workspace workspace = _idle.TryTake(out Workspace? idle) ? idle : new Workspace(_book, _limit);
        TokenisedText words = Tokeniser.Read(text, _book.Lexicon.Vocabulary);
        workspace.Reading.Read(words, null);
        workspace.Facts.Read(workspace.Reading, null, EvaluationOptions.Default);
        var cost = new ReadingCost(words.Tokens.Length, workspace.Reading.Work.Spent);
        _idle.Add(workspace);
        return cost;
    }

    private static ImmutableArray<EvaluationWarning> Warnings(TokenisedText text, bool complete)
    {
        if (complete && text.Warnings.IsEmpty)
        {
            return [];
        }

        IEnumerable<EvaluationWarning> ofText = text.Warnings.Select(w => new EvaluationWarning(w.Code, w.Detail));
        return complete ? [.. ofText] : [.. ofText, new EvaluationWarning(WorkLimitWarning, "The text took more work than one text may, and was not read to its end.")];
    }

    /// <summary>The tables one thread reads with; grown to the longest text it met and kept.</summary>
    private sealed class Workspace(CompiledRulebook book, WorkLimit limit)
    {
        public TokenRoom Text { get; } = new();

        public TokenRoom Heading { get; } = new();

        public Reading Reading { get; } = new(book, limit);

        public FactReader Facts { get; } = new(book);
    }
}

/// <summary>Words of a text, and the steps of matching that reading it took.</summary>
public readonly record struct ReadingCost(int Words, long Steps);
