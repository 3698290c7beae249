namespace SovereigntyApi.Engine.Tests.Invariance;

/// <summary>A theory over the reference material beside the repository; skipped where that is not there.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "gold", "provisions.jsonl")))
        {
            Skip = "The reference material (../shared) is not there.";
        }
    }

    internal static string Folder => Path.GetFullPath(Path.Combine(DocumentEngine.Root(), "..", "shared"));
}
