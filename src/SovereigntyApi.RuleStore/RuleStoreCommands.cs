using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Checks;

namespace SovereigntyApi.RuleStore;

/// <summary>The commands <c>rulebook build</c> and <c>rulebook check</c>, without a console.</summary>
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

    /// <summary>Reads and compiles every rulebook of the folder and runs every rule's examples and near misses.</summary>
    public static CommandResult Check(string dbFolder)
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

        lines.AddRange(books.Select(b => FormattableString.Invariant(
            $"{b.Definition.Id}@{b.Definition.Version}: {b.Definition.Rules.Length} rules, every example as written")));
        return new CommandResult(Fine, lines.ToImmutable());
    }

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
