using System.Net;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>The page for people is served from here alone and may do little.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private KestrelService _service = null!;

    public async Task InitializeAsync() => _service = await KestrelService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "<label for=\"text\">")]
    [InlineData("/page.js", "text/javascript; charset=utf-8", "v1/treaties/evaluations")]
    [InlineData("/page.css", "text/css; charset=utf-8", "mark.adverse")]
    public async Task Its_files_are_served_under_a_strict_policy(string path, string contentType, string part)
    {
        using var response = await _service.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains(part, body, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", body, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_it_is_inline()
    {
        var page = await _service.Client.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?! src=\"page.js\" defer></script>)", page);
        Assert.DoesNotMatch(" on[a-z]+=", page);
    }

    /// <summary>A type that the service does not answer with would be a button that always fails.</summary>
    [Fact]
    public async Task Every_report_that_it_offers_is_there()
    {
        var script = await _service.Client.GetStringAsync(new Uri("/page.js", UriKind.Relative));

        Assert.All(Endpoints.ReportForms.OfTreaties.Offered, o => Assert.Contains($"\"{o}\"]", script, StringComparison.Ordinal));
    }
}
