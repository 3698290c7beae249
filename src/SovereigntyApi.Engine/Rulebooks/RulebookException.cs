using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Rulebooks;

/// <summary>A mistake in a rulebook: where it stands (file, line and column, or the rule's id), which member, and what is wrong.</summary>
public sealed record RulebookDefect(string Where, string Member, string Detail);

/// <summary>A rulebook that cannot be used, with all its defects.</summary>
public sealed class RulebookException(ImmutableArray<RulebookDefect> defects)
    : Exception(string.Join(Environment.NewLine, defects.Select(d => $"{d.Where}: {d.Member}: {d.Detail}")))
{
    public ImmutableArray<RulebookDefect> Defects { get; } = defects;
}
