using SovereigntyApi.Engine.Text;
using SovereigntyApi.Hosting;

namespace SovereigntyApi.Commands;

/// <summary>Runs the service until it is asked to stop.</summary>
internal static class ServeCommand
{
    private const int Refused = 1;

    /// <summary>Returns 0 after an orderly stop; 1, with one line on <paramref name="error"/>, where the service does not start.</summary>
    public static int Run(string[] args, TextWriter error)
    {
        try
        {
            // A bare line feed that ends a header line is read differently by proxies; Kestrel takes it unless told not to.
            AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);
            if (!NormalizationProbe.Succeeds())
            {
                throw new StartRefusedException("this system does not normalise Unicode text (no ICU, or invariant globalization): the same text could get another answer here");
            }

            // Settings and the store stand beside the program, wherever it is started from.
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            var store = RuleStorePath.Resolve(builder.Configuration);
            builder.AddSovereigntyApi(StoreLoader.Load(store), PublishedFigures.Read(Path.GetDirectoryName(store)!));
            using var app = builder.Build();
            app.UseSovereigntyApi();
            app.Run();
            return 0;
        }
        catch (StartRefusedException e)
        {
            error.WriteLine($"{Product.Name} does not start: {e.Message.ReplaceLineEndings(" ")}");
            return Refused;
        }
        catch (IOException e)
        {
            // An address in use; Kestrel says which.
            error.WriteLine($"{Product.Name} does not start: {e.Message.ReplaceLineEndings(" ")}");
            return Refused;
        }
    }
}
