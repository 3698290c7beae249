namespace SovereigntyApi.Benchmarks;

/// <summary>Where things lie, seen from wherever inside the repository this runs.</summary>
internal static class Repository
{
    private const string Solution = "SovereigntyApi.sln";

    public static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException("The benchmarks must run inside the repository.");

    public static string Rules => Path.Combine(Root, "db");

    /// <summary>Reference treaties beside the repository; often not there.</summary>
    public static string Corpus => Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", "texts"));

    /// <summary>The service in its own output, built with the configuration of these benchmarks.</summary>
    public static string Service
    {
        get
        {
            var target = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Root, "src", "SovereigntyApi", "bin", target.Parent!.Name, target.Name, "SovereigntyApi.dll");
        }
    }

    private static string? Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
