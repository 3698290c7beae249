using System.Reflection;
using Microsoft.Extensions.Logging;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests.Faults;

/// <summary>Every row of the fault table over a plain socket, with the rules that are served, in Development and in Production.</summary>
public sealed class FaultTableTests(FaultTableTests.Services services) : IClassFixture<FaultTableTests.Services>
{
    public static TheoryData<string, int, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, int, string>();
            foreach (var fault in FaultTable.Cases)
            {
                rows.Add("Development", fault.Row, fault.Name);
                rows.Add("Production", fault.Row, fault.Name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_answers_as_it_must(string environment, int row, string name)
    {
        var fault = FaultTable.Cases.Single(c => c.Row == row && c.Name == name);
        var service = services.In(environment);

        var answer = new FaultAnswer(await RawSocket.SendAsync(service.Address, fault.Request));

        Assert.True(fault.Status == answer.Status, $"row {row}, {name}: {answer.Received} and not {fault.Status}");
        Assert.Null(answer.Header("Server"));
        if (fault.Code is not null)
        {
            AssertProblem(fault, answer);
        }

        fault.Also?.Invoke(answer);
        Assert.DoesNotContain(service.Log.All, l => l.Level >= LogLevel.Error);
    }

    [Fact]
    public void No_row_is_left_out()
    {
        var marked = typeof(FaultTableTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .SelectMany(m => m.GetCustomAttributes<FaultRowAttribute>())
            .Select(a => a.Row);
        var tested = FaultTable.Cases.Select(c => c.Row).Concat(marked).ToHashSet();

        Assert.Empty(Enumerable.Range(1, FaultTable.Rows).Except(tested));
    }

    private static void AssertProblem(FaultCase fault, FaultAnswer answer)
    {
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        var problem = answer.Json;
        Assert.Equal(["type", "title", "status", "detail", "code", "errors", "traceId"], problem.EnumerateObject().Select(m => m.Name));
        Assert.Equal(fault.Status, problem.GetProperty("status").GetInt32());
        Assert.Equal(fault.Code, problem.Text("code"));
        Assert.Equal("/v1/problems/" + fault.Code, problem.Text("type"));
        Assert.Matches("^[0-9a-f]{32}$", problem.Text("traceId"));
        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(fault.Pointer is not null, errors.Count > 0);
        if (fault.Pointer is not null)
        {
            Assert.Equal((fault.Pointer, fault.Code), (errors[0].Text("pointer"), errors[0].Text("code")));
        }
    }

    /// <summary>The service over the rules that are served, once in each environment.</summary>
    public sealed class Services : IAsyncLifetime
    {
        private readonly Dictionary<string, KestrelService> _services = [];

        public async Task InitializeAsync()
        {
            foreach (var environment in new[] { "Development", "Production" })
            {
                _services[environment] = await KestrelService.StartAsync(ServedRules.Shelf, environment);
            }
        }

        public async Task DisposeAsync()
        {
            foreach (var service in _services.Values)
            {
                await service.DisposeAsync();
            }
        }

        internal KestrelService In(string environment) => _services[environment];
    }
}
