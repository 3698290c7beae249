using System.Collections.Immutable;
using System.Text;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Yaml;

namespace SovereigntyApi.RuleStore;

/// <summary>Reads rulebooks from the reviewed text files under <c>db/</c>; their shape is documented in <c>db/README.md</c>.</summary>
public static class RulebookSource
{
    private const string GrammarFolder = "grammar";
    internal const string HeadFile = "rulebook.yaml";

    /// <summary>Names of the folders that hold a rulebook, in ordinal order.</summary>
    public static ImmutableArray<string> List(string dbFolder) =>
        [.. Directory.EnumerateDirectories(dbFolder)
            .Where(folder => File.Exists(Path.Combine(folder, HeadFile)))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    /// <summary>
    /// Reads the grammar and one rulebook, files in ordinal order of their paths. Throws <see cref="RulebookException"/> with every
    /// unknown key, double id, broken reference and wrong type, each with file, line and column, where there are any.
    /// </summary>
    /// <param name="dbFolder">The folder that holds <c>grammar/</c> and one folder a rulebook.</param>
    /// <param name="rulebookId">The rulebook's folder: its id, or id@version where it is not the current one.</param>
    public static RulebookDefinition Read(string dbFolder, string rulebookId) =>
        // Facts are read at first hand: a rulebook that itself reads another's is no source of any.
        Read(dbFolder, rulebookId, other => File.Exists(Path.Combine(dbFolder, other, HeadFile)) ? Read(dbFolder, other, _ => null) : null);

    private static RulebookDefinition Read(string dbFolder, string rulebookId, Func<string, RulebookDefinition?> known)
    {
        var defects = new DefectList();
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dbFolder)));
        var files = ReadFolder(dbFolder, GrammarFolder, root, defects).AddRange(ReadFolder(dbFolder, rulebookId, root, defects));
        return Assemble(files, root + "/", rulebookId, defects, known);
    }

    /// <summary>
    /// Reads one rulebook from files that lie in no folder. They are laid out as under <c>db/</c>, below any folder of their own; a
    /// <c>rulebook.yaml</c> at the top is a whole rulebook, or the head of one, whatever its id.
    /// </summary>
    /// <param name="files">The files, with forward slashes in their paths.</param>
    /// <param name="known">Finds a rulebook whose facts this one reads; null where it is not known.</param>
    public static RulebookDefinition Read(IReadOnlyCollection<SourceFile> files, Func<string, RulebookDefinition?> known)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(known);
        var defects = new DefectList();
        ImmutableArray<SourceFile> heads = [.. files.Where(f => f.Path == HeadFile || f.Path.EndsWith("/" + HeadFile, StringComparison.Ordinal))];
        if (heads.Length != 1)
        {
            var place = new SourcePlace(heads.Length == 0 ? HeadFile : heads[1].Path, 1, 1);
            defects.Add(place, "", heads.Length == 0 ? "there is no rulebook.yaml" : "a second rulebook.yaml; one rulebook is looked at at a time");
            defects.ThrowIfAny();
        }

        var folders = heads[0].Path.Split('/')[..^1];
        var root = string.Concat(folders.SkipLast(1).Select(f => f + "/"));
        return Assemble(
            [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], root, folders.LastOrDefault(), defects, known);
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

    private static RulebookDefinition Assemble(
        ImmutableArray<SourceFile> files, string root, string? id, DefectList defects, Func<string, RulebookDefinition?> known)
    {
        var parts = new RulebookParts(defects);
        var own = id is null ? root : root + id + "/";
        foreach (var file in files)
        {
            if (!file.Path.StartsWith(root, StringComparison.Ordinal) || Reader(parts, file.Path[root.Length..], file.Path, own) is not { } add)
            {
                defects.Add(new SourcePlace(file.Path, 1, 1), "", "no file of a rulebook: expected rulebook.yaml, remedies.yaml, rewordings.yaml, rules/, gates/ or gates.yaml");
            }
            else if (MapReader.Open(YamlTree.Read(file.Path, file.Text, defects), "", defects) is { } map)
            {
                add(map);
                map.Close();
            }
        }

        var read = parts.ReadsFrom is { } other && other != parts.Id ? known(other) : null;
        return parts.Assemble(own + HeadFile, id, read);
    }

    private static Action<MapReader>? Reader(RulebookParts parts, string name, string path, string own)
    {
        if (name.StartsWith(GrammarFolder + "/", StringComparison.Ordinal))
        {
            return parts.AddGrammar;
        }

        if (!path.StartsWith(own, StringComparison.Ordinal))
        {
            return null;
        }

        return path[own.Length..] switch
        {
            HeadFile => parts.AddHead,
            "remedies.yaml" => parts.AddRemedies,
            "rewordings.yaml" => parts.AddRewordings,
            "gates.yaml" => parts.AddGates,
            var rest when rest.StartsWith("gates/", StringComparison.Ordinal) => parts.AddGates,
            var rest when rest.StartsWith("rules/", StringComparison.Ordinal) => parts.AddRules,
            _ => null,
        };
    }
}
