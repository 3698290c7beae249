using System.Diagnostics;
using System.Text.Json;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>
/// The Dockerfile without Docker: its copies, restore, publish, health check and entry point are replayed in an empty folder. What
/// the base images hold is not seen.
/// </summary>
public sealed class DockerfileTests
{
    private static readonly string[] Lines = Read();

    [Fact]
    public void The_image_is_built_in_stages_and_runs_without_root()
    {
        Assert.Equal(2, Lines.Count(l => l.StartsWith("FROM mcr.microsoft.com/dotnet/", StringComparison.Ordinal)));
        Assert.DoesNotContain(Lines, l => l.StartsWith("FROM", StringComparison.Ordinal) && (l.Contains("alpine", StringComparison.Ordinal) || l.Contains("chiseled", StringComparison.Ordinal)));
        Assert.Single(Lines, "USER $APP_UID");
        Assert.Single(Lines, l => l.StartsWith("RUN dotnet restore ", StringComparison.Ordinal) && l.EndsWith(" --locked-mode", StringComparison.Ordinal));
        Assert.Equal(["dotnet", "SovereigntyApi.dll"], Exec("ENTRYPOINT "));
        Assert.Equal(["dotnet", "SovereigntyApi.dll", "--health"], Exec("HEALTHCHECK "));
    }

    [SlowFact]
    public async Task Its_steps_end_in_a_service_that_answers()
    {
        using var root = new TemporaryFolder();
        var (source, app) = (root.File("source"), root.File("app"));
        Directory.CreateDirectory(source);
        foreach (var line in Lines.TakeWhile(l => !l.StartsWith("COPY --from=build", StringComparison.Ordinal)))
        {
            if (line.StartsWith("COPY ", StringComparison.Ordinal))
            {
                Copy(line[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries), source);
            }
            else if (line.StartsWith("RUN ", StringComparison.Ordinal))
            {
                await RunAsync(line[4..].Replace("/app", app, StringComparison.Ordinal), source);
            }
        }

        var address = ServiceProcess.FreeAddress();
        (string, string)[] environment = [("ASPNETCORE_HTTP_PORTS", address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("DOTNET_EnableDiagnostics", "0")];
        using var service = ServiceProcess.Launch(Exec("ENTRYPOINT ")[1..], environment, app);
        try
        {
            var healthy = false;
            for (var tries = 0; tries < 60 && !healthy && !service.HasExited; tries++)
            {
                using var health = ServiceProcess.Launch(Exec("HEALTHCHECK ")[1..], environment, app);
                await health.WaitForExitAsync();
                healthy = health.ExitCode == 0;
                await Task.Delay(healthy ? 0 : 500);
            }

            Assert.True(healthy);
            using var client = new HttpClient { BaseAddress = address };
            using var content = new StringContent("""{"text":"Each Party shall keep a register of the pilots it licenses."}""", System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("/v1/evaluations", UriKind.Relative), content);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            await RunAsync($"kill -TERM {service.Id}", root.Path);
            await service.WaitForExitAsync();
            Assert.Equal(0, service.ExitCode);
        }
        finally
        {
            if (!service.HasExited)
            {
                service.Kill();
            }
        }
    }

    private static string[] Read() =>
        [.. File.ReadAllText(Repository.File("Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => !l.StartsWith('#'))];

    /// <summary>The exec form of an instruction: a shell in between would swallow the signal to stop.</summary>
    private static string[] Exec(string instruction)
    {
        var line = Assert.Single(Lines, l => l.StartsWith(instruction, StringComparison.Ordinal));
        return [.. JsonDocument.Parse(line[line.IndexOf('[', StringComparison.Ordinal)..]).RootElement.EnumerateArray().Select(e => e.GetString()!)];
    }

    /// <summary>COPY from the build context: the repository without what .dockerignore names.</summary>
    private static void Copy(string[] paths, string source)
    {
        var target = Path.GetFullPath(Path.Combine(source, paths[^1]));
        foreach (var path in paths[..^1])
        {
            var from = Repository.File(path);
            if (Directory.Exists(from))
            {
                foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !IsIgnored(Path.GetRelativePath(Repository.Root, f))))
                {
                    Place(file, Path.Combine(target, Path.GetRelativePath(from, file)));
                }
            }
            else
            {
                Assert.False(IsIgnored(path), path);
                Place(from, Path.Combine(target, Path.GetFileName(from)));
            }
        }
    }

    private static void Place(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }

    private static bool IsIgnored(string path)
    {
        var parts = path.Split('/', '\\');
        return File.ReadLines(Repository.File(".dockerignore")).Any(pattern =>
            pattern.StartsWith("**/", StringComparison.Ordinal) ? parts.Contains(pattern[3..])
            : pattern.StartsWith("*.", StringComparison.Ordinal) ? parts.Length == 1 && path.EndsWith(pattern[1..], StringComparison.Ordinal)
            : parts[0] == pattern);
    }

    private static async Task RunAsync(string command, string folder)
    {
        var parts = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var process = Process.Start(new ProcessStartInfo(parts[0], parts[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command}\n{output}");
    }
}
