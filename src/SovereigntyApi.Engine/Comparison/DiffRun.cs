using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>What became of a run of words.</summary>
public enum DiffChange
{
    Kept,
    Removed,
    Added,
    Replaced,
}

/// <summary>A run of words, with its span in each draft that has it; spans are UTF-16 offsets into the whole text of their side.</summary>
public sealed record DiffRun(DiffChange Change, TextSpan? Before, TextSpan? After);
