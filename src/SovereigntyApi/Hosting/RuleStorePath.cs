namespace SovereigntyApi.Hosting;

/// <summary>Where the rule store is: <c>RuleStore:Path</c>, relative to the program's folder, <c>rules.db</c> by default.</summary>
internal static class RuleStorePath
{
    public const string Setting = "RuleStore:Path";

    public static string Resolve(IConfiguration configuration) =>
        Path.GetFullPath(configuration[Setting] is { Length: > 0 } path ? path : "rules.db", AppContext.BaseDirectory);
}
