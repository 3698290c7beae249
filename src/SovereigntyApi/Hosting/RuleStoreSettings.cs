using System.Collections.Immutable;

namespace SovereigntyApi.Hosting;

/// <summary>Which rule stores to load.</summary>
/// <param name="Stores">
/// <c>RuleStore:Path</c> and <c>RuleStore:Digest</c> for one store, or <c>RuleStore:Paths:0</c>, <c>RuleStore:Digests:0</c> and so on for
/// several. Paths are relative to the program's folder; <c>rules.db</c> there by default.
/// </param>
internal sealed record RuleStoreSettings(ImmutableArray<RuleStoreSetting> Stores)
{
    public const string DefaultFileName = "rules.db";

    /// <summary>Reads the section, or refuses the start with one line that says what is wrong with it.</summary>
    public static RuleStoreSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("RuleStore");
        var paths = Listed(section, "Paths");
        var digests = Listed(section, "Digests");
        var single = section["Path"] is { Length: > 0 } path ? path : null;
        if (paths.IsEmpty)
        {
            return digests.IsEmpty
                ? new RuleStoreSettings([new RuleStoreSetting(Full(single ?? DefaultFileName), NonEmpty(section["Digest"]))])
                : throw new StartRefusedException("RuleStore:Digests pins the stores of RuleStore:Paths, of which there are none");
        }

        if (single is not null || NonEmpty(section["Digest"]) is not null)
        {
            throw new StartRefusedException("RuleStore:Path and RuleStore:Digest name one store, RuleStore:Paths several: give one or the other");
        }

        return digests.FirstOrDefault(d => !paths.Any(p => p.Key == d.Key)) is { } stray
            ? throw new StartRefusedException($"RuleStore:Digests:{stray.Key} pins a store that RuleStore:Paths does not name")
            : new RuleStoreSettings([.. paths.Select(p => new RuleStoreSetting(Full(p.Value ?? ""), NonEmpty(section["Digests:" + p.Key])))]);
    }

    /// <summary>The entries of a list in the order of their numbers; a digest belongs to the path of the same number.</summary>
    private static ImmutableArray<IConfigurationSection> Listed(IConfigurationSection section, string name) =>
        [.. section.GetSection(name).GetChildren()
            .OrderBy(c => int.TryParse(c.Key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : int.MaxValue)];

    private static string Full(string path) => Path.GetFullPath(path, AppContext.BaseDirectory);

    private static string? NonEmpty(string? value) => value is { Length: > 0 } ? value : null;
}

/// <summary>One store: its file, and the only digest to accept; null accepts any store that is whole.</summary>
internal sealed record RuleStoreSetting(string Path, string? Digest)
{
    /// <summary>The folder of the store, where the published figures lie too.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
