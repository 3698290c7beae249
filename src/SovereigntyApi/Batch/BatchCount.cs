namespace SovereigntyApi.Batch;

/// <summary>How far a batch has come.</summary>
/// <param name="Items">Results written.</param>
/// <param name="Problems">Problems among them.</param>
internal readonly record struct BatchCount(long Items, long Problems);
