namespace SovereigntyApi.Tests.Support;

/// <summary>Files of the repository that the tests hold the service against.</summary>
internal static class Repository
{
    /// <summary>True where the run is asked to write published files anew instead of comparing them.</summary>
    public static bool Updating => Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1";

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares a published file with what the service says now, or writes it where the run is asked to.</summary>
    public static async Task ComparePublishedAsync(string path, string actual)
    {
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await System.IO.File.WriteAllTextAsync(path, actual);
        }

        Assert.True(System.IO.File.Exists(path), $"{path} is not published; openapi/update.sh writes it.");
        var published = await System.IO.File.ReadAllTextAsync(path);
        Assert.True(string.Equals(published, actual, StringComparison.Ordinal), $"{path} is not what the service says; openapi/update.sh writes it anew. {FirstDifference(published, actual)}");
    }

    private static string FirstDifference(string published, string actual)
    {
        var (left, right) = (published.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i], Math.Min(left.Length, right.Length));
        return $"Line {at + 1}: '{left.ElementAtOrDefault(at)}' is published, '{right.ElementAtOrDefault(at)}' is served.";
    }

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "SovereigntyApi.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
