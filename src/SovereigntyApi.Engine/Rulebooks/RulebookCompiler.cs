using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>Turns a definition into a matcher, or says everything that is wrong with it.</summary>
public static class RulebookCompiler
{
    /// <summary>Compiles; throws <see cref="RulebookException"/> with every defect where the definition has any.</summary>
    public static CompiledRulebook Compile(RulebookDefinition definition) => new(definition);
}

/// <summary>A mistake in a rulebook: where it stands and what is wrong.</summary>
public sealed record RulebookDefect(string Where, string Member, string Detail);

/// <summary>A rulebook that cannot be used, with all its defects.</summary>
public sealed class RulebookException(ImmutableArray<RulebookDefect> defects)
    : Exception(string.Join(Environment.NewLine, defects.Select(d => $"{d.Where}: {d.Member}: {d.Detail}")))
{
    public ImmutableArray<RulebookDefect> Defects { get; } = defects;
}
