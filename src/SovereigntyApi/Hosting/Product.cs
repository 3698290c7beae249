using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;

namespace SovereigntyApi.Hosting;

/// <summary>Names and versions that stand in every answer.</summary>
internal static class Product
{
    public const string Name = "SovereigntyApi";

    /// <summary>Version of the engine's assembly, three parts; never the commit, so that the same code gives the same bytes.</summary>
    public static string EngineVersion { get; } = typeof(TreatyEngine).Assembly.GetName().Version!.ToString(3);

    public static EngineIdentity Engine { get; } = new() { Name = "SovereigntyApi.Engine", Version = EngineVersion };
}
