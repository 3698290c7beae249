using System.Collections.Immutable;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>What became of a provision from one draft to the next.</summary>
public enum PairRelation
{
    /// <summary>The same words at the same place under the same number.</summary>
    Same,

    /// <summary>The same words elsewhere in the order of the text.</summary>
    Moved,

    /// <summary>The same words in the same order of the text under another number.</summary>
    Renumbered,

    /// <summary>Other words.</summary>
    Changed,

    /// <summary>One provision became several.</summary>
    Split,

    /// <summary>Several provisions became one.</summary>
    Merged,

    /// <summary>Only the later draft has it.</summary>
    Added,

    /// <summary>Only the earlier draft has it.</summary>
    Deleted,
}

/// <summary>Provisions of two drafts that belong together.</summary>
/// <param name="Relation">What became of them.</param>
/// <param name="Before">Indices into the earlier draft's units; where several became one, in the order in which they stand in it.</param>
/// <param name="After">Indices into the later draft's units; where one became several, in the order in which it held them.</param>
/// <param name="Moved">True where they stand elsewhere in the order of the text, whatever the relation.</param>
/// <param name="Renumbered">True where they stand under another number, whatever the relation.</param>
public sealed record ProvisionPair(
    PairRelation Relation, ImmutableArray<int> Before, ImmutableArray<int> After, bool Moved, bool Renumbered);
