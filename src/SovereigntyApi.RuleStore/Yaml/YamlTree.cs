using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their place. Anchors, aliases and tags are refused: they would let a small file
/// stand for a huge one, and a reviewer could not see what a rule says by reading it.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 16;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly DefectList _defects;

    private YamlTree(string file, string text, DefectList defects)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
        _defects = defects;
    }

    /// <summary>The root of the document; null where the file is empty or no YAML, which is then a defect.</summary>
    public static SourceNode? Read(string file, string text, DefectList defects)
    {
        var tree = new YamlTree(file, text, defects);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException e)
        {
            defects.Add(new SourcePlace(file, e.Start.Line, e.Start.Column), "", "not YAML: " + OneLine(e));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner trips over some unfinished flow collections; the last thing it understood is the best place there is.
            var last = tree._parser.Current?.End ?? Mark.Empty;
            defects.Add(new SourcePlace(file, last.Line, last.Column), "", "not YAML: it cannot be read from here on");
            return null;
        }
    }

    private static string OneLine(YamlException e) =>
        (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ");

    private SourceNode? ReadDocument()
    {
        Take<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _defects.Add(new SourcePlace(_file, 1, 1), "", "the file is empty");
            return null;
        }

        Take<DocumentStart>();
        var root = ReadNode(0);
        Take<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _defects.Add(PlaceOf(second), "", "a second document; a file holds one");
        }

        return root;
    }

    private SourceNode ReadNode(int depth)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            RefuseProperties(scalar);
            return new SourceScalar(PlaceOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (_parser.Accept<NodeEvent>(out var start) && depth >= DeepestNesting)
        {
            throw new YamlException(start.Start, start.End, FormattableString.Invariant($"nested more than {DeepestNesting} deep"));
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            RefuseProperties(sequence);
            return ReadList(PlaceOf(sequence), depth);
        }

        if (_parser.TryConsume<MappingStart>(out var mapping))
        {
            RefuseProperties(mapping);
            return ReadMap(PlaceOf(mapping), depth);
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _defects.Add(PlaceOf(alias), "", "an alias; write out what it stands for");
            return new SourceScalar(PlaceOf(alias), "", Plain: true);
        }

        var other = _parser.Consume<ParsingEvent>();
        throw new YamlException(other.Start, other.End, "a value is missing");
    }

    private SourceList ReadList(SourcePlace place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SourceNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SourceList(place, items.ToImmutable());
    }

    private SourceMap ReadMap(SourcePlace place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<SourceEntry>();
        var places = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not SourceScalar name)
            {
                _defects.Add(key.Place, "", "a key must be a word");
            }
            else if (!places.TryAdd(name.Value, key.Place))
            {
                _defects.Add(key.Place, name.Value, $"written twice; first at {places[name.Value]}");
            }
            else
            {
                entries.Add(new SourceEntry(key.Place, name.Value, value));
            }
        }

        return new SourceMap(place, entries.ToImmutable());
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _defects.Add(PlaceOf(node), "", "an anchor; write the value where it is used");
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            _defects.Add(PlaceOf(node), "", "a tag; values are text, numbers, lists and mappings only");
        }
    }

    private SourcePlace PlaceOf(ParsingEvent e) => new(_file, e.Start.Line, e.Start.Column);

    private void Take<T>()
        where T : ParsingEvent => _parser.Consume<T>();
}
