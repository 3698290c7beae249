// A client as its author would write it, from the published document alone: it compiles with nullable on and runs against the service.
using System.Text.Json;
using System.Text.Json.Serialization;
using SovereigntyClients;

using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
var client = new SovereigntyClient(http);
const string Text = "Each Party shall, as appropriate, take measures to regulate the brokers of sloops.";

var books = await client.ListRulebooksAsync(null);
Must(books.Default == "document", "the document's rulebook is the default");
Must(books.Rulebooks.Count > 0, "a rulebook was expected");

await client.EvaluateProvisionAsync(new EvaluationRequest { Text = Text, OffsetUnit = OffsetUnit.CodePoint, Include = [IncludeName.Clauses] });

var problem = await RefusedAsync(() => client.EvaluateProvisionAsync(new EvaluationRequest { Text = "" }));
Must(problem is { Status: 400, Code: "blank" } && problem.Errors.Single().Pointer == "/text", "a problem that names /text was expected");
Must((await RefusedAsync(() => client.GetRulebookAsync("missing", null))).Code == "rulebook-unknown", "a missing rulebook was expected");
Console.WriteLine("c# client: as documented");
return 0;

static async Task<ProblemResponse> RefusedAsync(Func<Task> call)
{
    try
    {
        await call();
    }
    catch (ApiException<ProblemResponse> e)
    {
        return e.Result;
    }

    throw new InvalidOperationException("c# client: a problem was expected");
}

static void Must(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException("c# client: " + what);
    }
}

namespace SovereigntyClients
{
    /// <summary>The contract knows no null: a member that is not set is left out.</summary>
    public partial class SovereigntyClient
    {
        static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) =>
            settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }
}
