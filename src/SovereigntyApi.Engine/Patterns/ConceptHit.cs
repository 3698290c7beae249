namespace SovereigntyApi.Engine.Patterns;

/// <summary>A phrase of a concept found over tokens <paramref name="First"/> to <paramref name="End"/>, half-open.</summary>
internal readonly record struct ConceptHit(int Concept, int First, int End);
