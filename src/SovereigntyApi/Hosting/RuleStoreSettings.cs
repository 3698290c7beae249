namespace SovereigntyApi.Hosting;

/// <summary>Which rule store to load.</summary>
/// <param name="Path"><c>RuleStore:Path</c>, relative to the program's folder; <c>rules.db</c> by default.</param>
/// <param name="Digest"><c>RuleStore:Digest</c>, the only digest to accept; null accepts any store that is whole.</param>
internal sealed record RuleStoreSettings(string Path, string? Digest)
{
    public const string DefaultFileName = "rules.db";

    public static RuleStoreSettings Read(IConfiguration configuration) => new(
        System.IO.Path.GetFullPath(configuration["RuleStore:Path"] is { Length: > 0 } path ? path : DefaultFileName, AppContext.BaseDirectory),
        configuration["RuleStore:Digest"] is { Length: > 0 } digest ? digest : null);

    /// <summary>The folder of the store, where the published figures lie too.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
