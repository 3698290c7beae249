using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Engine.Tests;

/// <summary>The document's rulebook and the grammar under <c>db/</c>, compiled once for all tests.</summary>
internal static class DocumentRulebook
{
    private static readonly Lazy<CompiledRulebook> Book = new(() => RulebookCompiler.Compile(RulebookSource.Read(DbFolder(), "document")));

    public static CompiledRulebook Compiled => Book.Value;

    public static TreatyEngine Engine { get; } = new(Compiled);

    public static string DbFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SovereigntyApi.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("no SovereigntyApi.sln above the tests"), "db");
    }
}
