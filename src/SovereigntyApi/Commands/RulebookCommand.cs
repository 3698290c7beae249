using SovereigntyApi.Hosting;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Commands;

/// <summary>
/// Builds, checks and compares rulebooks without a service: <c>rulebook build FOLDER STORE</c>, <c>rulebook check FOLDER</c> or a
/// <c>FILE.yaml</c> or <c>FILE.zip</c>, with <c>--texts FILE</c> and <c>--against STORE</c>, and <c>rulebook compare STORE STORE</c>.
/// </summary>
internal static class RulebookCommand
{
    private const string Usage =
        "usage: rulebook build FOLDER STORE | rulebook check FOLDER|FILE.yaml|FILE.zip [--texts FILE] [--against STORE] | rulebook compare STORE STORE";

    private const int Misused = 2;

    /// <summary>Returns 0 where all is well, 1 where the rulebooks have defects, 2 where the command could not run.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var result = args switch
        {
            ["build", var folder, var store] => RuleStoreCommands.Build(folder, store),
            ["check", var subject, .. var options] => Check(subject, options),
            ["compare", var before, var after] => RuleStoreCommands.Compare(before, after),
            _ => new CommandResult(Misused, [Usage]),
        };
        foreach (var line in result.Lines)
        {
            (result.ExitCode == 0 ? output : error).WriteLine(line);
        }

        return result.ExitCode;
    }

    private static CommandResult Check(string subject, string[] options)
    {
        string? texts = null;
        string? store = null;
        for (var rest = options.AsSpan(); rest.Length > 0; rest = rest[2..])
        {
            switch (rest)
            {
                case ["--texts", var file, ..]:
                    texts = file;
                    break;
                case ["--against", var file, ..]:
                    store = file;
                    break;
                default:
                    return new CommandResult(Misused, [Usage]);
            }
        }

        // A single file has no grammar beside it; it is read with that of the store that came with the program.
        return subject.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || subject.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? RuleStoreCommands.CheckFile(subject, texts, store ?? Path.Combine(AppContext.BaseDirectory, RuleStoreSettings.DefaultFileName))
            : RuleStoreCommands.Check(subject, texts, store);
    }
}
