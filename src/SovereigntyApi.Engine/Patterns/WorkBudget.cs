namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// Steps of matching that a text may cost: a fixed part and one for each of its words. It bounds the time of any text under any
/// rulebook, whatever anybody contrives; ordinary text stays far below it.
/// </summary>
internal sealed record WorkLimit(long Fixed, long PerToken)
{
    public static WorkLimit Default { get; } = new(20_000, 400);
}

/// <summary>The steps spent on one text. A step is one position tried against one element of a pattern.</summary>
internal sealed class WorkBudget(WorkLimit limit)
{
    private long _allowed;

    public long Spent { get; private set; }

    public bool IsExhausted => Spent > _allowed;

    public void Begin(int tokens)
    {
        _allowed = limit.Fixed + (limit.PerToken * tokens);
        Spent = 0;
    }

    public void Spend(int steps) => Spent += steps;
}
