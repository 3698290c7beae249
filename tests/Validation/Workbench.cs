using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Validation;

/// <summary>The engine over a rulebook's sources, and the folder of reference material beside the repository.</summary>
internal sealed record Workbench(TreatyEngine Engine, string Shared)
{
    /// <summary>Reads and compiles the sources that the options name; paths are relative to the repository.</summary>
    public static Workbench Open(CommandLine line)
    {
        var root = RepositoryRoot();
        var db = Path.GetFullPath(line.Text("db", "db"), root);
        var shared = Path.GetFullPath(line.Text("shared", "../shared"), root);
        var book = RulebookSource.Read(db, line.Text("rulebook", "document"));
        return new Workbench(new TreatyEngine(RulebookCompiler.Compile(book)), shared);
    }

    /// <summary>The same without learned weights, for learning them.</summary>
    public static (CompiledRulebook Book, Workbench Bench) OpenWithoutGates(CommandLine line)
    {
        var root = RepositoryRoot();
        var definition = RulebookSource.Read(Path.GetFullPath(line.Text("db", "db"), root), line.Text("rulebook", "document"));
        var book = RulebookCompiler.Compile(definition with { Gates = [] });
        return (book, new Workbench(new TreatyEngine(book), Path.GetFullPath(line.Text("shared", "../shared"), root)));
    }

    public string GoldFile => Path.Combine(Shared, "gold", "provisions.jsonl");

    public string PairsFile => Path.Combine(Shared, "gold", "pairs.jsonl");

    public string CorpusFolder => Path.Combine(Shared, "corpus", "texts");

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SovereigntyApi.sln")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
