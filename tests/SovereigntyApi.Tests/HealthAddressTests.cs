using Microsoft.Extensions.Configuration;
using SovereigntyApi.Commands;

namespace SovereigntyApi.Tests;

/// <summary>Where the health mode looks: the first address the service listens on, as seen from this machine.</summary>
public sealed class HealthAddressTests
{
    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5080/")]
    [InlineData("http://127.0.0.1:7000", null, "http://127.0.0.1:7000/")]
    [InlineData("http://+:7000;http://other:7001", null, "http://127.0.0.1:7000/")]
    [InlineData("http://0.0.0.0:7000", null, "http://127.0.0.1:7000/")]
    [InlineData("http://*:7000/base", null, "http://127.0.0.1:7000/base/")]
    [InlineData(null, "8080", "http://127.0.0.1:8080/")]
    [InlineData(null, "8080;8081", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost:7000", "8080", "http://localhost:7000/")]
    public void The_health_mode_asks_where_the_service_listens(string? urls, string? ports, string expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports })
            .Build();

        Assert.Equal(expected, HealthCommand.Address(configuration).ToString());
    }
}
