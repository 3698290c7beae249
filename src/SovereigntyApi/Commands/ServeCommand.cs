using SovereigntyApi.Engine.Text;
using SovereigntyApi.Hosting;
using SovereigntyApi.Hosting.Settings;

namespace SovereigntyApi.Commands;

/// <summary>Runs the service until it is asked to stop.</summary>
internal static class ServeCommand
{
    private const int Refused = 1;

    /// <summary>Returns 0 after an orderly stop; 1, with a line on <paramref name="error"/> for each reason, where the service does not start.</summary>
    public static int Run(string[] args, TextWriter error)
    {
        try
        {
            if (!NormalizationProbe.Succeeds())
            {
                throw new StartRefusedException("this system does not normalise Unicode text (no ICU, or invariant globalization): the same text could get another answer here");
            }

            var builder = ServerSetup.CreateBuilder(args);
            var settings = ServiceSettings.Read(builder.Configuration);
            var store = RuleStoreSettings.Read(builder.Configuration);
            using var app = builder.BuildService(settings, StoreLoader.Load(store), PublishedFigures.Read(store.Stores.Select(s => s.Folder)));
            app.Run();
            return 0;
        }
        catch (StartRefusedException e)
        {
            e.WriteTo(error);
            return Refused;
        }
        catch (IOException e)
        {
            // An address in use; Kestrel says which.
            error.WriteLine(StartRefusedException.Line(e.Message));
            return Refused;
        }
    }
}
