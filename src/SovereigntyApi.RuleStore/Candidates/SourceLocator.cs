using System.Globalization;
using System.Text.RegularExpressions;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Yaml;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>
/// Finds the line and column of a mistake. Mistakes of reading have both; those of compiling and of examples know the line that
/// their rule begins on and the member, which leads to the place within the rule.
/// </summary>
internal sealed partial class SourceLocator(IReadOnlyCollection<SourceFile> files)
{
    private readonly Dictionary<string, SourceNode?> _trees = new(StringComparer.Ordinal);

    public SourceDefect Locate(RulebookDefect defect) => Locate(defect.Where, defect.Member, defect.Detail);

    public SourceDefect Locate(string where, string member, string detail)
    {
        if (Where().Match(where) is not { Success: true } match)
        {
            return new SourceDefect(where, 1, 1, member, detail);
        }

        var file = match.Groups["file"].Value;
        var line = int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
        var rule = match.Groups["rule"].Value;
        var named = rule.Length == 0 ? member : $"{rule}: {member}";
        if (match.Groups["column"] is { Success: true } column)
        {
            return new SourceDefect(file, line, int.Parse(column.ValueSpan, CultureInfo.InvariantCulture), named, detail);
        }

        var place = MapAt(Tree(file), line) is { } map ? PlaceOf(map, member) : new SourcePlace(file, line, 1);
        return new SourceDefect(file, (int)place.Line, (int)place.Column, named, detail);
    }

    private SourceNode? Tree(string path)
    {
        if (!_trees.TryGetValue(path, out var tree))
        {
            var file = files.FirstOrDefault(f => string.Equals(f.Path, path, StringComparison.Ordinal));
            _trees[path] = tree = file is null ? null : YamlTree.Read(path, file.Text, new DefectList());
        }

        return tree;
    }

    /// <summary>The innermost mapping that begins on a line, or the entry of one.</summary>
    private static SourceNode? MapAt(SourceNode? node, int line) => node switch
    {
        SourceMap map when map.Place.Line == line && map.Entries.Length > 1 => map,
        SourceMap map => map.Entries.Select(e => e.Place.Line == line ? e.Value : MapAt(e.Value, line)).FirstOrDefault(n => n is not null),
        SourceList list => list.Items.Select(i => MapAt(i, line)).FirstOrDefault(n => n is not null),
        _ => null,
    };

    /// <summary>The place of a member such as <c>match[1]</c>, as far into it as the names lead.</summary>
    private static SourcePlace PlaceOf(SourceNode node, string member)
    {
        foreach (var step in Step().Matches(member).Select(m => m.Value.Trim('[', ']')))
        {
            var next = node switch
            {
                SourceMap map => map.Entries.FirstOrDefault(e => string.Equals(e.Key, step, StringComparison.Ordinal))?.Value,
                SourceList list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Items.Length => list.Items[at],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node.Place;
    }

    [GeneratedRegex(@"^(?<file>[^:]+):(?<line>[0-9]{1,9})(:(?<column>[0-9]{1,9}))?( \((?<rule>[^)]*)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex(@"[^.\[\]]+|\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
