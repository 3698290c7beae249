using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Commands;

/// <summary>Builds and checks rule stores: <c>rulebook build FOLDER STORE</c> and <c>rulebook check FOLDER</c>.</summary>
internal static class RulebookCommand
{
    private const int Misused = 2;

    /// <summary>Returns 0 where all is well, 1 where the rulebooks have defects, 2 where the command could not run.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var result = args switch
        {
            ["build", var folder, var store] => RuleStoreCommands.Build(folder, store),
            ["check", var folder] => RuleStoreCommands.Check(folder),
            _ => new CommandResult(Misused, ["usage: rulebook build FOLDER STORE | rulebook check FOLDER"]),
        };
        foreach (var line in result.Lines)
        {
            (result.ExitCode == 0 ? output : error).WriteLine(line);
        }

        return result.ExitCode;
    }
}
