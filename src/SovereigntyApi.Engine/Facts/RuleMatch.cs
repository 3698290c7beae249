using SovereigntyApi.Engine.Clauses;

namespace SovereigntyApi.Engine.Facts;

/// <summary>A rule's words found at tokens <paramref name="First"/> to <paramref name="End"/>, half-open, in a clause.</summary>
internal readonly record struct RuleMatch(CompiledRule Rule, int First, int End, Clause? Clause, int ClauseNumber);

/// <summary>A match set aside: by a pattern at tokens, or by the name of what outranks it.</summary>
internal readonly record struct SetAside(RuleMatch Match, string By, int ByFirst, int ByEnd);
