namespace SovereigntyApi.Engine.Tests.Structure.Treaties;

/// <summary>The reference treaties beside the repository; often not there.</summary>
internal static class ReferenceTreaties
{
    public static string? Folder { get; } = Find();

    /// <summary>Slug, text and number of headings with the word Article, by the index beside the texts.</summary>
    public static IEnumerable<(string Slug, string Text, int Articles)> ReadAll() =>
        from line in File.ReadLines(Path.Combine(Folder!, "index.tsv")).Skip(1)
        let fields = line.Split('\t')
        select (fields[0], File.ReadAllText(Path.Combine(Folder!, "texts", fields[0] + ".txt")), int.Parse(fields[7], System.Globalization.CultureInfo.InvariantCulture));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SovereigntyApi.sln")))
            {
                string[] places = [Path.Combine(folder.FullName, "..", "shared", "corpus"), Environment.GetEnvironmentVariable("REFERENCE_TREATIES") ?? ""];
                return places.FirstOrDefault(p => p.Length > 0 && File.Exists(Path.Combine(p, "index.tsv")));
            }
        }

        return null;
    }
}

/// <summary>A test over the reference treaties, skipped where they are not there.</summary>
public sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute() => Skip = ReferenceTreaties.Folder is null ? "The reference treaties (../shared/corpus) are not there." : null;
}
