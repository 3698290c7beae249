using SovereigntyApi.Engine;
using SovereigntyApi.Tests.Support;

namespace SovereigntyApi.Tests;

/// <summary>What each layer may not know, read from the using lines.</summary>
public sealed class LayeringTests
{
    public static TheoryData<string, string[]> Forbidden => new()
    {
        { "SovereigntyApi/Contracts", ["SovereigntyApi.", "Microsoft."] },
        { "SovereigntyApi.Reports", ["Microsoft.", "System.Net", "SovereigntyApi.Contracts", "SovereigntyApi.Engine", "SovereigntyApi.Http", "SovereigntyApi.RuleStore"] },
        { "SovereigntyApi/Http", ["SovereigntyApi.Reports", "SovereigntyApi.Engine", "SovereigntyApi.Endpoints", "SovereigntyApi.Hosting", "SovereigntyApi.Rendering", "SovereigntyApi.RuleStore"] },
        { "SovereigntyApi/Rendering", ["Microsoft.", "SovereigntyApi.Http", "SovereigntyApi.Endpoints", "SovereigntyApi.RuleStore"] },
        { "SovereigntyApi/Endpoints", ["Microsoft.Data", "Dapper", "SovereigntyApi.RuleStore"] },
        { "SovereigntyApi.RuleStore", ["Microsoft.AspNetCore"] },
        { "SovereigntyApi.Engine", ["Microsoft.", "Dapper", "YamlDotNet", "System.IO", "System.Net", "SovereigntyApi.RuleStore"] },
        { "SovereigntyApi.Engine/Judgement", ["SovereigntyApi.Engine.Clauses.", "SovereigntyApi.Engine.Patterns"] },
        { "SovereigntyApi.Engine/Text", ["SovereigntyApi.Engine.Clauses", "SovereigntyApi.Engine.Facts", "SovereigntyApi.Engine.Judgement"] },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_layer_does_not_know_what_it_must_not(string folder, string[] forbidden)
    {
        var path = Repository.File(["src", .. folder.Split('/')]);
        var files = Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);

        var known =
            from file in files
            from line in File.ReadLines(file)
            where line.StartsWith("using ", StringComparison.Ordinal) && forbidden.Any(f => (line[6..].TrimEnd(';') + ".").StartsWith(f, StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {line}";

        Assert.Empty(known);
    }

    [Fact]
    public void The_engine_stands_on_the_base_library_alone()
    {
        Assert.All(
            typeof(TreatyEngine).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    /// <summary>Another rulebook has other criteria: no line of the program may ask for one of the document's by its id.</summary>
    [Fact]
    public void No_program_text_names_a_criterion_of_the_document()
    {
        string[] ids = ["\"american-interest\"", "\"sovereignty\"", "\"enforceability\"", "AmericanInterest", "Enforceability"];
        var known =
            from file in Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where ids.Any(id => line.Contains(id, StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {line}";

        Assert.Empty(known);
    }
}
