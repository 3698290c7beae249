namespace SovereigntyApi.Http;

/// <summary>Paths that anybody may ask for at any time.</summary>
internal static class OpenPaths
{
    /// <summary>Health, which whoever keeps the service running asks for without a key.</summary>
    public static bool IsHealth(PathString path) => path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The published document and the page that shows it.</summary>
    public static bool IsDocumentation(PathString path) => path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase);
}
