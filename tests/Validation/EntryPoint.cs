using SovereigntyApi.Engine.Text;
using SovereigntyApi.RuleStore;

namespace SovereigntyApi.Validation;

/// <summary>Measures agreement with the gold labels. So far it only checks that the process can give a reliable answer.</summary>
internal static class EntryPoint
{
    private static int Main()
    {
        var normalises = NormalizationProbe.Succeeds();
        Console.WriteLine($"Unicode normalisation: {(normalises ? "works" : "does not work")}");
        Console.WriteLine($"SQLite: {SqliteLibrary.ReadVersion()}");
        return normalises ? 0 : 1;
    }
}
