namespace SovereigntyApi.Commands;

/// <summary>Builds and checks rule stores: <c>rulebook build FOLDER STORE</c> and <c>rulebook check FOLDER</c>.</summary>
internal static class RulebookCommand
{
    private const int Misused = 2;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        error.WriteLine("usage: rulebook build FOLDER STORE | rulebook check FOLDER");
        return Misused;
    }
}
