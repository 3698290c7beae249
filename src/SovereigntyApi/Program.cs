var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();

var app = builder.Build();
app.MapHealthChecks("/healthz/live");
app.Run();

/// <summary>The host's entry point, public so that tests can start it.</summary>
public partial class Program;
