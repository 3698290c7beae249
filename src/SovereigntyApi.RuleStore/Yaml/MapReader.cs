using System.Collections.Immutable;
using System.Globalization;

namespace SovereigntyApi.RuleStore.Yaml;

/// <summary>
/// Reads the members of one mapping by name. What is asked for is known; <see cref="Close"/> reports the rest. A member that is
/// missing or of another type is a defect and reads as empty, so that one pass finds every mistake.
/// </summary>
internal sealed class MapReader
{
    private readonly SourceMap _map;
    private readonly string _path;
    private readonly DefectList _defects;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private MapReader(SourceMap map, string path, DefectList defects)
    {
        _map = map;
        _path = path;
        _defects = defects;
    }

    public SourcePlace Place => _map.Place;

    /// <summary>A reader of the node; null, with a defect, where it is no mapping.</summary>
    public static MapReader? Open(SourceNode? node, string path, DefectList defects)
    {
        switch (node)
        {
            case null:
                return null;
            case SourceMap map:
                return new MapReader(map, path, defects);
            default:
                defects.Add(node.Place, path, "a mapping is expected here");
                return null;
        }
    }

    public string MemberPath(string key) => _path.Length == 0 ? key : _path + "." + key;

    public string Text(string key) => Require(key) is { } node ? TextOf(node, MemberPath(key)) : "";

    /// <summary>A text that must be the only one of its kind in the rulebook.</summary>
    public string Identifier(string key, string list)
    {
        var id = Text(key);
        if (id.Length > 0)
        {
            _defects.RefuseDouble(list, id, Find(key)!.Place);
        }

        return id;
    }

    /// <summary>As <see cref="Identifier"/>, for ids that stand in answers and addresses: kebab-case.</summary>
    public string KebabIdentifier(string key, string list)
    {
        var id = Identifier(key, list);
        if (id.Length > 0 && !IsKebab(id))
        {
            Refuse(Find(key)!, MemberPath(key), "an id is written in small letters and digits, its words joined by hyphens", id);
        }

        return id;
    }

    /// <summary>One of a few words.</summary>
    public string OneOf(string key, params ReadOnlySpan<string> words)
    {
        var word = Text(key);
        return word.Length == 0 || words.Contains(word)
            ? word
            : Refuse(Find(key)!, MemberPath(key), $"one of {string.Join(", ", words.ToArray())} is expected here", word);
    }

    /// <summary>As <see cref="OneOf"/>; null where absent.</summary>
    public string? OptionalOneOf(string key, params ReadOnlySpan<string> words) => OptionalText(key) is null ? null : OneOf(key, words);

    /// <summary>A text that names an id of a list of the rulebook; null where absent.</summary>
    public string? OptionalReference(string key, string list)
    {
        var id = OptionalText(key);
        if (id is not null)
        {
            _defects.Refer(list, id, Find(key)!.Place, MemberPath(key));
        }

        return id;
    }

    public string Reference(string key, string list)
    {
        var id = Text(key);
        if (id.Length > 0)
        {
            _defects.Refer(list, id, Find(key)!.Place, MemberPath(key));
        }

        return id;
    }

    /// <summary>Texts each of which names an id of a list of the rulebook. Empty where absent.</summary>
    public ImmutableArray<string> References(string key, string list)
    {
        var texts = Texts(key);
        var node = Find(key);
        for (var i = 0; i < texts.Length; i++)
        {
            var place = node is SourceList { Items: var items } ? items[i].Place : node!.Place;
            _defects.Refer(list, texts[i], place, At(MemberPath(key), i));
        }

        return texts;
    }

    /// <summary>Whole numbers by ids of a list of the rulebook.</summary>
    public ImmutableDictionary<string, int> NumbersOf(string key, string list)
    {
        foreach (var entry in Entries(key))
        {
            _defects.Refer(list, entry.Key, entry.Place, MemberPath(key) + "." + entry.Key);
        }

        return Numbers(key).ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reports a mistake in a member that has its type.</summary>
    public void Fault(string key, string detail) => _defects.Add(Find(key)?.Place ?? _map.Place, MemberPath(key), detail);

    /// <summary>As <see cref="Identifier"/>, for names that are keys of a mapping.</summary>
    public string Name(SourceEntry entry, string list)
    {
        _defects.RefuseDouble(list, entry.Key, entry.Place);
        return entry.Key;
    }

    public string? OptionalText(string key) =>
        Find(key) is not { } node || node is SourceScalar { IsNothing: true } ? null : TextOf(node, MemberPath(key));

    public bool Truth(string key, bool otherwise = false) => OptionalTruth(key) ?? otherwise;

    public bool? OptionalTruth(string key) => Find(key) switch
    {
        null => null,
        SourceScalar { Plain: true, Value: "true" } => true,
        SourceScalar { Plain: true, Value: "false" } => false,
        var node => Refuse<bool?>(node, MemberPath(key), "true or false is expected here", null),
    };

    public int Number(string key) => Require(key) is { } node ? NumberOf(node, MemberPath(key)) : 0;

    public int? OptionalNumber(string key) =>
        Find(key) is not { } node || node is SourceScalar { IsNothing: true } ? null : NumberOf(node, MemberPath(key));

    /// <summary>A list of texts; a single text stands for a list of one. Empty where absent.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) is { } node ? TextsOf(node, MemberPath(key)) : [];

    public ImmutableArray<string> RequiredTexts(string key)
    {
        var texts = Require(key) is { } node ? TextsOf(node, MemberPath(key)) : [];
        if (texts.IsEmpty && Find(key) is SourceList empty)
        {
            _defects.Add(empty.Place, MemberPath(key), "the list is empty");
        }

        return texts;
    }

    public ImmutableArray<string> TextsOf(SourceNode node, string path) => node switch
    {
        SourceList list => [.. list.Items.Select((item, i) => TextOf(item, At(path, i)))],
        SourceScalar => [TextOf(node, path)],
        _ => Refuse<ImmutableArray<string>>(node, path, "a list of texts is expected here", []),
    };

    public ImmutableArray<ImmutableArray<string>> TextLists(string key) =>
        [.. Items(key).Select((item, i) => item is SourceList
            ? TextsOf(item, At(MemberPath(key), i))
            : Refuse<ImmutableArray<string>>(item, At(MemberPath(key), i), "a list of texts is expected here", []))];

    /// <summary>Whole numbers by name, in the order written.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Numbers(string key)
    {
        var path = MemberPath(key);
        return [.. Entries(key).Select(e => KeyValuePair.Create(e.Key, NumberOf(e.Value, path + "." + e.Key)))];
    }

    /// <summary>The entries of a mapping by name; empty where absent.</summary>
    public ImmutableArray<SourceEntry> Entries(string key) => Find(key) switch
    {
        null => [],
        SourceMap map => map.Entries,
        var node => Refuse<ImmutableArray<SourceEntry>>(node, MemberPath(key), "a mapping is expected here", []),
    };

    /// <summary>The items of a list by name; empty where absent.</summary>
    public ImmutableArray<SourceNode> Items(string key) => Find(key) switch
    {
        null => [],
        SourceList list => list.Items,
        var node => Refuse<ImmutableArray<SourceNode>>(node, MemberPath(key), "a list is expected here", []),
    };

    public MapReader? Map(string key) => Open(Require(key), MemberPath(key), _defects);

    public MapReader? OptionalMap(string key) => Open(Find(key), MemberPath(key), _defects);

    /// <summary>Reads each mapping of a list and closes it.</summary>
    public ImmutableArray<T> Maps<T>(string key, Func<MapReader, T> read)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        var items = Items(key);
        for (var i = 0; i < items.Length; i++)
        {
            if (Open(items[i], At(MemberPath(key), i), _defects) is { } map)
            {
                found.Add(read(map));
                map.Close();
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The node of a member; null where absent.</summary>
    public SourceNode? Find(string key)
    {
        _known.Add(key);
        return _map.Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal))?.Value;
    }

    /// <summary>The node as the type named; null, with a defect, where it is another.</summary>
    public T? Expect<T>(SourceNode node, string path, string detail)
        where T : SourceNode => node as T ?? Refuse<T?>(node, path, detail, null);

    /// <summary>Reports every member that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in _map.Entries.Where(e => !_known.Contains(e.Key)))
        {
            var known = string.Join(", ", _known.Order(StringComparer.Ordinal));
            _defects.Add(entry.Place, MemberPath(entry.Key), $"unknown key; known here: {known}");
        }
    }

    private static string At(string path, int index) => FormattableString.Invariant($"{path}[{index}]");

    private SourceNode? Require(string key)
    {
        var node = Find(key);
        if (node is null)
        {
            _defects.Add(_map.Place, MemberPath(key), "missing");
        }

        return node;
    }

    private string TextOf(SourceNode node, string path) => node is SourceScalar { IsNothing: false } scalar
        ? scalar.Value
        : Refuse(node, path, "a text is expected here", "");

    private int NumberOf(SourceNode node, string path) =>
        node is SourceScalar { Plain: true } scalar
        && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse(node, path, "a whole number is expected here", 0);

    private static bool IsKebab(string id) =>
        id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !id.StartsWith('-') && !id.EndsWith('-') && !id.Contains("--", StringComparison.Ordinal);

    private T Refuse<T>(SourceNode node, string path, string detail, T otherwise)
    {
        _defects.Add(node.Place, path, detail);
        return otherwise;
    }
}
