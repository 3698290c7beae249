namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>A rulebook checked and compiled to an immutable, linear-time matcher.</summary>
public sealed class CompiledRulebook
{
    internal CompiledRulebook(RulebookDefinition definition) => Definition = definition;

    public RulebookDefinition Definition { get; }
}
