namespace SovereigntyApi.RuleStore;

/// <summary>A source file: its path with forward slashes as messages name it, such as <c>db/document/rulebook.yaml</c>, and its text.</summary>
public sealed record SourceFile(string Path, string Text);
