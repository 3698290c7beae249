using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore;

/// <summary>A rulebook version of the store.</summary>
/// <param name="Definition">The rulebook as its authors wrote it.</param>
/// <param name="Sha256">SHA-256, 64 lower-case hex digits, over what the rulebook says; where its rules stand in the files does not count.</param>
public sealed record StoredRulebook(RulebookDefinition Definition, string Sha256);
