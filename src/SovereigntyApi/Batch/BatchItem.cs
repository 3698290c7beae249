using SovereigntyApi.Http;

namespace SovereigntyApi.Batch;

/// <summary>One item of a batch as it came: its bytes, or why they cannot be taken.</summary>
/// <param name="Index">Place in the batch, from 0.</param>
/// <param name="Json">The item's JSON in UTF-8; empty where there is a problem.</param>
/// <param name="Problem">Why the item cannot be read, or null.</param>
/// <param name="IsLast">True where nothing after this item can be read.</param>
internal readonly record struct BatchItem(long Index, ReadOnlyMemory<byte> Json, Problem? Problem = null, bool IsLast = false);
