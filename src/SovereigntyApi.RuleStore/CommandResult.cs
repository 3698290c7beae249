using System.Collections.Immutable;

namespace SovereigntyApi.RuleStore;

/// <summary>What a command of the rule store has to say: 0 where all is well, 1 where the rulebooks have defects, 2 where it could not run.</summary>
public sealed record CommandResult(int ExitCode, ImmutableArray<string> Lines);
