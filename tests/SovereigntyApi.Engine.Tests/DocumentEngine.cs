using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Engine.Tests;

/// <summary>The engine over the document's rulebook as the repository has it, compiled once for all tests.</summary>
internal static class DocumentEngine
{
    public static string Db { get; } = Path.Combine(Root(), "db");

    private static readonly Lazy<CompiledRulebook> Compiled = new(() => RulebookCompiler.Compile(RulebookSource.Read(Db, "document")));

    private static readonly Lazy<TreatyEngine> Shared = new(() => new TreatyEngine(Book));

    public static CompiledRulebook Book => Compiled.Value;

    public static TreatyEngine Engine => Shared.Value;

    public static Evaluation Evaluate(string text) => Engine.Evaluate(new Provision(text), EvaluationOptions.Default);

    /// <summary>The repository's folder.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SovereigntyApi.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
