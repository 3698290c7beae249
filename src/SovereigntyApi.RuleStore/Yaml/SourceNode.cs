using System.Collections.Immutable;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>A node of a source file with the place it starts at, both counted from 1.</summary>
internal abstract record SourceNode(SourcePlace Place);

/// <summary>A scalar. All scalars are text here; a number or truth value is read where a member asks for one.</summary>
internal sealed record SourceScalar(SourcePlace Place, string Value, bool Plain) : SourceNode(Place)
{
    /// <summary>True where nothing was written, or the sign for nothing.</summary>
    public bool IsNothing => Plain && Value is "" or "~" or "null";
}

internal sealed record SourceList(SourcePlace Place, ImmutableArray<SourceNode> Items) : SourceNode(Place);

/// <summary>A mapping in the order it was written, without double keys.</summary>
internal sealed record SourceMap(SourcePlace Place, ImmutableArray<SourceEntry> Entries) : SourceNode(Place);

internal sealed record SourceEntry(SourcePlace Place, string Key, SourceNode Value);

/// <summary>A place in a file, such as <c>db/document/rules/disputes.yaml:12:5</c>.</summary>
internal readonly record struct SourcePlace(string File, long Line, long Column)
{
    public string Short => FormattableString.Invariant($"{File}:{Line}");

    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
