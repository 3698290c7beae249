using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine;

/// <summary>Evaluates provisions under one compiled rulebook. Immutable, free of I/O and safe to use from many threads.</summary>
public sealed class TreatyEngine
{
    private readonly CompiledRulebook _book;

    public TreatyEngine(CompiledRulebook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _book = book;
    }

    public RulebookDefinition Definition => _book.Definition;

    /// <summary>Reads a provision and judges what was found. Pure: the same input gives the same result, always.</summary>
    public Evaluation Evaluate(Provision provision, EvaluationOptions options, CancellationToken stop = default) =>
        throw new NotSupportedException("The engine is being assembled.");
}
