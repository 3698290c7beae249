using SovereigntyApi.Commands;

return args switch
{
    ["rulebook", .. var rest] => RulebookCommand.Run(rest, Console.Out, Console.Error),
    ["evaluate", .. var rest] => await EvaluateCommand.RunAsync(
        rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected && Console.IsInputRedirected),
    ["--health", .. var rest] => await HealthCommand.RunAsync(rest, Console.Error),
    _ => ServeCommand.Run(args, Console.Error),
};

/// <summary>The host's entry point, public so that tests can start it.</summary>
public partial class Program;
