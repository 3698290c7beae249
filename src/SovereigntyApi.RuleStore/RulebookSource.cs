using System.Collections.Immutable;
using System.Text;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Yaml;

namespace SovereigntyApi.RuleStore;

/// <summary>Reads rulebooks from the reviewed text files under <c>db/</c>; their shape is documented in <c>db/README.md</c>.</summary>
public static class RulebookSource
{
    private const string GrammarFolder = "grammar";
    private const string HeadFile = "rulebook.yaml";

    /// <summary>Names of the folders that hold a rulebook, in ordinal order.</summary>
    public static ImmutableArray<string> List(string dbFolder) =>
        [.. Directory.EnumerateDirectories(dbFolder)
            .Where(folder => File.Exists(Path.Combine(folder, HeadFile)))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    /// <summary>
    /// Reads the grammar and one rulebook, files in ordinal order of their paths. Throws <see cref="RulebookException"/> with every
    /// unknown key, double id and wrong type, each with file, line and column, where there are any.
    /// </summary>
    /// <param name="dbFolder">The folder that holds <c>grammar/</c> and one folder a rulebook.</param>
    /// <param name="rulebookId">The rulebook's folder: its id, or id@version where it is not the current one.</param>
    public static RulebookDefinition Read(string dbFolder, string rulebookId)
    {
        var defects = new DefectList();
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dbFolder)));
        var files = ReadFolder(dbFolder, GrammarFolder, root, defects).AddRange(ReadFolder(dbFolder, rulebookId, root, defects));
        return Assemble(files, root + "/", rulebookId, defects);
    }

    private static ImmutableArray<SourceFile> ReadFolder(string dbFolder, string name, string root, DefectList defects)
    {
        var folder = Path.Combine(dbFolder, name);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: root + "/" + Path.GetRelativePath(dbFolder, file).Replace('\\', '/')))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.Path, ReadText(f.File, f.Path, defects)))];
    }

    private static string ReadText(string file, string path, DefectList defects)
    {
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            defects.Add(new SourcePlace(path, 1, 1), "", "not UTF-8");
            return "{}";
        }
    }

    private static RulebookDefinition Assemble(ImmutableArray<SourceFile> files, string root, string id, DefectList defects)
    {
        var parts = new RulebookParts(defects);
        var own = root + id + "/";
        foreach (var file in files)
        {
            var name = file.Path[root.Length..];
            Action<MapReader>? add = name switch
            {
                _ when name.StartsWith(GrammarFolder + "/", StringComparison.Ordinal) => parts.AddGrammar,
                _ when !file.Path.StartsWith(own, StringComparison.Ordinal) => null,
                _ => file.Path[own.Length..] switch
                {
                    HeadFile => parts.AddHead,
                    "gates.yaml" => parts.AddGates,
                    var rest when rest.StartsWith("gates/", StringComparison.Ordinal) => parts.AddGates,
                    var rest when rest.StartsWith("rules/", StringComparison.Ordinal) => parts.AddRules,
                    _ => null,
                },
            };
            if (add is null)
            {
                defects.Add(new SourcePlace(file.Path, 1, 1), "", "no file of a rulebook: expected rulebook.yaml, rules/, gates/ or gates.yaml");
            }
            else if (MapReader.Open(YamlTree.Read(file.Path, file.Text, defects), "", defects) is { } map)
            {
                add(map);
                map.Close();
            }
        }

        return parts.Assemble(own + HeadFile, id);
    }
}
