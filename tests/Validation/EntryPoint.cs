using System.Globalization;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Validation.Commands;

namespace SovereigntyApi.Validation;

/// <summary>Measures a rulebook's sources against the gold labels, in process, and helps to see why a rule does what it does.</summary>
internal static class EntryPoint
{
    private const string Usage = """
        score     [--folds 0,1,2,3] [--errors N] [--indicator ID] [--gold FILE] [--pairs FILE]     figures, and with --errors the cases behind them
                  [--labels FILE]                                     also writes what was found, in the form of the gold
        examples  [--rule ID]                                         every rule's examples and near misses
        read      --text "..." | --id GOLD-ID  [--heading "..."]      clauses, matches and levels of one text
        corpus    [--indicator ID | --rule ID] [--n 20]               where it is found in the reference texts
        invariance [--variation NAME] [--n 10] [--gold FILE]          provisions written otherwise, and where the reading changes
        what-if   [--n 10]                                            changes of wording that raise a level, and how many provisions have one
        gates     [--penalty 2] [--extra FILE,...] [--output db/document/gates.yaml]       learn which readings count, by folds
        publish   --date YYYY-MM-DD --output db/document/validation.json  the figures that the service serves
        all take  [--db db] [--shared ../shared] [--rulebook document]
        """;

    private static int Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var line = CommandLine.Parse(arguments.AsSpan(Math.Min(1, arguments.Length)));
            return arguments.FirstOrDefault() switch
            {
                "score" => ScoreCommand.Run(line),
                "examples" => ExamplesCommand.Run(line),
                "read" => ReadCommand.Run(line),
                "invariance" => InvarianceCommand.Run(line),
                "what-if" => WhatIfCommand.Run(line),
                "publish" => PublishCommand.Run(line),
                "gates" => GatesCommand.Run(line),
                "corpus" => CorpusCommand.Run(line),
                _ => throw new UsageException("which command?"),
            };
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(Usage);
            return 2;
        }
        catch (RulebookException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
