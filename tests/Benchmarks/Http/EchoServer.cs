using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SovereigntyApi.Contracts;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Benchmarks.Http;

/// <summary>
/// What the same server does when it only parses the request and writes the answer: it takes the same bodies by the same generated
/// code and answers with evaluations it made before, so that the sizes are the same.
/// </summary>
internal static class EchoServer
{
    public const string Path = "/echo";

    public static void Run(string[] args)
    {
        WebApplicationBuilder builder = ServerSetup.CreateBuilder(args);
        builder.Logging.ClearProviders();
        Dictionary<int, EvaluationResponse> answers = Answers();
        using WebApplication app = builder.Build();
        app.MapPost(Path, async (HttpContext http) =>
        {
            EvaluationRequest? request = await JsonSerializer.DeserializeAsync(http.Request.Body, RequestJson.Default.EvaluationRequest, http.RequestAborted);
            await JsonAnswer.WriteAsync(http.Response, answers[request!.Text.Length], AnswerJson.Default.EvaluationResponse, StatusCodes.Status200OK, JsonAnswer.MediaType);
        });
        app.Run();
    }

    /// <summary>By the length of the text, which tells those of <see cref="HttpRatios.Texts"/> apart.</summary>
    private static Dictionary<int, EvaluationResponse> Answers()
    {
        string store = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Repository.Service)!, RuleStoreSettings.DefaultFileName);
        Rulebook book = StoreLoader.Load(new RuleStoreSettings([new RuleStoreSetting(store, null)])).Default;
        return HttpRatios.Texts.ToDictionary(t => t.Length, t =>
        {
            var request = new EvaluationRequest { Text = t };
            return EvaluationMapper.Map(request, book, book.EvaluateInContext(new Engine.Provision(t), Engine.EvaluationOptions.Default, default), new string('0', 64));
        });
    }
}
