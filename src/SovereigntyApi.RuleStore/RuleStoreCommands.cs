using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Candidates;
using SovereigntyApi.RuleStore.Checks;

namespace SovereigntyApi.RuleStore;

/// <summary>The commands <c>rulebook build</c>, <c>rulebook check</c> and <c>rulebook compare</c>, without a console.</summary>
public static class RuleStoreCommands
{
    private const int Fine = 0;
    private const int Defective = 1;
    private const int CouldNotRun = 2;

    /// <summary>Reads and compiles every rulebook of the folder and writes the store; nothing is written where any has a defect.</summary>
    public static CommandResult Build(string dbFolder, string storePath)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (ReadAll(dbFolder, lines) is not { } books)
        {
            return new CommandResult(CouldNotRun, lines.ToImmutable());
        }

        if (lines.Count > 0)
        {
            return new CommandResult(Defective, lines.ToImmutable());
        }

        try
        {
            var set = RuleStoreWriter.Write(storePath, books.Select(b => b.Definition));
            lines.AddRange(set.Rulebooks.Select(Describe));
            lines.Add($"{storePath}: digest {set.Digest}");
            return new CommandResult(Fine, lines.ToImmutable());
        }
        catch (RuleStoreException e)
        {
            lines.Add(e.Message);
            return new CommandResult(CouldNotRun, lines.ToImmutable());
        }
    }

    /// <summary>
    /// Reads and compiles every rulebook of the folder and runs every rule's examples and near misses. Where all is well it goes on to
    /// say which rules add nothing, what reading costs, and what each rulebook would change on the texts against those of a store.
    /// </summary>
    /// <param name="dbFolder">The folder that holds <c>grammar/</c> and one folder a rulebook.</param>
    /// <param name="textFile">Provisions to read, with empty lines between them; null for none.</param>
    /// <param name="againstStore">The store in use; null compares with nothing.</param>
    public static CommandResult Check(string dbFolder, string? textFile = null, string? againstStore = null)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (ReadAll(dbFolder, lines) is not { } books)
        {
            return new CommandResult(CouldNotRun, lines.ToImmutable());
        }

        foreach (var book in books)
        {
            lines.AddRange(new RuleExamples(new TreatyEngine(book)).Check().Select(f => f.ToString()));
        }

        if (lines.Count > 0)
        {
            return new CommandResult(Defective, lines.ToImmutable());
        }

        try
        {
            var texts = textFile is null ? [] : Provisions(textFile);
            TreatyEngine[] used = againstStore is null ? [] : Engines(RuleStoreReader.Load(againstStore));
            var check = new CandidateCheck(used.Length > 0 ? used : [.. books.Select(b => new TreatyEngine(b))], new CandidateBounds());
            foreach (var book in books)
            {
                lines.Add(FormattableString.Invariant(
                    $"{book.Definition.Id}@{book.Definition.Version}: {book.Definition.Rules.Length} rules, every example as written"));
                lines.AddRange(CandidateLines.Advice(check.Check(book, texts, against: null)));
            }

            return new CommandResult(Fine, lines.ToImmutable());
        }
        catch (Exception e) when (e is RuleStoreException or IOException or UnauthorizedAccessException)
        {
            return new CommandResult(CouldNotRun, [e.Message.ReplaceLineEndings(" ")]);
        }
    }

    /// <summary>
    /// As <see cref="Check"/>, for one rulebook as a file (<c>.yaml</c>) or an archive (<c>.zip</c>), with the grammar and the facts of a
    /// store in use: what the service's own route does, without the service.
    /// </summary>
    public static CommandResult CheckFile(string file, string? textFile, string store)
    {
        try
        {
            var bounds = new CandidateBounds();
            var archive = file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
            ImmutableArray<SourceFile> files = archive
                ? CandidateArchive.Read(File.ReadAllBytes(file), bounds)
                : [new SourceFile(RulebookSource.HeadFile, File.ReadAllText(file))];
            var texts = textFile is null ? [] : Provisions(textFile);
            var report = new CandidateCheck(Engines(RuleStoreReader.Load(store)), bounds).Check(files, texts, against: null);
            string Line(SourceDefect defect) => (archive ? defect : defect with { File = file }).ToString();
            return report.IsFine
                ? new CommandResult(Fine, [FormattableString.Invariant($"{report.Reference}: {report.Rules} rules, every example as written"), .. CandidateLines.Advice(report)])
                : new CommandResult(Defective, [.. report.Defects.Concat(report.ExampleFailures).Select(Line)]);
        }
        catch (Exception e) when (e is RuleStoreException or CandidateException or IOException or UnauthorizedAccessException)
        {
            return new CommandResult(CouldNotRun, [e.Message.ReplaceLineEndings(" ")]);
        }
    }

    /// <summary>Says what differs between two stores: rulebooks, their parts, and how they read each other's examples.</summary>
    public static CommandResult Compare(string before, string after)
    {
        try
        {
            return new CommandResult(Fine, StoreComparison.Lines(RuleStoreReader.Load(before), RuleStoreReader.Load(after)));
        }
        catch (RuleStoreException e)
        {
            return new CommandResult(CouldNotRun, [e.Message.ReplaceLineEndings(" ")]);
        }
        catch (RulebookException e)
        {
            return new CommandResult(CouldNotRun, [e.Message.ReplaceLineEndings(" ")]);
        }
    }

    private static TreatyEngine[] Engines(RulebookSet set) =>
        [.. set.Rulebooks.OrderByDescending(b => b.Definition.Id == RulebookSet.DefaultId).Select(b => new TreatyEngine(RulebookCompiler.Compile(b.Definition)))];

    private static string[] Provisions(string file) =>
        File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The rulebooks that have no defect, with a line for each defect of the others; null where there is nothing to read.</summary>
    private static List<CompiledRulebook>? ReadAll(string dbFolder, ImmutableArray<string>.Builder lines)
    {
        if (!Directory.Exists(dbFolder))
        {
            lines.Add($"{dbFolder}: no such folder");
            return null;
        }

        var folders = RulebookSource.List(dbFolder);
        if (folders.IsEmpty)
        {
            lines.Add($"{dbFolder}: no folder in it holds a rulebook.yaml");
            return null;
        }

        var books = new List<CompiledRulebook>();
        foreach (var folder in folders)
        {
            try
            {
                books.Add(RulebookCompiler.Compile(RulebookSource.Read(dbFolder, folder)));
            }
            catch (RulebookException e)
            {
                lines.AddRange(e.Defects.Select(d => $"{d.Where}: {(d.Member.Length == 0 ? "" : d.Member + ": ")}{d.Detail}"));
            }
        }

        return books;
    }

    private static string Describe(StoredRulebook book) => FormattableString.Invariant(
        $"{book.Definition.Id}@{book.Definition.Version}: {book.Definition.Rules.Length} rules, sha256 {book.Sha256}");
}
