using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SovereigntyApi.Commands;
using SovereigntyApi.Hosting;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>Follows <c>db/guide.md</c> word for word: writes what it says to write, runs what it says to run, and holds it to its word.</summary>
public sealed partial class GuideTests : IDisposable
{
    private const string Program = "dotnet run --project src/SovereigntyApi -- ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_guide_leads_from_nothing_to_a_third_rulebook()
    {
        CopyFolder(Repository.File("db"), _folder.File("db"));
        var guide = (await File.ReadAllTextAsync(Repository.File("db", "guide.md"))).ReplaceLineEndings("\n");
        string? sought = null;
        string? request = null;
        RulebookShelf? shelf = null;
        var followed = new HashSet<string>();
        foreach (Match block in Block().Matches(guide))
        {
            var (words, body) = (block.Groups["info"].Value.Split(' '), block.Groups["body"].Value);
            followed.Add(words.Length > 1 ? words[1] : words[0]);
            switch (words)
            {
                case ["console"]:
                    shelf = Run(body) ?? shelf;
                    break;
                case ["json", "request"]:
                    request = body;
                    break;
                case ["json", "answer"]:
                    AssertContains(JsonDocument.Parse(body).RootElement, await AskAsync(shelf!, request!), "");
                    break;
                case [_, "write", var file]:
                    await File.WriteAllTextAsync(_folder.File(file), body);
                    break;
                case [_, "add", var file]:
                    await File.AppendAllTextAsync(_folder.File(file), body);
                    break;
                case [_, "find", var file]:
                    Assert.Equal(2, (await File.ReadAllTextAsync(_folder.File(file))).Split(body).Length);
                    sought = body;
                    break;
                case [_, "replace", var file]:
                    await File.WriteAllTextAsync(_folder.File(file), (await File.ReadAllTextAsync(_folder.File(file))).Replace(sought!, body, StringComparison.Ordinal));
                    break;
                default:
                    Assert.Fail("The guide has a block that nobody can follow: " + block.Groups["info"].Value);
                    break;
            }
        }

        Assert.Superset(new HashSet<string> { "write", "add", "find", "replace", "console", "request", "answer" }, followed);
        Assert.Equal(["document", "legalization", "transparency"], shelf!.Books.Select(b => b.Definition.Id));
    }

    /// <summary>Runs each command of a block and compares what it says with the lines under it; gives the shelf of a service it starts.</summary>
    private RulebookShelf? Run(string block)
    {
        RulebookShelf? shelf = null;
        foreach (var step in block.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = step.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines[0].StartsWith(Program + "--RuleStore:Path ", StringComparison.Ordinal))
            {
                var store = lines[0].Split(' ')[^1].Trim('"').Replace("$PWD", _folder.Path, StringComparison.Ordinal);
                shelf = StoreLoader.Load(new RuleStoreSettings([new RuleStoreSetting(store, null)]));
            }
            else if (lines[0].StartsWith(Program + "rulebook ", StringComparison.Ordinal))
            {
                AssertSays(lines[1..], Command(lines[0][(Program.Length + "rulebook ".Length)..].Split(' ')));
            }
            else
            {
                Do(lines[0].Split(' '));
            }
        }

        return shelf;
    }

    private string[] Command(string[] arguments)
    {
        using var said = new StringWriter();
        string[] names = ["db", "transparency.yaml", "provisions.txt", "my-rules.db"];
        RulebookCommand.Run([.. arguments.Select(a => names.Contains(a) ? _folder.File(a) : a)], said, said);
        return said.ToString().Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private void Do(string[] command)
    {
        switch (command)
        {
            case ["mkdir", var folder]:
                Directory.CreateDirectory(_folder.File(folder));
                break;
            case ["mv", var from, var to]:
                File.Move(_folder.File(from), _folder.File(to));
                break;
            default:
                Assert.Fail("The guide has a command that nobody can follow: " + string.Join(' ', command));
                break;
        }
    }

    /// <summary>Every line said must be as written, where <c>...</c> stands for anything, and alone on a line for any lines.</summary>
    private static void AssertSays(string[] written, string[] said)
    {
        var pattern = string.Concat(written.Select(l => l == "..." ? "(?:.*\n)*?" : Regex.Escape(l.Trim()).Replace(@"\.\.\.", ".*", StringComparison.Ordinal) + "\n"));
        Assert.Matches(new Regex($"\\A{pattern}\\z", RegexOptions.None, TimeSpan.FromSeconds(5)), string.Concat(said.Select(l => l + "\n")));
    }

    private static async Task<JsonElement> AskAsync(RulebookShelf shelf, string request)
    {
        await using var service = await KestrelService.StartOverAsync(shelf);
        using var response = await service.PostAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>What is written must be in what is answered, member by member; lists must have the same length.</summary>
    private static void AssertContains(JsonElement written, JsonElement answered, string at)
    {
        if (written.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in written.EnumerateObject())
            {
                Assert.True(answered.TryGetProperty(member.Name, out var value), $"{at}/{member.Name} is missing");
                AssertContains(member.Value, value, $"{at}/{member.Name}");
            }
        }
        else if (written.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(written.GetArrayLength(), answered.GetArrayLength());
            foreach (var (one, other) in written.EnumerateArray().Zip(answered.EnumerateArray()))
            {
                AssertContains(one, other, at + "[]");
            }
        }
        else
        {
            Assert.True(JsonElement.DeepEquals(written, answered), $"{at}: {answered}, not {written}");
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex("^```(?<info>[^\n]+)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, 5_000)]
    private static partial Regex Block();
}
